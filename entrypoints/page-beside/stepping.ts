import type { MarkKind, StepOf } from '../../lib/messages';
import { startOf } from '../../lib/page/marks/marks';
import type { Span } from '../../lib/reading/types';
import { markOf, spansOf } from '../page.content/anchored';
import { isUnsourced } from '../page.content/chosen';
import type { Found, Marked } from '../page.content/marked';

/** Something that a step can lead to. */
export interface Stop {
  id: string;
  /** Of a mark. */
  kind?: MarkKind;
  found: () => Found;
}

/** What can be stepped through, in the order of the text: marks, and notes that stand on none. */
export function stopsOf({ seen, foundMark, foundNote }: Marked): Stop[] {
  const { marks, notes } = seen();
  const others = notes.filter((one) => spansOf(one).length > 0 && !markOf(marks, one));
  const all: (Stop & { spans: Span[] })[] = [
    ...marks.map((mark) => ({ ...mark, found: () => foundMark(mark) })),
    ...others.map((one) => ({
      id: one.annotation.id,
      spans: spansOf(one),
      found: () => foundNote(one),
    })),
  ];
  return all.sort((a, b) => startOf(a.spans) - startOf(b.spans));
}

/** Where a step leads. */
export interface Led<T> {
  stop: T;
  /** Its place among all that such steps lead to, from 1 to `count`. */
  number: number;
  count: number;
}

/**
 * The next stop in a direction, round the end of the text to its beginning. `undefined` where there is none of these.
 * @param stops in the order of the text
 * @param hand id of the one in hand
 * @param of by the kind of the one in hand; any kind where none is
 */
export function stepIn<T extends Pick<Stop, 'id' | 'kind'>>(
  stops: readonly T[],
  hand: string | undefined,
  by: 1 | -1,
  of: StepOf,
): Led<T> | undefined {
  const at = stops.findIndex(({ id }) => id === hand);
  const kind = stops[at]?.kind;
  const isWanted = (stop: T) => {
    if (of === 'unsourced') return stop.kind !== undefined && isUnsourced(stop.kind);
    return of === 'any' || kind === undefined || stop.kind === kind;
  };
  const wanted = stops.flatMap((stop, index) => (isWanted(stop) ? [{ stop, index }] : []));
  const next =
    by === 1
      ? (wanted.find(({ index }) => index > at) ?? wanted[0])
      : (wanted.findLast(({ index }) => index < at) ?? wanted.at(-1));
  return next && { stop: next.stop, number: wanted.indexOf(next) + 1, count: wanted.length };
}
