import {
  aligned,
  type Dims,
  type Header,
  MAGIC,
  PREAMBLE,
  type Tensor,
  type TensorEntry,
} from '../../lib/reading/tagger/weights';

/** Largest value of a weight in eight bits: symmetric, so that zero stays zero. */
const MOST = 127;

/**
 * The bytes of a file of weights, as `parseWeights` reads it. The same tensors in the same order give the same bytes.
 * The scales of an `i8` tensor are written behind it, as `NAME.scale`. Throws where a shape does not fit its data.
 *
 * @param version says which features the weights were trained with
 * @param training settings of the training, for the report
 */
export function writeTensors(
  version: string,
  dims: Dims,
  tensors: ReadonlyMap<string, Tensor>,
  training?: Record<string, unknown>,
): Uint8Array<ArrayBuffer> {
  const entries: TensorEntry[] = [];
  const blobs: Tensor['data'][] = [];
  let offset = 0;
  const add = (name: string, { type, shape, data }: Tensor, scale?: string) => {
    const count = shape.reduce((product, size) => product * size, 1);
    if (count !== data.length)
      throw new Error(`${name}: [${shape}] has ${count} numbers, not ${data.length}.`);
    entries.push({ name, type, shape: [...shape], offset, ...(scale && { scale }) });
    blobs.push(data);
    offset = aligned(offset + data.byteLength);
  };
  for (const [name, tensor] of tensors) {
    const { scales } = tensor;
    add(name, tensor, scales && `${name}.scale`);
    if (scales) add(`${name}.scale`, { type: 'f32', shape: [scales.length], data: scales });
  }
  const header: Header = { version, dims, tensors: entries, ...(training && { training }) };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(PREAMBLE + json.length);
  const file = new Uint8Array(start + offset);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(4, json.length, true);
  file.set(json, PREAMBLE);
  for (const [i, data] of blobs.entries()) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start + entries[i]!.offset);
  }
  return file;
}

export function floatTensor(shape: readonly number[], data: Float32Array): Tensor {
  return { type: 'f32', shape, data };
}

/** A tensor in eight bits a number, with one scale for each of the last dimension. */
export function byteTensor(shape: readonly number[], values: Float32Array): Tensor {
  const columns = shape.at(-1)!;
  const scales = new Float32Array(columns);
  for (const [i, value] of values.entries()) {
    scales[i % columns] = Math.max(scales[i % columns]!, Math.abs(value) / MOST);
  }
  // A column of zeros has a scale of zero, by which nothing can be divided.
  const data = Int8Array.from(values, (value, i) => Math.round(value / (scales[i % columns]! || 1)));
  return { type: 'i8', shape, data, scales };
}

/** Sorted unsigned numbers of 32 bits as distances in LEB128, the first from zero: the form of `words.hashes`. */
export function deltaTensor(sorted: Uint32Array): Tensor {
  const bytes: number[] = [];
  let before = 0;
  for (const value of sorted) {
    let delta = value - before;
    if (delta < 0) throw new Error('These hashes are not sorted.');
    for (; delta >= 128; delta = Math.floor(delta / 128)) bytes.push((delta % 128) + 128);
    bytes.push(delta);
    before = value;
  }
  return { type: 'u8', shape: [bytes.length], data: Uint8Array.from(bytes) };
}
