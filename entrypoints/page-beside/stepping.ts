import type { StepOf } from '../../lib/messages';
import { isUnsourced } from '../page.content/chosen';
import type { Stop } from '../page.content/marked';

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
