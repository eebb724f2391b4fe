import { KeySheet } from '../../components/keys/KeySheet';
import { Footer } from '../../components/panel/Footer';
import { Header } from '../../components/panel/Header';
import { Main } from '../../components/panel/Main';
import { SiteChoice } from '../../components/panel/SiteChoice';
import type { PanelState } from '../../components/panel/state';
import { UndoToast } from '../../components/UndoToast';

export function Popup({ state }: { state: PanelState }) {
  const page = state.page.value;
  // What takes the lists' place is about all pages, or about one note, which may have a long history.
  const isPagesOwn = state.panel.value === 'lists' && !state.past.open.value;
  return (
    <>
      {isPagesOwn && page && page.page.title !== '' && <Header state={state} page={page} />}
      <main>
        <Main state={state} />
      </main>
      <UndoToast undo={state.undo} />
      <SiteChoice site={state.site} />
      <Footer state={state} />
      <KeySheet view="popup" />
    </>
  );
}
