import { readFileSync } from 'node:fs';
import { FeatureMaker } from '../../lib/reading/tagger/features';
import { type Document, writeDataset } from './dataset';

/** A file of examples read again, as the native trainer reads it (native/data.h). */
export interface ReadDataset {
  /** Document, first token, tokens, whether labelled. */
  segments: number[][];
  words: number[];
  /** Buckets of each token. */
  features: number[][];
  labels: number[];
  /** Segment, tokens `[from, to)` of it, and the labels of its tokens. */
  cues: { segment: number; from: number; to: number; labels: number[] }[];
}

const BUCKETS = 8192;
export const WORD_ROWS = 500;

/** Features without a lexicon; a word's row is made of its hash. */
export function writeForTests(file: string, documents: readonly Document[]): void {
  const maker = new FeatureMaker({ cueClassOf: () => -1 }, BUCKETS, () => true);
  writeDataset(file, documents, maker, (hash) => (hash % (WORD_ROWS + 1)) - 1);
}

export function readDataset(file: string): ReadDataset {
  const bytes = readFileSync(file);
  let at = 0;
  const take = (count: number, size: 1 | 2 | 4): number[] =>
    Array.from({ length: count }, () => {
      const value =
        size === 4 ? bytes.readInt32LE(at) : size === 2 ? bytes.readUInt16LE(at) : bytes.readUInt8(at);
      at += size;
      return value;
    });
  const rows = (numbers: readonly number[], width: number) =>
    Array.from({ length: numbers.length / width }, (_, i) => numbers.slice(i * width, (i + 1) * width));
  const [, segmentCount, tokenCount, bucketCount, cueCount, roleCount] = take(6, 4) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const segments = rows(take(4 * segmentCount, 4), 4);
  const words = take(tokenCount, 4);
  const ends = take(tokenCount, 4);
  const buckets = take(bucketCount, 2);
  const labels = take(tokenCount, 1);
  const cueRows = rows(take(4 * cueCount, 4), 4);
  const roles = take(roleCount, 1);
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left over.`);
  return {
    segments,
    words,
    features: ends.map((end, i) => buckets.slice(ends[i - 1] ?? 0, end)),
    labels,
    cues: cueRows.map(([segment, from, to, first]) => ({
      segment: segment!,
      from: from!,
      to: to!,
      labels: roles.slice(first, first! + segments[segment!]![2]!),
    })),
  };
}
