import type { Kernels } from './kernels';
import { KERNELS } from './wasm/module';

/** What `wasm/kernels.ts` exports; offsets in bytes. */
interface Exports {
  multiply(x: number, w: number, b: number, y: number, rows: number, inner: number, columns: number): void;
  lstm(
    z: number,
    zStride: number,
    wh: number,
    out: number,
    outStride: number,
    length: number,
    hidden: number,
    backward: number,
    scratch: number,
  ): void;
  tanh(at: number, count: number): void;
  sumRows(
    table: number,
    width: number,
    rows: number,
    ends: number,
    tokens: number,
    y: number,
    yStride: number,
  ): void;
}

/** Bytes of a page of WebAssembly's memory. */
const PAGE = 65_536;
/** Bytes kept free at the start, where AssemblyScript may keep something of its own. */
const RESERVED = 1024;
/** Most tokens and rows handed over at once to `sumRows`; more go in parts. */
const TOKENS_AT_ONCE = 512;
const ROWS_AT_ONCE = 32_768;

/**
 * The kernels in WebAssembly, with room for that many numbers. Rejects where WebAssembly or its SIMD instructions are
 * refused: by the content security policy, by a browser's setting, by an engine that lacks them.
 */
export async function wasmKernels(numbers: number): Promise<Kernels> {
  const module = await WebAssembly.compile(
    Uint8Array.from(atob(KERNELS), (character) => character.charCodeAt(0)),
  );
  const endsAt = RESERVED + 4 * numbers;
  const rowsAt = endsAt + 4 * TOKENS_AT_ONCE;
  const initial = Math.ceil((rowsAt + 2 * ROWS_AT_ONCE) / PAGE);
  const memory = new WebAssembly.Memory({ initial, maximum: initial });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const run = exports as unknown as Exports;
  const partEnds = new Int32Array(memory.buffer, endsAt, TOKENS_AT_ONCE);
  const partRows = new Uint16Array(memory.buffer, rowsAt, ROWS_AT_ONCE);
  const byte = (at: number) => RESERVED + 4 * at;
  return {
    kind: 'wasm',
    memory: new Float32Array(memory.buffer, RESERVED, numbers),
    multiply: (x, w, b, y, rows, inner, columns) =>
      run.multiply(byte(x), byte(w), byte(b), byte(y), rows, inner, columns),
    lstm: (z, zStride, wh, out, outStride, length, hidden, backward, scratch) =>
      run.lstm(
        byte(z),
        4 * zStride,
        byte(wh),
        byte(out),
        4 * outStride,
        length,
        hidden,
        backward ? 1 : 0,
        byte(scratch),
      ),
    tanh: (at, count) => run.tanh(byte(at), count),
    sumRows(table, width, rows, ends, tokens, y, yStride) {
      for (let first = 0; first < tokens; ) {
        const from = first === 0 ? 0 : ends[first - 1]!;
        let count = 0;
        while (
          first + count < tokens &&
          count < TOKENS_AT_ONCE &&
          ends[first + count]! - from <= ROWS_AT_ONCE
        ) {
          partEnds[count] = ends[first + count]! - from;
          count += 1;
        }
        if (count === 0) throw new RangeError(`More than ${ROWS_AT_ONCE} rows for one token.`);
        partRows.set(rows.subarray(from, from + partEnds[count - 1]!));
        run.sumRows(byte(table), width, rowsAt, endsAt, count, byte(y + first * yStride), 4 * yStride);
        first += count;
      }
    },
  };
}
