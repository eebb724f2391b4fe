import { type Crf, createCrf } from './crf';
import { DISTANCE_CLASSES, distanceClass } from './distance';
import { BLOCK, type Kernels } from './kernels';
import { jsKernels } from './kernels-js';
import { wasmKernels } from './kernels-wasm';
import { concatenated, meanOf, padded, unpadded } from './matrices';
import type { Weights } from './weights';
import { WordTable } from './word-table';

/**
 * The network of the tagger. An encoder of bidirectional LSTMs (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber
 * 2005) reads a window of tokens; one head tells sources, cues and contents, another takes one cue at a time and tells
 * its own source and content. What both say is scored by a chain (`crf.ts`).
 */

/** Most tokens of a window: memory is set aside for as many, once. */
export const MOST_TOKENS = 512;
/** Labels of the two heads: none, and begin and inside of source, cue, content; of source, content. */
export const OUTER_LABELS = 7;
export const ROLE_LABELS = 5;

/** What is known of each token of a window. */
export interface TokenInputs {
  length: number;
  /** Index in the table of words, or -1. */
  words: Int32Array;
  /** Buckets of all tokens' features, one token's after the other's. */
  features: Uint16Array;
  /** Where the features of each token end. */
  featureEnds: Int32Array;
}

/** A window as the encoder has read it. Its own copy: windows may be encoded in between. */
export interface Encoded {
  length: number;
  /** [length, OUTER_LABELS] */
  emissions: Float32Array;
  /** States of the encoder, [length, 2·hidden]. */
  states: Float32Array;
  /** What the states give to the head of one cue, [length, project]. */
  projected: Float32Array;
}

export interface Network {
  /** Where its loops run. */
  readonly kind: Kernels['kind'];
  readonly words: WordTable;
  readonly outer: Crf;
  readonly roles: Crf;
  /** Throws a RangeError for more than `MOST_TOKENS` tokens. */
  encode(inputs: TokenInputs): Encoded;
  /**
   * Emissions [to − from, ROLE_LABELS] for the tokens of `window`, as seen from a cue; both `[from, to)` in tokens of
   * what was encoded, and neither empty.
   */
  rolesOf(
    encoded: Encoded,
    window: readonly [from: number, to: number],
    cue: readonly [from: number, to: number],
  ): Float32Array;
}

export interface NetworkOptions {
  /** Whether to try WebAssembly; where it is refused plain JavaScript does the same. True by default. */
  wasm?: boolean;
}

/** Makes a network. Rejects where the weights lack something or do not fit together. */
export async function createNetwork(
  weights: Weights,
  { wasm = true }: NetworkOptions = {},
): Promise<Network> {
  const layout = layoutOf(weights);
  const kernels = wasm ? await quickest(layout.size) : jsKernels(layout.size);
  for (const { at, data } of layout.constants) kernels.memory.set(data, at);
  const { dims } = weights;
  return {
    kind: kernels.kind,
    words: layout.words,
    outer: crfOf(weights, 'a', OUTER_LABELS),
    roles: crfOf(weights, 'b', ROLE_LABELS),
    encode: (inputs) => encode(kernels, layout, dims, inputs),
    rolesOf: (encoded, window, cue) => rolesOf(kernels, layout, dims, encoded, window, cue),
  };
}

async function quickest(size: number): Promise<Kernels> {
  try {
    return await wasmKernels(size);
  } catch {
    return jsKernels(size);
  }
}

function crfOf(weights: Weights, head: string, labels: number): Crf {
  return createCrf(
    weights.floats(`${head}.trans`, [labels, labels]),
    weights.floats(`${head}.start`, [labels]),
    weights.floats(`${head}.end`, [labels]),
  );
}

interface Dense {
  w: number;
  b: number;
  inner: number;
  columns: number;
}

/** Both directions of an LSTM: what the inputs give to their gates is one product. */
interface BiLstm {
  inputs: Dense;
  hidden: number;
  forward: number;
  backward: number;
}

type Dims = Weights['dims'];
type Layout = ReturnType<typeof layoutOf>;

