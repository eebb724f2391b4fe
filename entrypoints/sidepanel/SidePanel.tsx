import { i18n } from '#i18n';
import { KeySheet } from '../../components/keys/KeySheet';
import { ArticleMap } from '../../components/panel/ArticleMap';
import { Footer } from '../../components/panel/Footer';
import { Header } from '../../components/panel/Header';
import { Main } from '../../components/panel/Main';
import type { PlaceState } from '../../components/panel/place';
import { SiteChoice } from '../../components/panel/SiteChoice';
import type { PanelState } from '../../components/panel/state';
import { UndoToast } from '../../components/UndoToast';

interface SidePanelProps {
  state: PanelState;
  place: PlaceState;
}

export function SidePanel({ state, place }: SidePanelProps) {
  const page = state.page.value;
  const isPagesOwn = state.panel.value === 'lists' && !state.past.open.value;
  const hasHeader = isPagesOwn && page !== undefined && page.page.title !== '';
  return (
    <>
      {hasHeader && page && <Header state={state} page={page} />}
      <main>
        {!hasHeader && state.panel.value === 'lists' && (
          <h1 class="visually-hidden">{i18n.t('sidePanelTitle')}</h1>
        )}
        <Main state={state} beside={(read) => <ArticleMap state={state} page={read} place={place.span} />} />
      </main>
      <UndoToast undo={state.undo} />
      <SiteChoice site={state.site} />
      <Footer state={state} />
      <KeySheet view="popup" />
    </>
  );
}
