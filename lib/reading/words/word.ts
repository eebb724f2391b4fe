/** What a rule has to know of a word: tokens and items are such. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  /** `word` where it is one; numbers, marks and whatever else a text holds have kinds of their own. */
  readonly kind: string;
}

/** A word in small letters without the full stop of an abbreviation: "sen" for "sen.". */
export const plain = (lower: string): string => lower.replace(/\.$/, '');
