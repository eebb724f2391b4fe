import { BLOCK, type Numbers } from './kernels';

/** Matrices, row-major, brought into the shape that the kernels need, and out of it. */

/** Mean of the rows `[from, to)`, written to `target` at `at`. */
export function meanOf(
  rows: Float32Array,
  width: number,
  from: number,
  to: number,
  target: Numbers,
  at: number,
): void {
  for (let i = 0; i < width; i++) {
    let sum = 0;
    for (let t = from; t < to; t++) sum += rows[t * width + i]!;
    target[at + i] = sum / (to - from);
  }
}

/** The matrices [, columns] joined row by row: [, 2·columns]. */
export function concatenated(left: Float32Array, right: Float32Array, columns: number): Float32Array {
  const both = new Float32Array(left.length * 2);
  for (let row = 0; row * columns < left.length; row++) {
    both.set(left.subarray(row * columns, (row + 1) * columns), 2 * row * columns);
    both.set(right.subarray(row * columns, (row + 1) * columns), (2 * row + 1) * columns);
  }
  return both;
}

/** The same matrix [, columns] with zeros behind each row, up to `width`. */
export function padded(matrix: Float32Array, columns: number, width: number): Float32Array {
  if (columns === width) return matrix;
  const wider = new Float32Array((matrix.length / columns) * width);
  for (let row = 0; row * columns < matrix.length; row++) {
    wider.set(matrix.subarray(row * columns, (row + 1) * columns), row * width);
  }
  return wider;
}

/** Rows of `columns` numbers out of the rows of `BLOCK` that lie in memory from `at` on. */
export function unpadded(memory: Numbers, at: number, rows: number, columns: number): Float32Array {
  const matrix = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      matrix[row * columns + column] = memory[at + row * BLOCK + column]!;
    }
  }
  return matrix;
}
