import { deflateSync, inflateSync } from 'fflate';

/**
 * Keeps many things in little memory until they are wanted again, in their order: some hundreds together, as packed text.
 * 100,000 annotations with their logs are some 40 MB so, and ten times that as objects. Packed and unpacked at once, not
 * in a stream: a transaction of the database ends while something else is waited for.
 */
export interface Parcels<T> extends Iterable<T> {
  add(one: T): void;
  readonly size: number;
}

/** Few enough that what is unpacked at once is a megabyte. */
const AT_ONCE = 500;
/** The quickest: higher ones save a tenth. https://www.rfc-editor.org/rfc/rfc1951 leaves the effort open. */
const LEVEL = 1;

export function createParcels<T>(): Parcels<T> {
  const packed: Uint8Array[] = [];
  let open: T[] = [];
  let size = 0;
  return {
    add(one) {
      open.push(one);
      size++;
      if (open.length < AT_ONCE) return;
      packed.push(deflateSync(new TextEncoder().encode(JSON.stringify(open)), { level: LEVEL }));
      open = [];
    },
    get size() {
      return size;
    },
    *[Symbol.iterator]() {
      for (const parcel of packed) yield* JSON.parse(new TextDecoder().decode(inflateSync(parcel))) as T[];
      yield* open;
    },
  };
}
