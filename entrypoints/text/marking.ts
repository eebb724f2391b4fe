import type { Reading, Span } from '../../lib/reading/types';
import { startPage } from '../page.content/start';
import { bringIntoView } from '../page.content/view';
import { beside } from '../page-beside/beside';
import { correctPage } from '../page-correct/correct-page';
import { follow } from '../page-follow/follow';

/** What was read in the text, as it is marked. */
export interface Read {
  text: string;
  reading: Reading;
  page: NonNullable<ReturnType<Session['pageText']>>;
  session: Session;
}
type Session = ReturnType<typeof startPage>['session'];

/** Reads and marks a text on this page, by the same code as any article. */
export interface Marking {
  /** Reads what is on the paper now. @throws Error in words where it cannot be read */
  read(): Promise<Read | 'foreign' | 'empty'>;
  /** What was read, with what the reader has written and put right since. */
  now(): Read | undefined;
  /** Shows a mark or a note. */
  goTo(id: string): void;
  /** Shows a passage, and selects it. `false` where it is not on the paper. */
  show(span: Span): boolean;
}

/** @param onChange told when it was read, and when what is written on it has changed */
export function startMarking(document: Document, paper: HTMLElement, onChange: () => void): Marking {
  const scripts = {
    beside: async () => beside,
    follow: async () => ({ ...follow, leftBehind: '' }),
    correct: async () => ({ correctPage }),
  };
  const { read, session } = startPage(document, scripts, paper, onChange);

  function now(): Read | undefined {
    const page = session.pageText();
    return page?.reading && session.state().status === 'read'
      ? { text: page.map.text, reading: page.reading, page, session }
      : undefined;
  }

  return {
    async read() {
      const status = await read(true);
      if (status === 'failed') throw new Error(session.state().problem ?? '');
      return now() ?? (status === 'foreign' ? 'foreign' : 'empty');
    },
    now,
    goTo(id) {
      session.marked.goTo(id);
    },
    show(span) {
      const ranges = session.pageText()?.map.rangesOf(span) ?? [];
      const [first] = ranges;
      if (!first || !bringIntoView(ranges)) return false;
      const last = ranges.at(-1)!;
      // Once the press is over: what is selected during it gets the button that annotates.
      setTimeout(() =>
        getSelection()?.setBaseAndExtent(
          first.startContainer,
          first.startOffset,
          last.endContainer,
          last.endOffset,
        ),
      );
      // Whoever listens hears the paragraph, and goes on from there by keyboard.
      first.startContainer.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
      return true;
    },
  };
}
