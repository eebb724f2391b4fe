import type { ComponentChildren } from 'preact';
import type { PageState } from '../../lib/messages';
import { CodingPanel } from '../coding/CodingPanel';
import { BinList } from './BinList';
import { FilterField } from './FilterField';
import { Lists } from './Lists';
import { CannotShow, PageSentence, TroubleSentence } from './PageSentence';
import { PastPanel } from './PastPanel';
import { StepList } from './StepList';
import type { PanelState } from './state';
import { WritingPanel } from './WritingPanel';

interface MainProps {
  state: PanelState;
  /** What stands beside the rows of a page that was read. */
  beside?: (page: PageState) => ComponentChildren;
}

/** What stands between head and foot: the lists of the page, or what takes their place. */
export function Main({ state, beside }: MainProps) {
  if (state.panel.value === 'steps') return <StepList state={state} />;
  if (state.panel.value === 'bin') return <BinList state={state} />;
  if (state.panel.value === 'coding') return <CodingPanel state={state} />;
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
      {!open && !past && hasLists && state.frame.kind === 'side' && <FilterField filter={state.filter} />}
      {!open && !past && hasLists && (
        <Lists state={state} page={page} beside={page.status === 'read' && beside?.(page)} />
      )}
    </>
  );
}
