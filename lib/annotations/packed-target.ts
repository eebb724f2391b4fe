import type { Role, Target } from '../page/anchor/target';
import { isSame } from './log/same';

/**
 * A target as it is stored. What stands around its ranges is mostly the same text, as they stand close together: who,
 * the cue and what was said. That text is kept once.
 */
export interface PackedTarget {
  mapVersion: number;
  exactOnly?: boolean;
  /** Stretches of the text that hold every range with its context, each with its offset, in the order of the text. */
  texts: [start: number, text: string][];
  /** For each range what is needed to find its words and context in them. */
  packed: PackedRange[];
}
type PackedRange = [
  role: Role,
  start: number,
  end: number,
  prefix: number,
  suffix: number,
  occurrences?: number,
];

/** Gives the target itself where it does not fit together, as one may that came from elsewhere: nothing is lost of any. */
export function packTarget(target: Target): Target | PackedTarget {
  const packed = pack(target);
  return packed && isSame(unpackTarget(packed), target) ? packed : target;
}

export function unpackTarget(target: Target | PackedTarget): Target {
  if (!('packed' in target)) return target;
  const { texts, packed, ...rest } = target;
  return {
    ...rest,
    ranges: packed.map(([role, start, end, prefix, suffix, occurrences]) => ({
      role,
      quote: {
        type: 'TextQuoteSelector',
        exact: between(texts, start, end),
        prefix: between(texts, start - prefix, start),
        suffix: between(texts, end, end + suffix),
      },
      position: { type: 'TextPositionSelector', start, end },
      ...(occurrences !== undefined && { occurrences }),
    })),
  };
}

function pack({ ranges, ...rest }: Target): PackedTarget | undefined {
  const texts: PackedTarget['texts'] = [];
  for (const { quote, position } of ranges) {
    const start = position.start - quote.prefix.length;
    const text = quote.prefix + quote.exact + quote.suffix;
    const last = texts.at(-1);
    const shared = last ? last[0] + last[1].length - start : -1;
    if (!last || shared < 0) texts.push([start, text]);
    else if (start < last[0]) return undefined;
    else last[1] += text.slice(shared);
  }
  return {
    ...rest,
    texts,
    packed: ranges.map(({ role, quote, position: { start, end }, occurrences }): PackedRange => {
      const { prefix, suffix } = quote;
      return [role, start, end, prefix.length, suffix.length, occurrences];
    }),
  };
}

/** A stretch of the text. It is in one of the texts as a whole. */
function between(texts: PackedTarget['texts'], start: number, end: number): string {
  const [from, text] = texts.find(([first, each]) => start >= first && end <= first + each.length) ?? [0, ''];
  return text.slice(start - from, end - from);
}
