import { readFileSync } from 'node:fs';
import type { Tensor } from '../../lib/reading/tagger/weights';
import type { WordClasses } from './lexicon';
import type { VectorTable } from './vectors';
import { byteTensor, deltaTensor, floatTensor } from './write-weights';

/** A model as the native trainer wrote it, made small: matrices in eight bits, the rest as it is. */

interface NativeHeader {
  dims: Record<
    'vector' | 'feature' | 'buckets' | 'hidden' | 'layers' | 'project' | 'roleHidden' | 'distances',
    number
  >;
  tensors: { name: string; shape: number[]; at: number }[];
}

export interface NativeModel {
  dims: NativeHeader['dims'];
  tensors: Map<string, { shape: number[]; data: Float32Array }>;
}

export function readModel(file: string): NativeModel {
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const { dims, tensors } = JSON.parse(bytes.toString('utf8', 0, end)) as NativeHeader;
  const numbers = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset + end + 1, bytes.byteOffset + bytes.length),
  );
  return {
    dims,
    tensors: new Map(
      tensors.map(({ name, shape, at }) => [
        name,
        { shape, data: numbers.slice(at, at + shape.reduce((product, size) => product * size, 1)) },
      ]),
    ),
  };
}

/** What is small, or adds up along the text, keeps its 32 bits. */
const keepsFloats = (name: string, shape: readonly number[]) =>
  shape.length < 2 || name.endsWith('.trans') || name === 'a.w' || name === 'b.e.w';

/** The tensors of a weights file, in a fixed order. */
export function packed(model: NativeModel, table: VectorTable, classes: WordClasses): Map<string, Tensor> {
  const out = new Map<string, Tensor>();
  const { hashes, codes, book, size, subvectors } = table;
  out.set('words.hashes', deltaTensor(hashes));
  out.set('words.codes', { type: 'u8', shape: [hashes.length, subvectors], data: codes });
  out.set('words.book', floatTensor([subvectors, 256, size / subvectors], book));
  out.set('lexicon.hashes', deltaTensor(classes.hashes));
  out.set('lexicon.classes', { type: 'u8', shape: [classes.classes.length], data: classes.classes });
  for (const [name, { shape, data }] of model.tensors)
    out.set(name, keepsFloats(name, shape) ? floatTensor(shape, data) : byteTensor(shape, data));
  return out;
}
