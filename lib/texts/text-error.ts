/** Why a file is not taken as a text. Each has a sentence (`text.bad`). */
export type TextTrouble =
  | 'type'
  | 'empty'
  | 'broken'
  | 'locked'
  /** A PDF of pictures, with no text in it. */
  | 'scanned'
  | 'too-large'
  | 'too-long'
  | 'bomb'
  /** It took longer than a text takes. */
  | 'too-slow';

/** A file that cannot be read as a text: nothing of it is. */
export class TextError extends Error {
  override readonly name = 'TextError';
  constructor(readonly trouble: TextTrouble) {
    super(trouble);
  }
}
