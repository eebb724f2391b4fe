/**
 * Everything that Whence keeps, log included, in one file: lines of JSON, compressed with gzip. docs/formats.md describes
 * it byte by byte. Here: how it is written.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Device } from '../annotations/database';
import type { RowCounts, StoredRow } from '../annotations/stored-rows';

/** Version of the format. Whoever changes it goes on reading those before. */
export const BACKUP_FORMAT = 1;
export const BACKUP_EXTENSION = 'whence.gz';

/** The first line. */
export interface BackupHead {
  whence: 'backup';
  format: number;
  /** Version of the extension. */
  madeBy: string;
  /** ms since 1970. */
  at: number;
  /** The installation, and the number of its last change. */
  device: Pick<Device, 'id' | 'seq'>;
  /** About how many rows of each kind are in it: what is written meanwhile is not counted. */
  counts: RowCounts;
}

/** The last line. */
export interface BackupFoot {
  /** Of lines before this one, the first among them. */
  lines: number;
  /** SHA-256 of their bytes, line ends among them, in lower-case hexadecimal. */
  sha256: string;
}

/** What is to be written. */
export interface BackupSource {
  head: Omit<BackupHead, 'whence' | 'format'>;
  rows: AsyncIterable<StoredRow[]>;
}

/**
 * The file, piece by piece.
 * @param tell hears how many rows have been written
 */
export function writeBackup(
  source: BackupSource,
  tell?: (rows: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = linesOf(source, tell);
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

async function* linesOf(
  { head, rows }: BackupSource,
  tell?: (rows: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const hashed = (text: string) => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    return bytes;
  };
  const first: BackupHead = { whence: 'backup', format: BACKUP_FORMAT, ...head };
  yield hashed(`${JSON.stringify(first)}\n`);
  let written = 0;
  for await (const some of rows) {
    yield hashed(some.map((row) => `${lineOf(row)}\n`).join(''));
    written += some.length;
    tell?.(written);
  }
  const foot: BackupFoot = { lines: written + 1, sha256: bytesToHex(hash.digest()) };
  yield encoder.encode(`${JSON.stringify(foot)}\n`);
}

/** What JSON cannot hold, as a damaged row may have, is told in words: nothing else is held up by it. */
function lineOf({ kind, row }: StoredRow): string {
  try {
    return JSON.stringify([kind, row]);
  } catch {
    return JSON.stringify([kind, String(row)]);
  }
}
