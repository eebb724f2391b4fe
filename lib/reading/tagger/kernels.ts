/**
 * The heavy loops of the network. They work in one block of memory, given as offsets counted in numbers, so that
 * the network is written once whether the loops run in WebAssembly or in plain JavaScript.
 *
 * Both compute tanh(x) as x·P(x²)/Q(x²), the rational approximation of Eigen's `ptanh_float` (Eigen 3.4,
 * Eigen/src/Core/MathFunctionsImpl.h), relatively within 5e-7 of the true value. Beyond ±7.9 it is ±1 in single
 * precision. The logistic function is (1 + tanh(x/2))/2.
 */

/** WebAssembly works in single precision; plain JavaScript is quicker in its own double precision. */
export type Numbers = Float32Array | Float64Array;

/** Columns of a matrix come in whole blocks of this many; the network fills up with zeros. */
export const BLOCK = 8;

export interface Kernels {
  readonly kind: 'wasm' | 'js';
  readonly memory: Numbers;

  /** y = b + x·w for `rows` rows: x [rows, inner], w [inner, columns], b [columns], y [rows, columns]. */
  multiply(x: number, w: number, b: number, y: number, rows: number, inner: number, columns: number): void;

  /**
   * One direction of an LSTM over `length` steps. Row t of z holds what the inputs give to the gates input, forget,
   * cell and output, 4·hidden numbers; row t of `out` receives the state. Both have a stride, for the two directions
   * lie side by side. `wh` is [hidden, 4·hidden], `scratch` has room for 5·hidden.
   */
  lstm(
    z: number,
    zStride: number,
    wh: number,
    out: number,
    outStride: number,
    length: number,
    hidden: number,
    backward: boolean,
    scratch: number,
  ): void;

  /** The hyperbolic tangent of `count` numbers, in place; `count` is a multiple of 4. */
  tanh(at: number, count: number): void;

  /**
   * Adds up rows of a table [, width], each token's own into row t of y. Token t has `rows` from the end of the
   * token before it up to `ends[t]`. `width` is a multiple of 4.
   */
  sumRows(
    table: number,
    width: number,
    rows: Uint16Array,
    ends: Int32Array,
    tokens: number,
    y: number,
    yStride: number,
  ): void;
}
