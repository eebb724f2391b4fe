import type { Item } from '../text/items';
import type { Token } from '../text/tokens';

/** Parts of a sentence's states: the mean of each number, its largest and its smallest value. */
export const STATE_PARTS = 3;

/**
 * What the tagger's encoder makes of each sentence of a paragraph: its states are there for every token, and here they
 * are brought together, sentence by sentence, while the tagger goes along.
 */
export class SentenceStates {
  /** One a sentence, once its states have come: the means, then the largest, then the smallest values. */
  readonly ofSentences: Float32Array[] = [];
  readonly #width: number;
  /** The sentence of each token. */
  readonly #sentenceOf: Int32Array;
  readonly #lengths: Int32Array;

  /** @param width numbers of a token's state */
  constructor(tokens: readonly Token[], sentences: readonly (readonly Item[])[], width: number) {
    this.#width = width;
    this.#sentenceOf = new Int32Array(tokens.length);
    this.#lengths = new Int32Array(sentences.length);
    let at = 0;
    for (const [i, items] of sentences.entries()) {
      const end = items.at(-1)!.end;
      for (; at < tokens.length && tokens[at]!.end <= end; at++) {
        this.#sentenceOf[at] = i;
        this.#lengths[i]! += 1;
      }
    }
  }

  /** Takes the states of tokens `[from, to)` of the paragraph, row by row in `states`. */
  add(states: Float32Array, from: number, to: number): void {
    const width = this.#width;
    for (let t = from, at = 0; t < to; t++, at += width) {
      const sentence = this.#sentenceOf[t]!;
      this.ofSentences[sentence] ??= nothingYet(width);
      const own = this.ofSentences[sentence];
      const share = 1 / this.#lengths[sentence]!;
      for (let i = 0; i < width; i++) {
        const value = states[at + i]!;
        own[i]! += value * share;
        if (value > own[width + i]!) own[width + i] = value;
        if (value < own[2 * width + i]!) own[2 * width + i] = value;
      }
    }
  }
}

function nothingYet(width: number): Float32Array {
  const own = new Float32Array(STATE_PARTS * width);
  own.fill(Number.NEGATIVE_INFINITY, width, 2 * width);
  own.fill(Number.POSITIVE_INFINITY, 2 * width);
  return own;
}
