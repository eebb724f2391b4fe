import type { Found } from '../found';
import type { Span } from '../types';
import { type FormParagraph, spanOfParagraph } from './form-paragraph';

/** The contents that the tagger gave to somebody, and the paragraphs that they stand in. */
export class Cover {
  readonly #starts: number[];
  readonly #contents: Span[];
  readonly #givers: Map<number, Found>;

  constructor(tagged: readonly Found[][], paragraphs: readonly FormParagraph[]) {
    this.#starts = paragraphs.map((paragraph) => spanOfParagraph(paragraph)?.[0] ?? -1);
    for (let i = 1; i < this.#starts.length; i++)
      if (this.#starts[i]! < 0) this.#starts[i] = this.#starts[i - 1]!;
    this.#contents = tagged.flat().flatMap(({ content }) => content);
    this.#contents.sort((a, b) => a[0] - b[0]);
    this.#givers = new Map();
    for (const [at, own] of tagged.entries())
      for (const one of own)
        for (const [start] of one.content) {
          const index = this.indexOf(start);
          if (index !== at) this.#givers.set(index, one);
        }
  }

  /** The attribution of an earlier paragraph that runs on into this one. */
  giverOf(at: number): Found | undefined {
    return this.#givers.get(at);
  }

  /** The paragraph that a place is in. */
  indexOf(place: number): number {
    return lastAtMost(this.#starts, place, (start) => start);
  }

  /** Whether any content overlaps the span. */
  holds([start, end]: Span): boolean {
    const at = lastAtMost(this.#contents, end - 1, ([from]) => from);
    return at >= 0 && this.#contents[at]![1] > start;
  }
}

/** The last of a sorted list that is not behind `place`, -1 where all are. */
function lastAtMost<One>(sorted: readonly One[], place: number, startOf: (one: One) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]!) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
