import { OTHERS_TEXT } from '../page/anchor/others-target';
import type { Target } from '../page/anchor/target';
import { comparable } from './coding';

/** Where the words of something stand in an article, as far as it is known. */
export interface Place {
  /** As they are read. */
  words: string;
  /** As they are compared. */
  key: string;
  /** UTF-16 code units of the article's text; absent of what is known by its words alone. */
  span?: readonly [start: number, end: number];
  /** Of the text map that counted them. */
  mapVersion?: number;
  before: string;
  after: string;
}

/** The words that tell which mark it is: what is said, and not who says it. */
const MAIN = ['content', 'claim', 'selection'];
/** Code units of the surroundings that are compared. Formats keep 32 of them or more, or none. */
const AROUND = 32;

export function placeOf({ ranges, mapVersion }: Target): Place {
  const main = ranges.filter(({ role }) => MAIN.includes(role));
  const all = [...(main.length > 0 ? main : ranges)].sort((a, b) => a.position.start - b.position.start);
  const words = all.map(({ quote }) => quote.exact).join(' … ');
  const start = all[0]?.position.start ?? 0;
  const end = Math.max(start, ...all.map(({ position }) => position.end));
  return {
    words,
    key: comparable(words),
    ...(mapVersion !== OTHERS_TEXT && { span: [start, end], mapVersion }),
    before: comparable(all[0]?.quote.prefix ?? '').slice(-AROUND),
    after: comparable(all.at(-1)?.quote.suffix ?? '').slice(0, AROUND),
  };
}

export const placeOfWords = (words: string): Place => ({
  words,
  key: comparable(words),
  before: '',
  after: '',
});

/**
 * From this share of words in common on (intersection over union) two coders mean the same passage, with other edges.
 * Of a statement and one that stands within it, one has less than half of the other's words.
 */
const SAME_PASSAGE = 0.5;

/** Whether two places are the same passage of one article. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.span && b.span && a.mapVersion === b.mapVersion && shareOf(a.span, b.span) >= SAME_PASSAGE)
    return true;
  if (a.key !== b.key) return false;
  // The same words may stand there twice: what stands around them tells which, where it is known.
  return fits(a.before, b.before, 'end') && fits(a.after, b.after, 'start');
}

function fits(a: string, b: string, side: 'start' | 'end'): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return side === 'end' ? long.endsWith(short) : long.startsWith(short);
}

function shareOf(a: readonly [number, number], b: readonly [number, number]): number {
  const both = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return both / Math.max(1, a[1] - a[0] + (b[1] - b[0]) - both);
}
