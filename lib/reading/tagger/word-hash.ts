/** FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units, with a last mix so that low bits can name buckets. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit hash of a word, unsigned. `seed` sets hashes of different uses apart. */
export function hashWord(word: string, seed = 0): number {
  let hash = OFFSET ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return mix(hash);
}

/** A 32-bit hash of a small number, unsigned. */
export function hashNumber(value: number, seed: number): number {
  return mix(Math.imul(OFFSET ^ Math.imul(seed, 0x9e3779b1) ^ value, PRIME));
}

/** The end of MurmurHash3 (Appleby): every bit of the input reaches every bit of the result. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
