import type { WhenceDatabase } from '../annotations/database';
import { isAnnotationSubject, pageOfSubject } from '../annotations/log/subject';
import type { StoredRow } from '../annotations/stored-rows';
import { type BackupHead, writeBackup } from '../exchange/whence-backup';
import { readBackup } from '../exchange/whence-backup-in';
import type { Backup } from './backups';

/** When annotations were erased for good, by their ids, ms since 1970. */
export async function erasedIn(db: WhenceDatabase): Promise<ReadonlyMap<string, number>> {
  const erased = new Map<string, number>();
  await db.logs.each(({ annotation, erased: at }) => {
    if (at !== undefined && isAnnotationSubject(annotation)) erased.set(annotation, at);
  });
  // Some were brought back.
  for (const id of await db.annotations.toCollection().primaryKeys()) erased.delete(id);
  return erased;
}

/**
 * The same backup without what was erased for good: its words and drafts, and pages on which nothing else is.
 * @throws FileError where it is damaged
 */
export async function withoutErased(
  db: WhenceDatabase,
  backup: Backup,
  erased: ReadonlyMap<string, number>,
): Promise<Backup> {
  const parts = readBackup(backup.file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>);
  const { head } = (await parts.next()).value as { head: BackupHead };
  const isIn = rowsIn(new Set(await db.pages.toCollection().primaryKeys()), erased);
  let annotations = 0;
  async function* rows(): AsyncGenerator<StoredRow[]> {
    for await (const part of parts) {
      if (!('rows' in part)) continue;
      const left = part.rows.filter(isIn);
      annotations += left.filter(({ kind }) => kind === 'annotation').length;
      yield left;
    }
  }
  const { whence: _, format: __, ...rest } = head;
  const file = await new Response(writeBackup({ head: rest, rows: rows() })).blob();
  return { ...backup, file, size: file.size, annotations };
}

/** Which rows stay, as they come: notes before their pages. @param pages those that are here still */
function rowsIn(pages: ReadonlySet<string>, erased: ReadonlyMap<string, number>) {
  const gone = new Set<string>();
  const noted = new Set<string>();
  const isBare = (address: string) => gone.has(address) && !noted.has(address) && !pages.has(address);
  return ({ kind, row }: StoredRow): boolean => {
    const { id, annotation, page, address, kept } = row as Record<string, unknown>;
    switch (kind) {
      case 'annotation': {
        const isErased = erased.has(String(id));
        (isErased ? gone : noted).add(String(page));
        return !isErased;
      }
      case 'page':
        if (kept !== undefined) noted.add(String(address));
        return !isBare(String(address));
      case 'log': {
        const of = pageOfSubject(String(annotation));
        return of === undefined || !isBare(of);
      }
      case 'draft':
        return !erased.has(String(annotation));
      default:
        return !isBare(String(page));
    }
  };
}
