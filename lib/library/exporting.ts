import type { WhenceDatabase } from '../annotations/database';
import type { WrittenFormatId } from '../exchange/format-list';
import { exportFileName, type Pieces } from '../exchange/formats';
import type { TellsLeftOut } from '../exchange/left-out';
import { type OutOptions, writerOf } from '../exchange/registry';
import type { Exported, Progress } from './api';
import { leavingOf } from './leaving';
import { told } from './told';

/** Pieces are small: gathered to about this many bytes before they become part of the file, which the browser keeps on the disk. */
const PART = 1 << 20;

export interface ExportInput {
  format: WrittenFormatId;
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
  const writer = writerOf(format);
  const leaving = await leavingOf(db, which, now);
  const tell = told(progress);
  const leftOut: TellsLeftOut['leftOut'] = (why, _, count) => {
    leaving.held()[why === 'no-text' ? 'noText' : 'notFound'] += count;
  };
  const pieces = writer.write(leaving, { ...options, leftOut }, (done) => {
    signal.throwIfAborted();
    tell(done / Math.max(1, leaving.total));
  });
  const blob = await inOneFile(pieces, writer.mime, signal);
  tell(1);
  const held = { ...leaving.held(), ...(writer.holdsDamaged && { holdsDamaged: true }) };
  return { blob, name: exportFileName(new Date(now), writer.extension), held };
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
