import { Footer } from './Footer';
import { Header } from './Header';
import { Lists } from './Lists';
import { CannotShow, PageSentence, TroubleSentence } from './PageSentence';
import { SiteChoice } from './SiteChoice';
import type { PopupState } from './state';
import { UndoToast } from './UndoToast';
import { WritingPanel } from './WritingPanel';

export function Popup({ state }: { state: PopupState }) {
  const page = state.page.value;
  const open = state.writing.open.value;
  // The reader's own are shown wherever anything can be: they are theirs on a page that is not read, too.
  const hasLists = page && page.status !== 'forbidden' && page.status !== 'failed';
  return (
    <>
      {page && page.page.title !== '' && <Header state={state} page={page} />}
      <main>
        {(page?.status !== 'read' || page.isCut) && <PageSentence state={state} page={page} />}
        {page?.cannotShow && !open && <CannotShow />}
        {state.trouble && !open && <TroubleSentence trouble={state.trouble} />}
        {open ? (
          <WritingPanel key={open.key} open={open} writing={state.writing} />
        ) : (
          hasLists && <Lists state={state} page={page} />
        )}
      </main>
      <UndoToast undo={state.undo} />
      <SiteChoice site={state.site} />
      <Footer state={state} />
    </>
  );
}
