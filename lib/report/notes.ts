import type { Annotation } from '../annotations/model';
import { targetWords } from '../annotations/target-words';
import type { AnchoredSpans } from '../page/anchor/target';
import type { ReportNote } from './model';
import type { Places } from './places';

/** What the reader wrote about an article, in the order of its text; notes on the page as a whole come first. */
export function notesOf(
  annotations: readonly Annotation[],
  anchors: Readonly<Record<string, AnchoredSpans>>,
  places: Places,
): ReportNote[] {
  const rows = annotations
    .filter((each) => each.deleted === undefined && !each.dismissal && hasBody(each))
    .map(({ id, target, note, tags, assessment }) => {
      const anchored = target && anchors[id];
      const spans = anchored?.spans.map(({ span }) => span) ?? [];
      const paragraph = places.of(spans);
      const row: ReportNote = {
        id,
        words: target ? targetWords(target) : '',
        note,
        tags,
        ...(assessment && { assessment }),
        ...(anchored && { status: anchored.status }),
        ...(paragraph !== undefined && { paragraph }),
      };
      return { row, at: target ? Math.min(Infinity, ...spans.map(([start]) => start)) : -1 };
    });
  return rows.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ row }) => row);
}

/** A highlight with nothing written is a note as well; a correction by itself is counted with its like. */
const hasBody = ({ note, tags, assessment, correction }: Annotation): boolean =>
  correction === undefined || note !== '' || tags.length > 0 || assessment !== undefined;
