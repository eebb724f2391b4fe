import { UndoToast } from '../../components/UndoToast';
import { BinList } from './BinList';
import { Footer } from './Footer';
import { Header } from './Header';
import { Lists } from './Lists';
import { CannotShow, PageSentence, TroubleSentence } from './PageSentence';
import { PastPanel } from './PastPanel';
import { SiteChoice } from './SiteChoice';
import { StepList } from './StepList';
import type { PopupState } from './state';

import { WritingPanel } from './WritingPanel';

export function Popup({ state }: { state: PopupState }) {
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
    </>
  );
}

function Main({ state }: { state: PopupState }) {
  if (state.panel.value === 'steps') return <StepList state={state} />;
  if (state.panel.value === 'bin') return <BinList state={state} />;
  const page = state.page.value;
  const open = state.writing.open.value;
  const past = state.past.open.value;
  // The reader's own are shown wherever anything can be: they are theirs on a page that is not read, too.
  const hasLists = page && page.status !== 'forbidden' && page.status !== 'failed';
  return (
    <>
      {(page?.status !== 'read' || page.isCut) && <PageSentence state={state} page={page} />}
      {page?.cannotShow && !open && !past && <CannotShow />}
      {state.trouble && !open && !past && <TroubleSentence trouble={state.trouble} />}
      {open && <WritingPanel key={open.key} open={open} writing={state.writing} />}
      {past && !open && <PastPanel key={past.id} past={state.past} annotation={past} />}
      {!open && !past && hasLists && <Lists state={state} page={page} />}
    </>
  );
}
