import { Zip, ZipDeflate } from 'fflate';
import { FileError, type Pieces } from './formats';

/** A file in a zip. Its text becomes UTF-8. */
export interface FileInZip {
  /** With slashes between folders. */
  name: string;
  /** As one, or in pieces where it is long. No piece ends within a pair of surrogates. */
  text: string | Iterable<string>;
}

/** What a zip without its 64-bit extension can count; fflate writes none. */
const MOST_FILES = 0xfffe;
const MOST_BYTES = 0xffff_ffff;

/** Time is what counts in an export: level 9 takes twice as long for 2 % less. */
const LEVEL = 6;

/**
 * A zip in pieces, one file after the other: no more of it is in memory than what is being written.
 * @param at when its files were last changed, ms since 1970
 * @throws FileError `too-large` from 65,535 files or 4 GB on
 */
export async function* zipPieces(files: AsyncIterable<FileInZip>, at: number): Pieces {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  let bytes = 0;
  let count = 0;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    if (!piece) return;
    bytes += piece.length;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const taken = () => {
    if (failure) throw failure;
    if (count > MOST_FILES || bytes > MOST_BYTES) throw new FileError('too-large', `file ${count}`);
    const some = pieces;
    pieces = [];
    return some;
  };
  const encoder = new TextEncoder();
  for await (const { name, text } of files) {
    count += 1;
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = at;
    zip.add(file);
    for (const piece of typeof text === 'string' ? [text] : text) {
      file.push(encoder.encode(piece));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
