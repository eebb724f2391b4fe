import type { KeptText } from '../annotations/kept-text';
import type { RoleSpan, Target, TargetRange } from '../page/anchor/target';
import type { Span } from '../reading/types';

/** Places of the same words that are weighed by what stands around them. */
const MOST_PLACES = 50;

/**
 * Where a target stands in a text that is kept: where it stood, if these words are there, or else where the very words
 * stand with most of what stood around them, the nearest of several.
 * @returns one for each range, in its order; `undefined` where the words of one are not there
 */
export function findTarget({ ranges, mapVersion }: Target, kept: KeptText): RoleSpan[] | undefined {
  const found: RoleSpan[] = [];
  for (const range of ranges) {
    const span = findRange(range, kept.text, mapVersion === kept.mapVersion);
    if (!span) return undefined;
    found.push({ role: range.role, span: wholeSigns(kept.text, span) });
  }
  return found;
}

function findRange({ quote, position }: TargetRange, text: string, counts: boolean): Span | undefined {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return undefined;
  const { start } = position;
  if (counts && text.startsWith(exact, start)) return [start, start + exact.length];
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let at = text.indexOf(exact);
  for (let n = 0; at >= 0 && n < MOST_PLACES; n++) {
    const around = alike(prefix, text.slice(0, at), -1) + alike(suffix, text.slice(at + exact.length), 1);
    // What stands around weighs more than any distance.
    const weight = around - Math.abs(at - start) / (text.length + 1);
    if (weight > most) {
      most = weight;
      best = at;
    }
    at = text.indexOf(exact, at + 1);
  }
  return best === undefined ? undefined : [best, best + exact.length];
}

/** Code units that are the same, from the end of both texts (-1) or from their beginning (1). */
function alike(one: string, other: string, direction: 1 | -1): number {
  const most = Math.min(one.length, other.length);
  for (let i = 0; i < most; i++) {
    const at = direction === 1 ? i : -1 - i;
    if (one.at(at) !== other.at(at)) return i;
  }
  return most;
}

/** Half of a pair of surrogates is no sign: the other half is taken in. */
function wholeSigns(text: string, [start, end]: Span): Span {
  const isBetween = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return [isBetween(start) ? start - 1 : start, isBetween(end) ? end + 1 : end];
}
