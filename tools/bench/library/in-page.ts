import { openDatabase, type WhenceDatabase } from '../../../lib/annotations/database';
import { newId } from '../../../lib/annotations/ids';
import { EMPTY_LOG } from '../../../lib/annotations/log/change';
import { settingsOf } from '../../../lib/annotations/log/edit';
import { annotationOf } from '../../../lib/annotations/log/view';
import type { PageRecord } from '../../../lib/annotations/model';
import { deviceOf } from '../../../lib/annotations/record';
import { type StoredAnnotation, storedAnnotation } from '../../../lib/annotations/stored-annotation';
import { DERIVED_NAME, openDerived } from '../../../lib/library/derived-database';
import { inventLibrary } from './invented';

/** Runs in a page of the extension, as a script: writes a library as its reader would have, many rows at once. */

let db: WhenceDatabase | undefined;
let invention: ReturnType<typeof inventLibrary> | undefined;

/** Writes the pages from `first` up to `end`. @returns how many pages there are */
export async function fill(size: number, seed: number, first: number, end: number): Promise<number> {
  db ??= openDatabase();
  invention ??= inventLibrary(size, seed);
  const device = await deviceOf(db);
  const pages: PageRecord[] = [];
  const rows: StoredAnnotation[] = [];
  for (let index = first; index < Math.min(end, invention.pages); index++) {
    const { record, annotations } = invention.page(index);
    pages.push(record);
    for (const row of annotations) {
      const { id, page, target, reading, created, note, tags, assessment, dismissal } = row;
      const body = { note, tags, ...(assessment && { assessment }) };
      const wanted = { body, base: { note: '', tags: [] }, seen: [], page, target, reading };
      const set = settingsOf(EMPTY_LOG, { ...wanted, ...(dismissal && { dismissal }) }, created);
      device.seq += 1;
      const change = { id: newId(), device: device.id, seq: device.seq, at: created, annotation: id, set };
      const log = { ...EMPTY_LOG, changes: [change] };
      rows.push(storedAnnotation(annotationOf(log)!, log, device.seq));
    }
  }
  const open = db;
  await open.transaction('rw', open.annotations, open.pages, open.meta, () =>
    Promise.all([open.annotations.bulkPut(rows), open.pages.bulkPut(pages), open.meta.put(device)]),
  );
  return invention.pages;
}

/** Bytes that are stored of what was made of the annotations; 0 while it is not there. */
export async function derivedBytes(): Promise<{ words: number; packs: number; columns: number }> {
  const none = { words: 0, packs: 0, columns: 0 };
  if (!(await indexedDB.databases()).some(({ name }) => name === DERIVED_NAME)) return none;
  const derived = openDerived();
  const [head, words] = await Promise.all([derived.parts.get('head'), derived.parts.get('words')]);
  let packs = 0;
  await derived.packs.each(({ bytes, ends }) => {
    packs += bytes.byteLength + ends.byteLength;
  });
  derived.close();
  if (head?.key !== 'head' || words?.key !== 'words') return none;
  const { terms, postings } = words;
  const arrays = (of: object) =>
    Object.values(of).reduce((sum, one) => sum + (ArrayBuffer.isView(one) ? one.byteLength : 0), 0);
  const strings = Object.values(head.columns).filter((one) => Array.isArray(one));
  return {
    words: terms.length + arrays(postings),
    packs,
    columns: arrays(head.columns) + strings.reduce((sum, list) => sum + list.join('').length, 0),
  };
}

/** The words that are typed, letter by letter: whole ones, with an error, and beginnings. */
export function typedWords(size: number, seed: number): string[] {
  const { words } = inventLibrary(size, seed);
  const at = [0, 3, 40, 250, 900, 3_000, 9_000, 30_000];
  const whole = at.map((place) => words[place]!);
  const wrong = whole.slice(3).map((word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4));
  return [...whole, ...wrong, `${words[5]} ${words[80]}`, `"${words[0]} ${words[1]}"`];
}
