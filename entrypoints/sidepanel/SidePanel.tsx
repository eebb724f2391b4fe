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
  const showsLists = isPagesOwn && !state.writing.open.value;
  return (
    <>
      {isPagesOwn && page && page.page.title !== '' && <Header state={state} page={page} />}
      <div class="beside">
        <main>
          <Main state={state} />
        </main>
        {showsLists && page?.status === 'read' && <ArticleMap state={state} page={page} place={place.span} />}
      </div>
      <UndoToast undo={state.undo} />
      <SiteChoice site={state.site} />
      <Footer state={state} />
      <KeySheet view="popup" />
    </>
  );
}
