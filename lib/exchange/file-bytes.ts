import { FileError } from './formats';

/** Bytes read at once: enough that asking costs little, few enough that it can be stopped between two. */
const AT_ONCE = 256 * 1024;

/** Bytes of the largest file that is taken: some million annotations, more than anybody has written. */
export const LARGEST_FILE = 1024 ** 3;

/**
 * A file, piece by piece.
 * @param tell hears how many bytes have been read, after each piece; what it throws ends the reading
 * @throws FileError for one that is too large or empty, and what the browser throws where it cannot be read any more
 */
export async function* fileBytes(
  file: Blob,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (file.size > LARGEST_FILE) throw new FileError('too-large');
  if (file.size === 0) throw new FileError('empty');
  for (let from = 0; from < file.size; from += AT_ONCE) {
    const piece = await file.slice(from, from + AT_ONCE).arrayBuffer();
    yield new Uint8Array(piece);
    tell(Math.min(file.size, from + AT_ONCE));
  }
}

export const NEW_LINE = 0x0a;

/** Line ends in these bytes, before `end`. */
export function lineEnds(bytes: Uint8Array, end = bytes.length): number {
  let count = 0;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0 && at < end; at = bytes.indexOf(NEW_LINE, at + 1))
    count += 1;
  return count;
}
