type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Numbers in a typed array that grows: a fifth of what a list of them takes. */
export interface Growing<T extends Numbers> {
  /** As many as there are room for; those from `length` on mean nothing. */
  all: T;
  length: number;
}

/** How much more room is made than is needed, so that it is made seldom. */
const SPARE = 1.5;

export const growing = <T extends Numbers>(all: T): Growing<T> => ({ all, length: all.length });

export function push<T extends Numbers>(numbers: Growing<T>, value: number): void {
  if (numbers.length === numbers.all.length) makeRoom(numbers, 1);
  numbers.all[numbers.length++] = value;
}

/** Makes room for so many more. */
export function makeRoom<T extends Numbers>(numbers: Growing<T>, more: number): void {
  const needed = numbers.length + more;
  if (needed <= numbers.all.length) return;
  const Kind = numbers.all.constructor as new (length: number) => T;
  const grown = new Kind(Math.max(16, Math.ceil(needed * SPARE)));
  grown.set(numbers.all.subarray(0, numbers.length) as never);
  numbers.all = grown;
}

/** Those there are, in an array of their own. */
export const trimmed = <T extends Numbers>({ all, length }: Growing<T>): T => all.slice(0, length) as T;