/** Where everything lies in the kernels' memory. */
function layoutOf(weights: Weights) {
  const { dims } = weights;
  const { vector, feature, buckets, hidden, layers, project, roleHidden, distances } = dims;
  if (hidden % 4 || roleHidden % 4 || feature % 4 || project % BLOCK || vector % dims.subvectors) {
    throw new Error('The weights of the reading have sizes that its network cannot take.');
  }
  if (distances !== DISTANCE_CLASSES) {
    throw new Error(`The weights of the reading know ${distances} distances, not ${DISTANCE_CLASSES}.`);
  }
  let size = 0;
  const constants: { at: number; data: Float32Array }[] = [];
  const room = (numbers: number) => {
    const at = size;
    // Whole lines of a processor's cache.
    size += Math.ceil(numbers / 16) * 16;
    return at;
  };
  const put = (data: Float32Array) => {
    const at = room(data.length);
    constants.push({ at, data });
    return at;
  };
  const dense = (w: Float32Array, b: Float32Array, inner: number): Dense => {
    const columns = b.length;
    const width = Math.ceil(columns / BLOCK) * BLOCK;
    return {
      w: put(padded(w, columns, width)),
      b: put(padded(b, columns, width)),
      inner,
      columns: width,
    };
  };
  const biLstm = (name: string, inner: number, units: number): BiLstm => {
    const gates = 4 * units;
    const sides = ['f', 'b'] as const;
    const [wx0, wx1] = sides.map((side) => weights.floats(`${name}.${side}.wx`, [inner, gates]));
    const [b0, b1] = sides.map((side) => weights.floats(`${name}.${side}.b`, [gates]));
    const [forward, backward] = sides.map((side) =>
      put(weights.floats(`${name}.${side}.wh`, [units, gates])),
    );
    const w = concatenated(wx0!, wx1!, gates);
    return {
      inputs: dense(w, concatenated(b0!, b1!, gates), inner),
      hidden: units,
      forward: forward!,
      backward: backward!,
    };
  };
  const input = vector + feature;
  const wide = 2 * hidden;
  return {
    words: new WordTable(weights),
    constants,
    features: put(weights.floats('features', [buckets, feature])),
    encoder: Array.from({ length: layers }, (_, layer) =>
      biLstm(`enc.${layer}`, layer === 0 ? input : wide, hidden),
    ),
    outer: dense(weights.floats('a.w', [wide, OUTER_LABELS]), weights.floats('a.b', [OUTER_LABELS]), wide),
    project: dense(weights.floats('b.p.w', [wide, project]), weights.floats('b.p.b', [project]), wide),
    cue: dense(weights.floats('b.q.w', [wide, project]), new Float32Array(project), wide),
    distances: put(weights.floats('b.dist', [distances, project])),
    roles: biLstm('b', project, roleHidden),
    role: dense(
      weights.floats('b.e.w', [2 * roleHidden, ROLE_LABELS]),
      weights.floats('b.e.b', [ROLE_LABELS]),
      2 * roleHidden,
    ),
    // What changes with every window. Layers read one of `rows` and write the other.
    rows: [
      room(MOST_TOKENS * Math.max(input, wide, project)),
      room(MOST_TOKENS * Math.max(wide, 2 * roleHidden)),
    ],
    gates: room(MOST_TOKENS * 8 * Math.max(hidden, roleHidden)),
    scratch: room(5 * Math.max(hidden, roleHidden)),
    labels: room(MOST_TOKENS * BLOCK),
    projected: room(MOST_TOKENS * project),
    mean: room(wide),
    asked: room(project),
    size,
  };
}

function encode(kernels: Kernels, layout: Layout, dims: Dims, inputs: TokenInputs): Encoded {
  const { length } = inputs;
  if (length > MOST_TOKENS)
    throw new RangeError(`A window has ${MOST_TOKENS} tokens at most, not ${length}.`);
  const { memory } = kernels;
  const { words } = layout;
  const width = dims.vector + dims.feature;
  let [from, to] = layout.rows as [number, number];
  for (let t = 0; t < length; t++) words.vectorInto(inputs.words[t]!, memory, from + t * width);
  kernels.sumRows(
    layout.features,
    dims.feature,
    inputs.features,
    inputs.featureEnds,
    length,
    from + dims.vector,
    width,
  );
  for (const layer of layout.encoder) {
    run(kernels, layout, layer, from, to, length);
    [from, to] = [to, from];
  }
  apply(kernels, layout.outer, from, layout.labels, length);
  apply(kernels, layout.project, from, layout.projected, length);
  const wide = 2 * dims.hidden;
  return {
    length,
    emissions: unpadded(memory, layout.labels, length, OUTER_LABELS),
    states: Float32Array.from(memory.subarray(from, from + length * wide)),
    projected: Float32Array.from(memory.subarray(layout.projected, layout.projected + length * dims.project)),
  };
}

function rolesOf(
  kernels: Kernels,
  layout: Layout,
  dims: Dims,
  encoded: Encoded,
  [from, to]: readonly [number, number],
  [cueFrom, cueTo]: readonly [number, number],
): Float32Array {
  const { memory } = kernels;
  const { project } = dims;
  const length = to - from;
  const [input, output] = layout.rows as [number, number];
  meanOf(encoded.states, 2 * dims.hidden, cueFrom, cueTo, memory, layout.mean);
  apply(kernels, layout.cue, layout.mean, layout.asked, 1);
  for (let t = 0; t < length; t++) {
    const distance = layout.distances + distanceClass(from + t, cueFrom, cueTo) * project;
    const row = (from + t) * project;
    for (let i = 0; i < project; i++) {
      memory[input + t * project + i] =
        encoded.projected[row + i]! + memory[layout.asked + i]! + memory[distance + i]!;
    }
  }
  kernels.tanh(input, length * project);
  run(kernels, layout, layout.roles, input, output, length);
  apply(kernels, layout.role, output, layout.labels, length);
  return unpadded(memory, layout.labels, length, ROLE_LABELS);
}

function apply(kernels: Kernels, { w, b, inner, columns }: Dense, x: number, y: number, rows: number): void {
  kernels.multiply(x, w, b, y, rows, inner, columns);
}

/** Both directions of an LSTM: each row of y holds `hidden` numbers of the one and then those of the other. */
function run(
  kernels: Kernels,
  { gates, scratch }: Layout,
  { inputs, hidden, forward, backward }: BiLstm,
  x: number,
  y: number,
  length: number,
): void {
  apply(kernels, inputs, x, gates, length);
  const stride = inputs.columns;
  kernels.lstm(gates, stride, forward, y, 2 * hidden, length, hidden, false, scratch);
  kernels.lstm(gates + 4 * hidden, stride, backward, y + hidden, 2 * hidden, length, hidden, true, scratch);
}
