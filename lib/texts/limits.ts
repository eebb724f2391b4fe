import { TextError } from './text-error';

/** UTF-16 code units of a text: a long novel's, some 170,000 words, and as much as the library keeps of a page. */
export const LONGEST_TEXT = 1_000_000;
/** Bytes of a file of letters: each of a text's code units takes four at most, and HTML has as many again around them. */
export const LARGEST_LETTERS = 16 * 1024 ** 2;
/** Bytes of a document that may have pictures in it, which are not looked at. */
export const LARGEST_DOCUMENT = 64 * 1024 ** 2;

/** @throws TextError where this is longer than a text may be, or nothing */
export function refuseLength(text: string): void {
  if (text.trim() === '') throw new TextError('empty');
  if (text.length > LONGEST_TEXT) throw new TextError('too-long');
}
