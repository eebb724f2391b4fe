import type { WhenceDatabase } from '../annotations/database';
import type { OutFormatId } from '../exchange/format-list';
import type { Pieces } from '../exchange/formats';
import { type OutOptions, writerOf } from '../exchange/registry';
import type { Exported, Progress } from './api';
import { leavingOf } from './leaving';
import { told } from './told';

/** Pieces are small: gathered to about this many bytes before they become part of the file, which the browser keeps on the disk. */
const PART = 1 << 20;

export interface ExportInput {
  format: OutFormatId;
  /** Ids of annotations, or all of them. */
  which: readonly string[] | 'all';
  options: OutOptions;
}

/**
 * Writes annotations as a file.
 * @param now ms since 1970
 * @throws AbortError where it is stopped: nothing is left of it then
 */
export async function exportAs(
  db: WhenceDatabase,
  { format, which, options }: ExportInput,
  progress: Progress,
  signal: AbortSignal,
  now = Date.now(),
): Promise<Exported> {
  const writer = await writerOf(format);
  const leaving = await leavingOf(db, which, now);
  const tell = told(progress);
  const pieces = writer.write(leaving, options, (done) => tell(done / Math.max(1, leaving.total)));
  const blob = await inOneFile(pieces, writer.mime, signal);
  tell(1);
  return { blob, name: fileName(new Date(now), writer.extension), held: leaving.held() };
}

async function inOneFile(pieces: Pieces, type: string, signal: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  let some: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    some.push(piece);
    size += piece.length;
    if (size < PART) continue;
    parts.push(new Blob(some));
    some = [];
    size = 0;
  }
  signal.throwIfAborted();
  return new Blob([...parts, ...some], { type });
}

/** "whence-2026-05-03.jsonld", by the reader's own calendar. */
function fileName(now: Date, extension: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `whence-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${extension}`;
}
