import type { Token } from '../text/tokens';
import type { TokenSpan } from './tagger';

/**
 * Verbs whose passive hands a statement over for nobody: "it is believed that". "It was told" has a hearer
 * (`hearer.ts`).
 */
const IMPERSONAL = new Set(
  (
    'alleged announced argued assumed believed claimed considered decided estimated expected feared hoped known ' +
    'recalled reported rumored rumoured said suggested suspected thought understood'
  ).split(' '),
);
const BE = new Set(['is', 'was', "'s", 'be', 'been']);

/** Whether a source is the "it" of "it is believed that", which stands for nobody. */
export function isExpletive(tokens: readonly Token[], source: TokenSpan, [from, to]: TokenSpan): boolean {
  const [at, end] = source;
  if (end - at !== 1 || end !== from || tokens[at]!.lower !== 'it') return false;
  const cue = tokens.slice(from, to);
  return cue.some(({ lower }) => BE.has(lower)) && IMPERSONAL.has(cue.at(-1)!.lower);
}
