import type { Weights } from './weights';

/** At most every second slot is taken, so that a search takes few steps. */
const SLOTS_PER_WORD = 2;

/**
 * Words by their hash, with their vectors. Vectors are kept in codes (product quantization: a byte for each part) and
 * decoded on use, which takes far less memory and a little time. Two words with one hash are one.
 */
export class WordTable {
  /** Numbers of a vector. */
  readonly width: number;
  private readonly hashes: Uint32Array;
  /** Index of a word plus one, 0 where a slot is free; open addressing with steps of one. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly codes: Uint8Array;
  private readonly book: Float32Array;
  private readonly unknown: Float32Array;
  private readonly parts: number;

  constructor(weights: Weights) {
    const { vector, subvectors } = weights.dims;
    const { data: codes, shape } = weights.tensor('words.codes');
    const [count = 0] = shape;
    weights.tensor('words.codes', [count, subvectors]);
    this.width = vector;
    this.parts = subvectors;
    this.codes = codes as Uint8Array;
    this.book = weights.floats('words.book', [subvectors, 256, vector / subvectors]);
    this.unknown = weights.floats('words.unknown', [vector]);
    this.hashes = decodeDeltas(weights.tensor('words.hashes').data as Uint8Array, count);
    let size = 1;
    while (size < SLOTS_PER_WORD * count) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    for (let index = 0; index < count; index++) {
      let slot = this.hashes[index]! & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index + 1;
    }
  }

  /** How many words there are. */
  get size(): number {
    return this.hashes.length;
  }

  /** Index of the word with this hash (unsigned, 32 bits), or -1. */
  indexOf(hash: number): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const index = this.slots[slot]! - 1;
      if (index < 0 || this.hashes[index] === hash) return index;
    }
  }

  /**
   * Writes the vector of a word, by its index or -1 for an unknown one, to `target` from index `at` on: `width`
   * numbers.
   */
  vectorInto(index: number, target: Float32Array | Float64Array, at: number): void {
    if (index < 0) {
      for (let i = 0; i < this.width; i++) target[at + i] = this.unknown[i]!;
      return;
    }
    const length = this.width / this.parts;
    for (let part = 0, to = at; part < this.parts; part++) {
      const from = (part * 256 + this.codes[index * this.parts + part]!) * length;
      for (let i = 0; i < length; i++) target[to++] = this.book[from + i]!;
    }
  }
}

/**
 * `count` sorted numbers of 32 bits, each as its distance from the one before, in LEB128. Throws where they are not.
 */
export function decodeDeltas(bytes: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let value = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    let shift = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The weights of the reading are damaged: words are missing.');
      value += (byte & 127) * shift;
      if (byte < 128) break;
      shift *= 128;
    }
    values[i] = value;
  }
  return values;
}
