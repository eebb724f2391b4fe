/**
 * The file of a trained tagger: `WHNC`, the length of the header (uint32), the header (JSON in UTF-8), and from the
 * next multiple of four on the tensors, each at its own offset from there, a multiple of four. Little-endian.
 */

/** Sizes of the network, all counted in numbers. */
export interface Dims {
  /** Of a word's vector, and how many parts it is coded in. */
  vector: number;
  subvectors: number;
  /** Of a feature's vector, and how many features there are. */
  feature: number;
  buckets: number;
  /** Of one direction of the encoder's LSTMs, and how many lie on top of each other. */
  hidden: number;
  layers: number;
  /** Of the input of the head that takes a cue, of one direction of its LSTM, and its classes of distance. */
  project: number;
  roleHidden: number;
  distances: number;
}

const TYPES = {
  f32: Float32Array,
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
} as const;

export type TensorType = keyof typeof TYPES;
export type TensorData = Float32Array | Int8Array | Uint8Array | Uint16Array | Uint32Array;

/** Row-major. The values of an `i8` tensor are to be multiplied with its scales, one for each of the last dimension. */
export interface Tensor {
  type: TensorType;
  shape: readonly number[];
  data: TensorData;
  scales?: Float32Array;
}

export const MAGIC = 'WHNC';
/** Bytes before the header: the magic word and the header's length. */
export const PREAMBLE = 8;

/** What the header says of a tensor. */
export interface TensorEntry {
  name: string;
  type: TensorType;
  shape: number[];
  /** Bytes from the end of the header, padded. */
  offset: number;
  /** Name of the tensor with the scales. */
  scale?: string;
}

export interface Header {
  version: string;
  dims: Omit<Dims, 'layers'> & { layers?: number };
  tensors: TensorEntry[];
  /** How they were trained: for the report, never read here. */
  training?: Record<string, unknown>;
}

/** Layers of the encoder where the header does not say. */
const LAYERS = 2;

/** The weights of a tagger. Asking for what is not there, or not of that shape, throws an error that says so. */
export class Weights {
  constructor(
    /** Says which features the weights were trained with. */
    readonly version: string,
    readonly dims: Dims,
    private readonly tensors: ReadonlyMap<string, Tensor>,
  ) {}

  /** Whether there is a tensor of this name. */
  has(name: string): boolean {
    return this.tensors.has(name);
  }

  /**
   * A tensor as it is stored: a view of the file. Throws where there is none, or where it has another shape than
   * `shape`.
   */
  tensor(name: string, shape?: readonly number[]): Tensor {
    const tensor = this.tensors.get(name);
    if (tensor === undefined) throw damaged(`there is no "${name}"`);
    if (shape !== undefined && String(shape) !== String(tensor.shape)) {
      throw damaged(`"${name}" is [${tensor.shape}], not [${shape}]`);
    }
    return tensor;
  }

  /** The numbers of a tensor, row-major, with its scales applied: a copy, but for f32. Throws as `tensor` does. */
  floats(name: string, shape?: readonly number[]): Float32Array {
    const { data, scales, shape: found } = this.tensor(name, shape);
    if (data instanceof Float32Array) return data;
    const floats = Float32Array.from(data);
    if (scales === undefined) return floats;
    const columns = found.at(-1)!;
    for (let i = 0, column = 0; i < floats.length; i++) {
      floats[i]! *= scales[column]!;
      if (++column === columns) column = 0;
    }
    return floats;
  }
}

/** Reads a file of weights without copying its tensors. Throws where it is no such file, or damaged. */
export function parseWeights(file: ArrayBuffer): Weights {
  const { header, start } = headerOf(file);
  const { version, dims, tensors } = header;
  if (typeof version !== 'string' || typeof dims !== 'object' || !Array.isArray(tensors)) {
    throw damaged('its header is incomplete');
  }
  const views = new Map(tensors.map((entry) => [entry.name, tensorAt(file, start, entry)]));
  for (const { name, scale } of tensors) {
    if (scale === undefined) continue;
    const tensor = views.get(name)!;
    const scales = views.get(scale)?.data;
    if (!(scales instanceof Float32Array) || scales.length !== tensor.shape.at(-1)) {
      throw damaged(`"${name}" lacks its scales`);
    }
    tensor.scales = scales;
  }
  return new Weights(version, { layers: LAYERS, ...dims }, views);
}

function headerOf(file: ArrayBuffer): { header: Header; start: number } {
  const bytes = new Uint8Array(file);
  if (bytes.length < PREAMBLE || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error('These are no weights of the reading.');
  }
  const length = new DataView(file).getUint32(4, true);
  const end = PREAMBLE + length;
  if (end > bytes.length) throw damaged('it ends within its header');
  try {
    const header = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREAMBLE, end)),
    );
    return { header: header ?? {}, start: aligned(end) };
  } catch {
    throw damaged('its header cannot be read');
  }
}

function tensorAt(file: ArrayBuffer, start: number, { name, type, shape, offset }: TensorEntry): Tensor {
  const ArrayType = TYPES[type];
  const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  if (ArrayType === undefined || !Array.isArray(shape) || !shape.every(whole) || !whole(offset)) {
    throw damaged(`"${name}" is described wrongly`);
  }
  const count = shape.reduce((product, size) => product * size, 1);
  if (offset % 4 !== 0 || start + offset + count * ArrayType.BYTES_PER_ELEMENT > file.byteLength) {
    throw damaged(`"${name}" lies outside it`);
  }
  return { type, shape, data: new ArrayType(file, start + offset, count) };
}

/** The next multiple of four. */
export function aligned(offset: number): number {
  return (offset + 3) & ~3;
}

function damaged(how: string): Error {
  return new Error(`The weights of the reading are damaged: ${how}.`);
}
