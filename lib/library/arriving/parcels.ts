/**
 * Keeps many things in little memory until they are wanted again, in their order: as text in bytes, some hundreds
 * together. 100,000 annotations are some 100 MB so, and several times that as objects.
 */
export interface Parcels<T> {
  add(one: T): void;
  /** As often as wanted. */
  [Symbol.iterator](): Iterator<T>;
}

/** Few enough that what is unpacked at once is a megabyte. */
const AT_ONCE = 500;

export function createParcels<T>(): Parcels<T> {
  const packed: Uint8Array[] = [];
  let open: T[] = [];
  return {
    add(one) {
      open.push(one);
      if (open.length < AT_ONCE) return;
      packed.push(new TextEncoder().encode(JSON.stringify(open)));
      open = [];
    },
    *[Symbol.iterator]() {
      for (const parcel of packed) yield* JSON.parse(new TextDecoder().decode(parcel)) as T[];
      yield* open;
    },
  };
}
