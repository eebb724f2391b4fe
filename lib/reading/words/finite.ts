import { isFiniteCueVerb } from './cue-lexicon';
import type { Word } from './word';
import {
  AUXILIARIES,
  DETERMINERS,
  INTRANSITIVE_STARTERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './word-classes';

/**
 * Telling finite verbs from nouns and adjectives without a tagger of parts of speech: by closed classes, the cue
 * lexicon and neighbours. Misses most verbs in the present that hand no statement over, since nouns look like them. An
 * index is one of the words of a sentence; out of it there is no verb.
 */

/** Whether the "'s" at index `i` is a verb, as it is behind a pronoun; a possessive otherwise. */
export function isVerbalS(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined) return false;
  return SUBJECT_PRONOUNS.has(before.lower) || /^(?:that|there|who|what|here)$/.test(before.lower);
}

/** Whether the word at index `i` is likely a finite verb; looks at one word before it and one behind it. */
export function isFiniteVerb(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.kind !== 'word') return false;
  const { lower } = word;
  if (lower === "'s") return isVerbalS(words, i);
  if (AUXILIARIES.has(lower)) return true;
  if (isCapitalised(word.text)) return false;
  const before = words[i - 1];
  if (before !== undefined && (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower))) return false;
  if (before?.lower === "'s") return false;
  if (IRREGULAR_PASTS.has(lower)) return true;
  if (isFiniteCueVerb(lower)) return true;
  // "Roe travelled to": a participle before a noun is an adjective, before anything else it is a verb.
  return lower.length > 4 && lower.endsWith('ed') && before?.kind === 'word' && opensComplement(words[i + 1]);
}

/** Whether a word begins what follows a verb rather than the noun that a participle describes. */
function opensComplement(word: Word | undefined): boolean {
  if (word === undefined || word.kind === 'mark' || word.kind === 'quotation') return true;
  const { lower } = word;
  return (
    DETERMINERS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    INTRANSITIVE_STARTERS.has(lower) ||
    /^(?:him|them|us|me)$/.test(lower) ||
    isAdverb(lower)
  );
}
