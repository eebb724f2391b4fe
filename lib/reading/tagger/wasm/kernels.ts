/**
 * The kernels in AssemblyScript, four numbers at a time (WebAssembly SIMD). Compiled by tools/wasm.mjs; what each
 * does is said in ../kernels.ts. Offsets here are in bytes.
 */

/** From here on the tangent is 1 in single precision. */
const LIMIT: f32 = 7.905311107635498;

function splat(value: f32): v128 {
  return f32x4.splat(value);
}

function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

function tanhOf(value: v128): v128 {
  const x = f32x4.max(splat(-LIMIT), f32x4.min(splat(LIMIT), value));
  const s = f32x4.mul(x, x);
  let p = multiplyAdd(splat(-2.76076847742355e-16), s, splat(2.00018790482477e-13));
  p = multiplyAdd(p, s, splat(-8.60467152213735e-11));
  p = multiplyAdd(p, s, splat(5.12229709037114e-8));
  p = multiplyAdd(p, s, splat(1.48572235717979e-5));
  p = multiplyAdd(p, s, splat(6.37261928875436e-4));
  p = multiplyAdd(p, s, splat(4.89352455891786e-3));
  let q = multiplyAdd(splat(1.19825839466702e-6), s, splat(1.18534705686654e-4));
  q = multiplyAdd(q, s, splat(2.268434632439e-3));
  q = multiplyAdd(q, s, splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

function logistic(value: v128): v128 {
  const half = splat(0.5);
  return multiplyAdd(half, tanhOf(f32x4.mul(half, value)), half);
}

/** Four rows by eight columns at a time: eight sums in registers, six loads for eight products of four. */
export function multiply(x: usize, w: usize, b: usize, y: usize, rows: i32, inner: i32, columns: i32): void {
  const xRow = (<usize>inner) << 2;
  const row = (<usize>columns) << 2;
  let r: i32 = 0;
  for (; r + 4 <= rows; r += 4) {
    const x0 = x + <usize>r * xRow;
    const y0 = y + <usize>r * row;
    for (let column: usize = 0; column < row; column += 32) {
      let a0 = v128.load(b + column);
      let a1 = v128.load(b + column, 16);
      let b0 = a0;
      let b1 = a1;
      let c0 = a0;
      let c1 = a1;
      let d0 = a0;
      let d1 = a1;
      let at = w + column;
      const end = x0 + xRow;
      for (let k = x0; k < end; k += 4) {
        const w0 = v128.load(at);
        const w1 = v128.load(at, 16);
        const xa = v128.load_splat<f32>(k);
        const xb = v128.load_splat<f32>(k + xRow);
        const xc = v128.load_splat<f32>(k + 2 * xRow);
        const xd = v128.load_splat<f32>(k + 3 * xRow);
        a0 = multiplyAdd(xa, w0, a0);
        a1 = multiplyAdd(xa, w1, a1);
        b0 = multiplyAdd(xb, w0, b0);
        b1 = multiplyAdd(xb, w1, b1);
        c0 = multiplyAdd(xc, w0, c0);
        c1 = multiplyAdd(xc, w1, c1);
        d0 = multiplyAdd(xd, w0, d0);
        d1 = multiplyAdd(xd, w1, d1);
        at += row;
      }
      let to = y0 + column;
      v128.store(to, a0);
      v128.store(to, a1, 16);
      to += row;
      v128.store(to, b0);
      v128.store(to, b1, 16);
      to += row;
      v128.store(to, c0);
      v128.store(to, c1, 16);
      to += row;
      v128.store(to, d0);
      v128.store(to, d1, 16);
    }
  }
  for (; r < rows; r++) multiplyOne(x + <usize>r * xRow, w, b, y + <usize>r * row, xRow, row);
}

/** One row: 32 columns at a time, and eight at a time where fewer are left. Lengths of rows are in bytes. */
function multiplyOne(x: usize, w: usize, b: usize, y: usize, xRow: usize, row: usize): void {
  const end = x + xRow;
  let column: usize = 0;
  for (; column + 128 <= row; column += 128) {
    let from = b + column;
    let a0 = v128.load(from);
    let a1 = v128.load(from, 16);
    let a2 = v128.load(from, 32);
    let a3 = v128.load(from, 48);
    let a4 = v128.load(from, 64);
    let a5 = v128.load(from, 80);
    let a6 = v128.load(from, 96);
    let a7 = v128.load(from, 112);
    let at = w + column;
    for (let k = x; k < end; k += 4) {
      const value = v128.load_splat<f32>(k);
      a0 = multiplyAdd(value, v128.load(at), a0);
      a1 = multiplyAdd(value, v128.load(at, 16), a1);
      a2 = multiplyAdd(value, v128.load(at, 32), a2);
      a3 = multiplyAdd(value, v128.load(at, 48), a3);
      a4 = multiplyAdd(value, v128.load(at, 64), a4);
      a5 = multiplyAdd(value, v128.load(at, 80), a5);
      a6 = multiplyAdd(value, v128.load(at, 96), a6);
      a7 = multiplyAdd(value, v128.load(at, 112), a7);
      at += row;
    }
    from = y + column;
    v128.store(from, a0);
    v128.store(from, a1, 16);
    v128.store(from, a2, 32);
    v128.store(from, a3, 48);
    v128.store(from, a4, 64);
    v128.store(from, a5, 80);
    v128.store(from, a6, 96);
    v128.store(from, a7, 112);
  }
  for (; column < row; column += 32) {
    let a0 = v128.load(b + column);
    let a1 = v128.load(b + column, 16);
    let at = w + column;
    for (let k = x; k < end; k += 4) {
      const value = v128.load_splat<f32>(k);
      a0 = multiplyAdd(value, v128.load(at), a0);
      a1 = multiplyAdd(value, v128.load(at, 16), a1);
      at += row;
    }
    v128.store(y + column, a0);
    v128.store(y + column, a1, 16);
  }
}

export function lstm(
  z: usize,
  zStride: usize,
  wh: usize,
  out: usize,
  outStride: usize,
  length: i32,
  hidden: i32,
  backward: bool,
  scratch: usize,
): void {
  const width = (<usize>hidden) << 2;
  const cell = scratch + 4 * width;
  memory.fill(cell, 0, width);
  let before: usize = 0;
  for (let step: i32 = 0; step < length; step++) {
    const t = <usize>(backward ? length - 1 - step : step);
    let gates = z + t * zStride;
    const state = out + t * outStride;
    if (step > 0) {
      multiplyOne(before, wh, gates, scratch, width, 4 * width);
      gates = scratch;
    }
    for (let j: usize = 0; j < width; j += 16) {
      const input = logistic(v128.load(gates + j));
      const forget = logistic(v128.load(gates + width + j));
      const candidate = tanhOf(v128.load(gates + 2 * width + j));
      const output = logistic(v128.load(gates + 3 * width + j));
      const kept = multiplyAdd(forget, v128.load(cell + j), f32x4.mul(input, candidate));
      v128.store(cell + j, kept);
      v128.store(state + j, f32x4.mul(output, tanhOf(kept)));
    }
    before = state;
  }
}

export function tanh(at: usize, count: i32): void {
  const end = at + ((<usize>count) << 2);
  for (let i = at; i < end; i += 16) v128.store(i, tanhOf(v128.load(i)));
}

/** `rows` are u16, `ends` i32, both in memory. */
export function sumRows(
  table: usize,
  width: i32,
  rows: usize,
  ends: usize,
  tokens: i32,
  y: usize,
  yStride: usize,
): void {
  const row = (<usize>width) << 2;
  let from = rows;
  for (let t: i32 = 0; t < tokens; t++) {
    const to = rows + ((<usize>load<i32>(ends + ((<usize>t) << 2))) << 1);
    const target = y + <usize>t * yStride;
    let column: usize = 0;
    for (; column + 64 <= row; column += 64) {
      let a0 = splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      for (let i = from; i < to; i += 2) {
        const at = table + <usize>load<u16>(i) * row + column;
        a0 = f32x4.add(a0, v128.load(at));
        a1 = f32x4.add(a1, v128.load(at, 16));
        a2 = f32x4.add(a2, v128.load(at, 32));
        a3 = f32x4.add(a3, v128.load(at, 48));
      }
      v128.store(target + column, a0);
      v128.store(target + column, a1, 16);
      v128.store(target + column, a2, 32);
      v128.store(target + column, a3, 48);
    }
    for (; column < row; column += 16) {
      let a0 = splat(0);
      for (let i = from; i < to; i += 2) {
        a0 = f32x4.add(a0, v128.load(table + <usize>load<u16>(i) * row + column));
      }
      v128.store(target + column, a0);
    }
    from = to;
  }
}
