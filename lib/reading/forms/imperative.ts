import type { Found } from '../found';
import { isCapitalised } from '../words/word-classes';

/** What pages tell their readers to do. */
const IMPERATIVE =
  /^(?:see|watch|read|listen|click|follow|subscribe|sign|note|look|check|visit|join|download|share|tap)$/i;

/**
 * Whether the words taken for a source tell the reader to do something: "Watch: …", "See Orrinex, other firms". A word
 * alone may be a name ("Read said"), unless a colon stands behind it.
 */
export function isImperative({ source, cue }: Found, text: string): boolean {
  const [first] = source;
  if (first === undefined || !/(?:^|[.!?:\n”"])\s*$/.test(text.slice(Math.max(0, first[0] - 3), first[0])))
    return false;
  const words = text.slice(first[0], first[0] + LONGEST_READ).split(/[\s:,]+/, 2);
  if (!IMPERATIVE.test(words[0] ?? '') || !isCapitalised(words[0]!)) return false;
  const isAlone = !/\s/.test(text.slice(first[0], Math.min(first[1], first[0] + LONGEST_READ)).trim());
  return !isAlone || cue.some(([start, end]) => text.slice(start, end).trim() === ':');
}

/** Code units of a source that are looked at: its first words. */
const LONGEST_READ = 40;
