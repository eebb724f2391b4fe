import type { Item } from '../text/items';
import type { Token } from '../text/tokens';
import type { ChainSums } from './crf';

/** How probable it is that a sentence holds a role: each is that of its most probable token, 0 to 1. */
export interface RoleChances {
  source: number;
  cue: number;
  content: number;
}

/** Begins of the roles in the flat labelling; the label behind each goes on with it. */
const BEGINS: Readonly<Record<keyof RoleChances, number>> = { source: 1, cue: 3, content: 5 };

/**
 * What the tagger half sees: the chances of the roles in each sentence of a paragraph, also where its best labelling
 * has none. A cue that was almost found tells that a sentence is somebody's.
 */
export class SentenceLabels {
  /** One a sentence. */
  readonly ofSentences: RoleChances[];
  /** The sentence of each token. */
  readonly #sentenceOf: Int32Array;

  constructor(tokens: readonly Token[], sentences: readonly (readonly Item[])[]) {
    this.ofSentences = sentences.map(() => ({ source: 0, cue: 0, content: 0 }));
    this.#sentenceOf = new Int32Array(tokens.length);
    let at = 0;
    for (const [i, items] of sentences.entries()) {
      const end = items.at(-1)!.end;
      for (; at < tokens.length && tokens[at]!.end <= end; at++) this.#sentenceOf[at] = i;
    }
  }

  /** Takes what the chain says of tokens `[from, to)` of the paragraph, its own being from 0 on. */
  add(sums: ChainSums, from: number, to: number): void {
    for (let t = from; t < to; t++) {
      const own = this.ofSentences[this.#sentenceOf[t]!];
      if (own === undefined) continue;
      for (const role of ['source', 'cue', 'content'] as const) {
        const begin = BEGINS[role];
        const chance = sums.probability(t - from, begin) + sums.probability(t - from, begin + 1);
        if (chance > own[role]) own[role] = chance;
      }
    }
  }
}
