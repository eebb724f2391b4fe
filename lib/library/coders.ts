import type { CodedNote, ReadMark } from '../agreement/coding';
import { arrangementIn } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import type { KeptReading } from '../annotations/kept-reading';
import { LIBRARY } from '../annotations/log/subject';
import { type LogRow, logOfRow } from '../annotations/log-row';
import type { PageRecord } from '../annotations/model';
import * as shapes from '../annotations/shapes';
import { shownOfAll } from '../annotations/stored-annotation';
import type { StoredRow } from '../annotations/stored-rows';
import { corpusPages, isCorpus } from '../exchange/corpus-in';
import { FileError, isPassed } from '../exchange/formats';
import { lastReading } from '../exchange/last-reading';
import { HEAD_BYTES, isEncrypted } from '../exchange/passphrase';
import { recognised } from '../exchange/readers';
import { openBackupFile } from '../exchange/whence-backup-file';
import { isGzip, readBackup } from '../exchange/whence-backup-in';
import { articleKey } from '../page/address/article-key';
import { leavingOf } from './leaving';

/** What one coder wrote, by article: read from a file, or the reader's own. Nothing of it is stored. */
export interface Coder {
  pages: Map<string, CoderPage>;
  /** Names of the codebook, where there is one. */
  codes: string[];
}

export interface CoderPage {
  /** Its address, where no title is known. */
  title: string;
  hasTitle: boolean;
  notes: CodedNote[];
  readings: KeptReading[];
  /** All that is marked is in it (`Coding.isWhole`). */
  isWhole?: boolean;
}

const emptyCoder = (): Coder => ({ pages: new Map(), codes: [] });

function pageIn({ pages }: Coder, address: string, title = ''): CoderPage {
  const key = articleKey(address);
  const known = pages.get(key);
  if (known) {
    if (title !== '' && !known.hasTitle) Object.assign(known, { title, hasTitle: true });
    return known;
  }
  const page: CoderPage = { title: title || address, hasTitle: title !== '', notes: [], readings: [] };
  pages.set(key, page);
  return page;
}

/**
 * What a file holds: a backup of Whence's, a corpus, or whatever format can be brought in.
 * @param tell hears the share that is read
 * @throws FileError, and what `signal` was aborted with
 */
export async function coderOfFile(
  file: Blob,
  name: string,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Coder> {
  const seen = (bytes: number) => {
    signal.throwIfAborted();
    tell(bytes / Math.max(1, file.size));
  };
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (isGzip(head) || isEncrypted(head)) return coderOfBackup(file, seen);
  const coder = emptyCoder();
  if (isCorpus(new TextDecoder().decode(head), name)) {
    for await (const { address, title, notes } of corpusPages(file, seen)) {
      const page = pageIn(coder, address, title);
      page.notes.push(...notes);
      page.isWhole = true;
    }
    return coder;
  }
  const { reader } = await recognised(file, name);
  if (await reader.tableOf?.(file)) throw new FileError('unknown-format');
  for await (const item of reader.read(file, {}, seen)) {
    if (isPassed(item)) continue;
    const { page, target, body, reading, dismissal, correction } = item;
    pageIn(coder, page.address, page.title).notes.push({
      target,
      tags: body.tags,
      reading,
      dismissal,
      correction,
    });
  }
  return coder;
}

async function coderOfBackup(file: Blob, tell: (bytes: number) => void): Promise<Coder> {
  const coder = emptyCoder();
  for await (const part of readBackup(await openBackupFile(file, undefined, tell)))
    if ('rows' in part) for (const row of part.rows) takeRow(coder, row);
  return coder;
}

function takeRow(coder: Coder, { kind, row }: StoredRow): void {
  if (kind === 'annotation') {
    for (const annotation of shownOfAll([row]))
      if (annotation.deleted === undefined) pageIn(coder, annotation.page).notes.push(annotation);
  } else if (kind === 'page') {
    for (const { address, title } of shapes.understood<PageRecord>(shapes.pageRecord, [row]))
      if (coder.pages.has(articleKey(address))) pageIn(coder, address, title);
  } else if (kind === 'reading') {
    const reading = row as KeptReading;
    const page = typeof reading?.page === 'string' && coder.pages.get(articleKey(reading.page));
    if (page && Array.isArray(reading.attributions) && Array.isArray(reading.claims))
      page.readings.push(reading);
  } else if (kind === 'log' && (row as LogRow)?.annotation === LIBRARY) {
    coder.codes = arrangementIn(logOfRow(row as LogRow)).codes.map(({ name }) => name);
  }
}

/** What the reader has written, with what is kept of readings. */
export async function ownCoder(db: WhenceDatabase): Promise<Coder> {
  const coder = emptyCoder();
  const leaving = await leavingOf(db, 'all');
  for await (const some of leaving.annotations())
    for (const annotation of some)
      pageIn(coder, annotation.page, leaving.pages.get(annotation.page)?.title).notes.push(annotation);
  for (const address of leaving.pages.keys()) {
    const page = coder.pages.get(articleKey(address));
    if (page) page.readings.push(...(await leaving.readingsOf(address)));
  }
  coder.codes = leaving.codes.map(({ name }) => name);
  return coder;
}

/** The marks of the reading that was made last, of all that are kept. */
export function readMarks(readings: readonly KeptReading[]): ReadMark[] {
  const last = lastReading(readings);
  if (!last) return [];
  const said = last.attributions.map(({ sources, source, cue, content }): ReadMark => {
    const named = sources.flatMap((place) => last.sources[place] ?? []);
    return {
      words: content || cue || source,
      mark: 'attribution',
      ...(named[0] && { kind: named[0].kind }),
      who: named.map(({ name }) => name).join(' + '),
    };
  });
  return [...said, ...last.claims.map(({ words }): ReadMark => ({ words, mark: 'claim' }))];
}
