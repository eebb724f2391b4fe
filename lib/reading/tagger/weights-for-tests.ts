import { DISTANCE_CLASSES } from './distance';
import type { Dims, Tensor } from './weights';

/** Weights of any size for tests, and for measuring without a trained tagger: drawn at random, from a seed. */

/** Sizes that a test can compute by hand quickly, none like another. */
export const SMALL: Dims = {
  vector: 12,
  subvectors: 3,
  feature: 8,
  buckets: 64,
  hidden: 4,
  layers: 2,
  project: 16,
  roleHidden: 12,
  distances: DISTANCE_CLASSES,
};

/** The shapes of every tensor of floats, by name. */
export function shapesOf(dims: Dims): Record<string, number[]> {
  const { vector, subvectors, feature, buckets, hidden, layers, project, roleHidden, distances } = dims;
  const shapes: Record<string, number[]> = {
    'words.book': [subvectors, 256, vector / subvectors],
    'words.unknown': [vector],
    features: [buckets, feature],
    'a.w': [2 * hidden, 7],
    'a.b': [7],
    'a.trans': [7, 7],
    'a.start': [7],
    'a.end': [7],
    'b.p.w': [2 * hidden, project],
    'b.p.b': [project],
    'b.q.w': [2 * hidden, project],
    'b.dist': [distances, project],
    'b.e.w': [2 * roleHidden, 5],
    'b.e.b': [5],
    'b.trans': [5, 5],
    'b.start': [5],
    'b.end': [5],
  };
  const lstm = (name: string, inner: number, units: number) => {
    for (const side of ['f', 'b']) {
      shapes[`${name}.${side}.wx`] = [inner, 4 * units];
      shapes[`${name}.${side}.wh`] = [units, 4 * units];
      shapes[`${name}.${side}.b`] = [4 * units];
    }
  };
  for (let layer = 0; layer < layers; layer++) {
    lstm(`enc.${layer}`, layer === 0 ? vector + feature : 2 * hidden, hidden);
  }
  lstm('b', project, roleHidden);
  return shapes;
}

/**
 * Random tensors, between -1 and 1. The words are those with the hashes given.
 *
 * @param sorted hashes, unsigned
 * @param deltas the same as the file holds them
 */
export function randomTensors(
  dims: Dims,
  sorted: Uint32Array,
  deltas: Tensor,
  seed = 1,
): Map<string, Tensor> {
  const random = randomOf(seed);
  const tensors = new Map<string, Tensor>([
    ['words.hashes', deltas],
    [
      'words.codes',
      {
        type: 'u8',
        shape: [sorted.length, dims.subvectors],
        data: Uint8Array.from({ length: sorted.length * dims.subvectors }, () => random() * 256),
      },
    ],
  ]);
  for (const [name, shape] of Object.entries(shapesOf(dims))) {
    const length = shape.reduce((product, size) => product * size, 1);
    tensors.set(name, {
      type: 'f32',
      shape,
      data: Float32Array.from({ length }, () => 2 * random() - 1),
    });
  }
  return tensors;
}

/** Numbers from 0 to 1: xorshift32 (Marsaglia 2003, doi:10.18637/jss.v008.i14). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
