/**
 * One typing error is forgiven: a letter too many, one too few, another one, or two that changed places. Not in short
 * words, in which it makes any word of any other; and in the beginning of a word only before its last letter, as
 * otherwise every word that begins alike would be found.
 */

/** Code units of a typed word from which on an error is forgiven. */
export const FORGIVEN_FROM = 4;
/** And in the beginning of a longer word: four letters with an error in them are the beginning of very many. */
export const BEGINNING_FORGIVEN_FROM = 5;

/** How a word was found, the better the less. */
export const WHOLE = 1;
export const BEGINNING = 2;
export const FORGIVEN = 3;

/** How a typed word is found in a word of a text, by comparing them. 0: not at all. */
export function compareWords(
  typed: string,
  word: string,
): 0 | typeof WHOLE | typeof BEGINNING | typeof FORGIVEN {
  if (word === typed) return WHOLE;
  if (word.startsWith(typed)) return BEGINNING;
  const { length } = typed;
  if (length < FORGIVEN_FROM) return 0;
  if (isOneErrorApart(typed, word)) return FORGIVEN;
  if (length < BEGINNING_FORGIVEN_FROM) return 0;
  for (const size of [length - 1, length, length + 1]) {
    const beginning = word.slice(0, size);
    if (beginning.length === size && beginning.at(-1) === typed.at(-1) && isOneErrorApart(typed, beginning))
      return FORGIVEN;
  }
  return 0;
}

/** Whether one letter too many, too few, another one, or two that changed places lie between two words. */
export function isOneErrorApart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  const isSameFrom = (i: number, j: number) => long.slice(i) === short.slice(j);
  if (long.length > short.length) return isSameFrom(start + 1, start);
  return (
    isSameFrom(start + 1, start + 1) ||
    (long[start] === short[start + 1] && long[start + 1] === short[start] && isSameFrom(start + 2, start + 2))
  );
}

/** Spelling of a word with one error put right: of a whole word, and of a beginning too where `isBeginning`. */
export interface Spelling {
  word: string;
  isBeginning: boolean;
}

/**
 * All that a typed word with one error in it may have been meant to be.
 * @param lettersAfter the letters that follow a beginning in any word there is
 */
export function* spellings(
  typed: string,
  lettersAfter: (beginning: string) => Iterable<string>,
): Generator<Spelling> {
  const { length } = typed;
  if (length < FORGIVEN_FROM) return;
  const canBegin = length >= BEGINNING_FORGIVEN_FROM;
  for (let i = 0; i <= length; i++) {
    const before = typed.slice(0, i);
    const isBeginning = canBegin && i < length - 1;
    if (i < length) yield { word: before + typed.slice(i + 1), isBeginning };
    if (i < length - 1)
      yield {
        word: before + typed[i + 1] + typed[i] + typed.slice(i + 2),
        isBeginning: canBegin && i < length - 2,
      };
    for (const letter of lettersAfter(before)) {
      yield { word: before + letter + typed.slice(i), isBeginning: canBegin && i < length };
      if (i < length && letter !== typed[i])
        yield { word: before + letter + typed.slice(i + 1), isBeginning };
    }
  }
}
