import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { FileError } from './formats';
import { type Listed, LOCAL, viewOf, zipDirectory } from './zip-directory';

/** What is in a zip, to be read piece by piece. */
export interface Zip {
  /** Names of what is in it, with `/` between folders; no folders themselves. */
  readonly names: readonly string[];
  /** Bytes of an entry, as the zip says; `undefined` where it has none of that name. */
  sizeOf(name: string): number | undefined;
  /**
   * The bytes of an entry. All that is read of one zip counts together.
   * @throws FileError where there is none, too much comes out, it is cut off, or it is not what was put in
   */
  read(name: string): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** How much is believed of a zip. */
export interface ZipLimits {
  /** Bytes of the zip itself. */
  file: number;
  /** Bytes of all that is read of it. */
  total: number;
  /** How many bytes may come out of one. Once more than `free` have. */
  ratio: number;
  free: number;
}

export const ZIP_LIMITS: ZipLimits = {
  // The directory's figures end at 4 GB, and no library of 100,000 notes with their pages' texts has one.
  file: 2 * 1024 ** 3,
  // 10,000 texts of pages are some 100 MB, and 100,000 notes with their logs 500 MB.
  total: 2 * 1024 ** 3,
  // Text becomes a fifth, and rows that are much alike a thirtieth. Deflate ends at a thousandth.
  ratio: 200,
  // What this many bytes can do, they may: a page that is one letter a million times over is somebody's test.
  free: 16 * 1024 ** 2,
};

/** Bytes of the file that are read at once. */
const READ = 1024 * 1024;
/** Bytes that are inflated at once: a thousand times as many can come out of them. */
const PUSHED = 16 * 1024;
/** What stands before an entry, without its name. */
const LOCAL_SIZE = 30;

/**
 * Opens a zip, and reads no more of it than what it says is in it.
 * @throws FileError where it is none, is cut off or encrypted, has names that lead out of it, or entries that lie over
 *   each other
 */
export async function openZip(file: Blob, limits = ZIP_LIMITS): Promise<Zip> {
  if (file.size > limits.file) throw new FileError('too-large');
  const listed = await zipDirectory(file);
  refuseOverlaps(listed, file.size);
  const entries = new Map(listed.map((each) => [each.name, each]));
  let total = 0;
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.size,
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new FileError('syntax', name);
      let size = 0;
      let crc = 0;
      for await (const piece of inflated(file, entry)) {
        size += piece.length;
        total += piece.length;
        if (size > limits.free && size > entry.packed * limits.ratio) throw new FileError('bomb', name);
        if (total > limits.total) throw new FileError('bomb', name);
        crc = crc32(piece, crc);
        yield piece;
      }
      if (size !== entry.size || crc !== entry.crc) throw new FileError('checksum', name);
    },
  };
}

/** A zip bomb lets many entries share the same bytes: https://www.bamsoftware.com/hacks/zipbomb/ */
function refuseOverlaps(entries: readonly Listed[], end: number): void {
  let free = 0;
  for (const { start, packed, name } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < free) throw new FileError('bomb', name);
    free = start + LOCAL_SIZE + packed;
    if (free > end) throw new FileError('cut-off', name);
  }
}

async function* inflated(file: Blob, entry: Listed): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const packed = packedBytes(file, entry);
  if (!entry.isDeflated) {
    yield* packed;
    return;
  }
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  // It makes each piece itself, in memory that nobody shares.
  const inflate = new Inflate((piece) => pieces.push(piece as Uint8Array<ArrayBuffer>));
  let left = entry.packed;
  for await (const bytes of packed) {
    for (let at = 0; at < bytes.length; at += PUSHED) {
      const pushed = bytes.subarray(at, at + PUSHED);
      left -= pushed.length;
      try {
        inflate.push(pushed, left === 0);
      } catch {
        throw new FileError('syntax', entry.name);
      }
      yield* pieces;
      pieces = [];
    }
  }
}

async function* packedBytes(
  file: Blob,
  { start, packed, name }: Listed,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const head = await viewOf(file, start, start + LOCAL_SIZE);
  if (head.byteLength < LOCAL_SIZE || head.getUint32(0, true) !== LOCAL) throw new FileError('syntax', name);
  // The directory's name and this one may differ in length, and so may what follows it.
  const from = start + LOCAL_SIZE + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + packed > file.size) throw new FileError('cut-off', name);
  for (let at = from; at < from + packed; at += READ) {
    const view = await viewOf(file, at, Math.min(at + READ, from + packed));
    yield new Uint8Array(view.buffer);
  }
}
