import { BLOCK, type Kernels } from './kernels';

/**
 * The kernels in plain JavaScript, for where WebAssembly is refused. Numbers are doubles, which spares the engines a
 * conversion at every load; sums are kept in local variables, several at a time, which they hold in registers.
 */
export function jsKernels(numbers: number): Kernels {
  const memory = new Float64Array(numbers);
  const multiply: Kernels['multiply'] = (x, w, b, y, rows, inner, columns) => {
    let row = 0;
    for (; row + 3 <= rows; row += 3) {
      multiplyThree(memory, x + row * inner, w, b, y + row * columns, inner, columns);
    }
    for (; row < rows; row++) multiplyOne(memory, x + row * inner, w, b, y + row * columns, inner, columns);
  };
  return {
    kind: 'js',
    memory,
    multiply,
    lstm(z, zStride, wh, out, outStride, length, hidden, backward, scratch) {
      const cell = scratch + 4 * hidden;
      memory.fill(0, cell, cell + hidden);
      for (let step = 0; step < length; step++) {
        const t = backward ? length - 1 - step : step;
        let gates = z + t * zStride;
        if (step > 0) {
          const before = out + (backward ? t + 1 : t - 1) * outStride;
          multiplyOne(memory, before, wh, gates, scratch, hidden, 4 * hidden);
          gates = scratch;
        }
        gate(memory, gates, cell, out + t * outStride, hidden);
      }
    },
    tanh(at, count) {
      for (let i = at; i < at + count; i++) memory[i] = tanh(memory[i]!);
    },
    sumRows(table, width, rows, ends, tokens, y, yStride) {
      let from = 0;
      for (let t = 0; t < tokens; t++) {
        const to = ends[t]!;
        const target = y + t * yStride;
        for (let column = 0; column < width; column += 4) {
          addRows(memory, table + column, width, rows, from, to, target + column);
        }
        from = to;
      }
    },
  };
}

/** Three rows by four columns at a time: seven loads for twelve products. */
function multiplyThree(
  memory: Float64Array,
  x: number,
  w: number,
  b: number,
  y: number,
  inner: number,
  columns: number,
): void {
  const second = x + inner;
  const third = second + inner;
  for (let column = 0; column < columns; column += 4) {
    let a0 = memory[b + column]!;
    let a1 = memory[b + column + 1]!;
    let a2 = memory[b + column + 2]!;
    let a3 = memory[b + column + 3]!;
    let b0 = a0;
    let b1 = a1;
    let b2 = a2;
    let b3 = a3;
    let c0 = a0;
    let c1 = a1;
    let c2 = a2;
    let c3 = a3;
    let at = w + column;
    for (let k = 0; k < inner; k++) {
      const w0 = memory[at]!;
      const w1 = memory[at + 1]!;
      const w2 = memory[at + 2]!;
      const w3 = memory[at + 3]!;
      const one = memory[x + k]!;
      a0 += one * w0;
      a1 += one * w1;
      a2 += one * w2;
      a3 += one * w3;
      const two = memory[second + k]!;
      b0 += two * w0;
      b1 += two * w1;
      b2 += two * w2;
      b3 += two * w3;
      const three = memory[third + k]!;
      c0 += three * w0;
      c1 += three * w1;
      c2 += three * w2;
      c3 += three * w3;
      at += columns;
    }
    let to = y + column;
    memory[to] = a0;
    memory[to + 1] = a1;
    memory[to + 2] = a2;
    memory[to + 3] = a3;
    to += columns;
    memory[to] = b0;
    memory[to + 1] = b1;
    memory[to + 2] = b2;
    memory[to + 3] = b3;
    to += columns;
    memory[to] = c0;
    memory[to + 1] = c1;
    memory[to + 2] = c2;
    memory[to + 3] = c3;
  }
}

/** One row by `BLOCK` columns at a time. */
function multiplyOne(
  memory: Float64Array,
  x: number,
  w: number,
  b: number,
  y: number,
  inner: number,
  columns: number,
): void {
  for (let column = 0; column < columns; column += BLOCK) {
    const from = b + column;
    let a0 = memory[from]!;
    let a1 = memory[from + 1]!;
    let a2 = memory[from + 2]!;
    let a3 = memory[from + 3]!;
    let a4 = memory[from + 4]!;
    let a5 = memory[from + 5]!;
    let a6 = memory[from + 6]!;
    let a7 = memory[from + 7]!;
    let at = w + column;
    for (let k = 0; k < inner; k++) {
      const value = memory[x + k]!;
      a0 += value * memory[at]!;
      a1 += value * memory[at + 1]!;
      a2 += value * memory[at + 2]!;
      a3 += value * memory[at + 3]!;
      a4 += value * memory[at + 4]!;
      a5 += value * memory[at + 5]!;
      a6 += value * memory[at + 6]!;
      a7 += value * memory[at + 7]!;
      at += columns;
    }
    const to = y + column;
    memory[to] = a0;
    memory[to + 1] = a1;
    memory[to + 2] = a2;
    memory[to + 3] = a3;
    memory[to + 4] = a4;
    memory[to + 5] = a5;
    memory[to + 6] = a6;
    memory[to + 7] = a7;
  }
}

/** One step of an LSTM from its gates: the cell is changed in place. */
function gate(memory: Float64Array, gates: number, cell: number, state: number, hidden: number): void {
  for (let j = 0; j < hidden; j++) {
    const input = logistic(memory[gates + j]!);
    const forget = logistic(memory[gates + hidden + j]!);
    const candidate = tanh(memory[gates + 2 * hidden + j]!);
    const output = logistic(memory[gates + 3 * hidden + j]!);
    const kept = forget * memory[cell + j]! + input * candidate;
    memory[cell + j] = kept;
    memory[state + j] = output * tanh(kept);
  }
}

/** Four columns of a sum of rows. */
function addRows(
  memory: Float64Array,
  table: number,
  width: number,
  rows: Uint16Array,
  from: number,
  to: number,
  y: number,
): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  for (let i = from; i < to; i++) {
    const at = table + rows[i]! * width;
    a0 += memory[at]!;
    a1 += memory[at + 1]!;
    a2 += memory[at + 2]!;
    a3 += memory[at + 3]!;
  }
  memory[y] = a0;
  memory[y + 1] = a1;
  memory[y + 2] = a2;
  memory[y + 3] = a3;
}

/** See `kernels.ts`. Its numbers stand in the formula: named outside of it, V8 would load each at every call. */
function tanh(value: number): number {
  const x =
    value > 7.905311107635498 ? 7.905311107635498 : value < -7.905311107635498 ? -7.905311107635498 : value;
  const s = x * x;
  let p = -2.76076847742355e-16 * s + 2.00018790482477e-13;
  p = p * s - 8.60467152213735e-11;
  p = p * s + 5.12229709037114e-8;
  p = p * s + 1.48572235717979e-5;
  p = p * s + 6.37261928875436e-4;
  p = p * s + 4.89352455891786e-3;
  let q = 1.19825839466702e-6 * s + 1.18534705686654e-4;
  q = q * s + 2.268434632439e-3;
  q = q * s + 4.89352518554385e-3;
  return (x * p) / q;
}

function logistic(value: number): number {
  return 0.5 + 0.5 * tanh(0.5 * value);
}
