import {
  type Dims,
  type Header,
  PREAMBLE,
  parseWeights,
  type Tensor,
} from '../../lib/reading/tagger/weights';

/** All of a file of weights, to be written again with other tensors in it. Throws as `parseWeights` does. */
export function readTensors(file: ArrayBuffer): {
  version: string;
  dims: Dims;
  tensors: Map<string, Tensor>;
  training?: Record<string, unknown>;
} {
  const weights = parseWeights(file);
  const length = new DataView(file).getUint32(PREAMBLE - 4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, PREAMBLE, length))) as Header;
  const { version, tensors: entries, training } = header;
  // The scales of a tensor are written with it.
  const scales = new Set(entries.map(({ scale }) => scale));
  const own = entries.filter(({ name }) => !scales.has(name));
  const tensors = new Map(own.map(({ name }) => [name, weights.tensor(name)]));
  // In the order in which they stand there.
  const dims = { ...header.dims, ...weights.dims };
  return { version, dims, tensors, ...(training && { training }) };
}
