import type { Token } from '../text/tokens';
import { isAdverb } from '../words/word-classes';
import type { TokenSpan } from './tagger';

/** Verbs with a hearer as their object, who is the subject of their passive: "the residents were told that". */
const HEARD = new Set('told asked informed assured advised reminded notified warned'.split(' '));
const BE = new Set("is are am was were be been being 're 'm".split(' '));

/**
 * Whether a source is told, asked or warned rather than says anything: right for 8 of the 9 such sources found in
 * polnear.train, 7 of whose attributions have no source at all.
 */
export function isHearer(tokens: readonly Token[], [, end]: TokenSpan, [, to]: TokenSpan): boolean {
  let at = to - 1;
  if (!HEARD.has(tokens[at]!.lower)) return false;
  do at -= 1;
  while (at >= end && isAdverb(tokens[at]!.lower));
  return at >= end && BE.has(tokens[at]!.lower);
}
