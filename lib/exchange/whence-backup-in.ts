import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { ROW_KINDS, type StoredRow } from '../annotations/stored-rows';
import { FileError } from './formats';
import { isTooDeep } from './too-deep';
import { BACKUP_FORMAT, type BackupFoot, type BackupHead } from './whence-backup';

/**
 * Code units of a line. A note of a million letters with all that it can be made to say again has some 20 million; a
 * longer one is none of ours, and would fill the memory.
 */
const LONGEST_LINE = 64 * 1024 * 1024;

const HEAD = v.looseObject({
  whence: v.literal('backup'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeBy: v.string(),
  at: v.number(),
  device: v.looseObject({ id: v.string(), seq: v.number() }),
  counts: v.record(v.string(), v.number()),
});
const FOOT = v.strictObject({ lines: v.number(), sha256: v.string() });
const ROW = v.strictTuple([v.string(), v.unknown()]);

/** Whether a file begins as one of ours does, which gzip has packed. @param start of it, in bytes */
export const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b;

/** What a file holds, some rows at a time; first what it says of itself. */
export type BackupPart = { head: BackupHead } | { rows: StoredRow[] };

/**
 * Reads a backup. Only when it has ended without an error is it whole: what came before then is not to be written.
 * @param bytes of the file, decrypted
 * @throws FileError
 */
export async function* readBackup(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<BackupPart> {
  const hash = sha256.create();
  let head: BackupHead | undefined;
  let foot: BackupFoot | undefined;
  let lines = 0;
  for await (const some of linesIn(bytes)) {
    const rows: StoredRow[] = [];
    for (const { text, bytes: line } of some) {
      const at = `line ${lines + 1}`;
      if (foot) throw new FileError('syntax', at);
      if (isTooDeep(text)) throw new FileError('too-deep', at);
      const value = parsed(text, at);
      if (!head) {
        head = headFrom(value);
        yield { head };
      } else if (v.is(FOOT, value)) {
        if (value.lines !== lines || value.sha256 !== bytesToHex(hash.digest()))
          throw new FileError('checksum', at);
        foot = value;
        continue;
      } else rows.push(rowFrom(value, at));
      hash.update(line);
      lines++;
    }
    if (rows.length > 0) yield { rows };
  }
  if (!head) throw new FileError('empty');
  if (!foot) throw new FileError('cut-off', `line ${lines + 1}`);
}

function parsed(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError(at === 'line 1' ? 'unknown-format' : 'syntax', at);
  }
}

function headFrom(value: unknown): BackupHead {
  const { whence, format } = (value ?? {}) as Partial<BackupHead>;
  if (whence !== 'backup') throw new FileError('unknown-format');
  if (typeof format === 'number' && format > BACKUP_FORMAT) throw new FileError('newer');
  if (!v.is(HEAD, value)) throw new FileError('syntax', 'line 1');
  return value as unknown as BackupHead;
}

function rowFrom(value: unknown, at: string): StoredRow {
  if (!v.is(ROW, value)) throw new FileError('syntax', at);
  const [kind, row] = value;
  if (!(ROW_KINDS as readonly string[]).includes(kind)) throw new FileError('syntax', at);
  return { kind, row } as StoredRow;
}

interface Line {
  text: string;
  /** With its end. */
  bytes: Uint8Array;
}

/** The lines of what gzip has packed; the last may lack its end. */
async function* linesIn(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = bytes.pipeThrough(new DecompressionStream('gzip')).getReader();
  let begun: Uint8Array[] = [];
  let length = 0;
  let count = 0;
  const lineOf = (parts: readonly Uint8Array[]): Line => {
    count++;
    const whole = parts.length === 1 ? parts[0]! : joined(parts);
    try {
      return { text: decoder.decode(whole), bytes: whole };
    } catch {
      throw new FileError('encoding', `line ${count}`);
    }
  };
  try {
    for (;;) {
      const { value, done } = await read(reader, () => count + 1);
      if (done) break;
      const lines: Line[] = [];
      let from = 0;
      for (let end = value.indexOf(LINE_END); end >= 0; end = value.indexOf(LINE_END, from)) {
        lines.push(lineOf([...begun, value.subarray(from, end + 1)]));
        begun = [];
        length = 0;
        from = end + 1;
      }
      if (from < value.length) begun.push(value.subarray(from));
      length += value.length - from;
      if (length > LONGEST_LINE) throw new FileError('too-large', `line ${count + 1}`);
      if (lines.length > 0) yield lines;
    }
    if (begun.length > 0) yield [lineOf(begun)];
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const LINE_END = 0x0a;

/** @throws FileError where the packed bytes are no gzip, or end too early */
async function read(reader: ReadableStreamDefaultReader<Uint8Array>, line: () => number) {
  try {
    return await reader.read();
  } catch (error) {
    if (error instanceof FileError) throw error;
    // The browsers do not say whether more was to come, or what came was changed.
    throw new FileError('cut-off', `line ${line()}`);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
