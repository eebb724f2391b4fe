import type { Span } from '../../reading/types';
import { CONTEXT_LENGTH } from './describe';
import { normalText } from './normal-text';
import { OTHERS_TEXT } from './others-target';
import type { Target, TargetRange } from './target';

/**
 * Ranges of a target with the words between them, as far as their contexts tell them: "said" alone is anywhere, with
 * what was said it stands once.
 */
export interface Passage {
  /** All that is known of the old text, and where it began. */
  raw: string;
  rawStart: number;
  /** The same as it is compared. */
  known: string;
  /** Whether its first and its last word may be the end and the beginning of longer ones: there was more text. */
  isCut: readonly [first: boolean, last: boolean];
  /** In `known`: from the first range to the last. */
  core: Span;
  /** In `known`: the words of each range, with its index in the target. */
  quotes: { index: number; span: Span }[];
  /** In `known`: the paragraphs of the core, as far as they are known. */
  paragraph: Span;
  /** How often the words stood in the old text, where that was counted: of one range, not of several together. */
  occurrences?: number;
  /** Another tool quoted it: where it stood is not known. */
  isOthers: boolean;
}

interface Group {
  raw: string;
  rawStart: number;
  ranges: { index: number; range: TargetRange }[];
}

/** The longest first: the more words, the likelier that a match is the right one. */
export function passagesOf({ ranges, mapVersion }: Target): Passage[] {
  const groups: Group[] = [];
  for (const [index, range] of ranges.entries()) {
    const { quote, position } = range;
    // White space at the ends says nothing, and beside a dash that is cut off it would not compare.
    const prefix = quote.prefix.trimStart();
    const suffix = quote.suffix.trimEnd();
    const raw = prefix + quote.exact + suffix;
    const rawStart = position.start - prefix.length;
    const last = groups.at(-1);
    const end = last ? last.rawStart + last.raw.length : 0;
    if (last && rawStart >= last.rawStart && rawStart <= end) {
      if (rawStart + raw.length > end) last.raw = last.raw.slice(0, rawStart - last.rawStart) + raw;
      last.ranges.push({ index, range });
    } else groups.push({ raw, rawStart, ranges: [{ index, range }] });
  }
  return groups
    .map((group) => passageOf(group, mapVersion === OTHERS_TEXT))
    .sort((a, b) => b.core[1] - b.core[0] - (a.core[1] - a.core[0]));
}

function passageOf({ raw, rawStart, ranges }: Group, isOthers: boolean): Passage {
  const normal = normalText(raw);
  const spans = ranges.map(({ range: { quote, position } }): Span => {
    const start = position.start - rawStart;
    return [start, start + quote.exact.length];
  });
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const known = normal.text;
  let [from, to] = [normal.fromSource(first), normal.fromSource(last)];
  while (from < to && known[from] === ' ') from += 1;
  while (to > from && known[to - 1] === ' ') to -= 1;
  const before = raw.lastIndexOf('\n\n', first - 2);
  const after = raw.indexOf('\n\n', last);
  return {
    raw,
    rawStart,
    known,
    isCut: [
      isOthers || ranges[0]!.range.position.start > ranges[0]!.range.quote.prefix.length,
      isOthers || ranges.every(({ range: { quote } }) => quote.suffix.length >= CONTEXT_LENGTH - 1),
    ],
    core: [from, to],
    quotes: spans.map(([start, end], at) => ({
      index: ranges[at]!.index,
      span: [normal.fromSource(start), normal.fromSource(end)],
    })),
    paragraph: [
      first >= 2 && before >= 0 ? Math.min(from, normal.fromSource(before + 2)) : 0,
      after >= 0 ? Math.max(to, normal.fromSource(after)) : known.length,
    ],
    occurrences: ranges.length === 1 ? ranges[0]!.range.occurrences : undefined,
    isOthers,
  };
}
