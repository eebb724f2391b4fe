import { FileError } from './formats';

/**
 * What a zip says is in it, read from the directory at its end: that alone tells what belongs to it, and whether it is
 * encrypted. fflate reads a zip whole in memory, or goes by what stands before each entry, where neither is told.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3 and 4.4
 */

/** One entry, as the directory has it. None of its figures is believed before it has been read. */
export interface Listed {
  /** With `/` between folders. */
  name: string;
  /** Bytes in the zip, and of what comes out. */
  packed: number;
  size: number;
  crc: number;
  isDeflated: boolean;
  /** Where what stands before it begins, in bytes. */
  start: number;
}

/** Entries of one zip. One more, and the count says that it stands elsewhere, as in zips of more than 4 GB. */
export const MOST_ENTRIES = 0xfffe;
/** Bytes of the directory: as many entries with names of some 1,000 bytes. */
const LARGEST_DIRECTORY = 64 * 1024 * 1024;

/** The record at the end, and the longest comment that may follow it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** How an entry begins, which is how a zip does. */
export const LOCAL = 0x04034b50;

const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Stands where a figure has no room, in zips of more than 4 GB, which are not read. */
const ELSEWHERE = 0xffffffff;

/** @throws FileError where it is no zip, not all of one, an encrypted one, or one with too much in it */
export async function zipDirectory(file: Blob): Promise<Listed[]> {
  if (file.size === 0) throw new FileError('empty');
  const end = await endOf(file);
  if (end === undefined) throw new FileError((await isZip(file)) ? 'cut-off' : 'syntax');
  const { count, size, start } = end;
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY || start === ELSEWHERE)
    throw new FileError('too-large');
  if (start + size > file.size) throw new FileError('cut-off');
  const directory = await viewOf(file, start, start + size);
  const entries: Listed[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const entry = entryAt(directory, at);
    at = entry.next;
    if (!entry.listed.name.endsWith('/')) entries.push(entry.listed);
  }
  return entries;
}

async function endOf(file: Blob): Promise<{ count: number; size: number; start: number } | undefined> {
  const from = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const view = await viewOf(file, from, file.size);
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, size, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    return { count, size, start };
  }
  return undefined;
}

async function isZip(file: Blob): Promise<boolean> {
  return file.size >= 4 && (await viewOf(file, 0, 4)).getUint32(0, true) === LOCAL;
}

/** @throws FileError */
function entryAt(view: DataView<ArrayBuffer>, at: number): { listed: Listed; next: number } {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY)
    throw new FileError('syntax', 'zip');
  const uint16 = (offset: number) => view.getUint16(at + offset, true);
  const uint32 = (offset: number) => view.getUint32(at + offset, true);
  const nameEnd = at + ENTRY_SIZE + uint16(28);
  const next = nameEnd + uint16(30) + uint16(32);
  if (next > view.byteLength) throw new FileError('syntax', 'zip');
  const bytes = new Uint8Array(view.buffer, at + ENTRY_SIZE, nameEnd - at - ENTRY_SIZE);
  const name = safeName(new TextDecoder().decode(bytes));
  if ((uint16(8) & ENCRYPTED) !== 0) throw new FileError('locked', name);
  const method = uint16(10);
  if (method !== STORED && method !== DEFLATED) throw new FileError('syntax', name);
  const listed = {
    name,
    packed: uint32(20),
    size: uint32(24),
    crc: uint32(16),
    isDeflated: method === DEFLATED,
    start: uint32(42),
  };
  if ([listed.packed, listed.size, listed.start].includes(ELSEWHERE)) throw new FileError('too-large', name);
  return { listed, next };
}

/**
 * A name with the slashes that it should have: older programs of Windows write others. One that leads out of the zip is
 * no accident.
 * @throws FileError
 */
function safeName(written: string): string {
  const name = written.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  const leadsOut = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (leadsOut || name.includes('\0')) throw new FileError('syntax', written);
  return name;
}

export const viewOf = async (file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await file.slice(from, to).arrayBuffer());
