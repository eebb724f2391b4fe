import * as v from 'valibot';
import type { WhenceDatabase } from '../../annotations/database';
import type { Annotation, Body, Correction } from '../../annotations/model';
import * as shapes from '../../annotations/shapes';
import type { StoredAnnotation } from '../../annotations/stored-annotation';
import { correctionWords } from '../../exchange/correction-words';
import { articleKey } from '../../page/address/article-key';
import { digest } from '../../page/address/digest';
import { isSamePassage, type Passage, passageOf } from './passage';

/** What is kept of an annotation to tell what arrives from what is here: 100,000 of them are some 30 MB. */
export interface Known extends Passage {
  id: string;
  /** Of its article. */
  home: string;
  /** The same for bodies that say the same. */
  says: string;
  /** What it puts right in the reading (`putsOf`). */
  puts: string;
  isDeleted: boolean;
}

/** The annotations that are here, found by id and by passage. */
export interface Here {
  byId(id: string): Known | undefined;
  /** Those on the same words that are not in the bin, and put nothing else right. */
  onSame(home: string, passage: Passage, puts: string): Known[];
  add(known: Known): void;
  /** What all addresses of an article have in common, as far as its rows say which these are. */
  homeOf(address: string): string;
  /** The address that it is stored under; its own where nothing is known of it. */
  rowOf(address: string): string;
}

/** Rows that are read at once: a megabyte or two. */
const AT_ONCE = 1000;

export const saysOf = ({ note, tags, assessment }: Body, correction: Correction | undefined): string =>
  digest(
    JSON.stringify([
      note.replace(/\r\n?/g, '\n').trim(),
      [...tags].sort(),
      assessment ?? '',
      ...(correction ? [correctionWords(correction)] : []),
    ]),
  );

const DISMISSES = 'dismisses';

/** What an annotation puts right; empty where it is a note and no more. */
export function putsOf({ dismissal, correction }: Pick<Annotation, 'dismissal' | 'correction'>): string {
  if (dismissal) return DISMISSES;
  return correction ? `corrects ${digest(correctionWords(correction))}` : '';
}

/** A note and a correction on the same words can be one; two that put it right differently cannot. */
const canBeOne = (a: string, b: string): boolean =>
  a === b || ((a === '' || b === '') && a !== DISMISSES && b !== DISMISSES);

/**
 * Reads what is here. Of 100,000 annotations it takes some ten seconds.
 * @param tell hears the share that is read, 0 to 1
 * @throws what `signal` was aborted with
 */
export async function readHere(
  db: WhenceDatabase,
  { tell, signal }: { tell?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Here> {
  const here = emptyHere(await homesOf(db));
  const total = await db.annotations.count();
  let seen = 0;
  let rows: unknown[] = await db.annotations.orderBy(':id').limit(AT_ONCE).toArray();
  while (rows.length > 0) {
    signal?.throwIfAborted();
    for (const row of rows) addRow(here, row);
    seen += rows.length;
    tell?.(seen / total);
    const { id } = rows.at(-1) as StoredAnnotation;
    rows = await db.annotations.where(':id').above(id).limit(AT_ONCE).toArray();
  }
  return here;
}

/** What was written after a change, by its number. In the transaction of the caller. */
export async function readSince(db: WhenceDatabase, seq: number): Promise<Here> {
  const here = emptyHere(await homesOf(db));
  for (const row of await db.annotations.where('rev').above(seq).toArray()) addRow(here, row);
  return here;
}

/** Articles of pages' rows, with the first of the addresses that they have. */
async function homesOf(db: WhenceDatabase): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  await db.pages.each(({ address, articles = [] }) => {
    for (const key of Array.isArray(articles) ? articles : []) if (!homes.has(key)) homes.set(key, address);
  });
  return homes;
}

function emptyHere(homes: ReadonlyMap<string, string>): Here {
  const ids = new Map<string, Known>();
  const places = new Map<string, Known[]>();
  const cached = new Map<string, string>();
  const placeOf = (home: string, { words }: Passage) => `${words} ${home}`;
  return {
    byId: (id) => ids.get(id),
    onSame: (home, passage, puts) =>
      (places.get(placeOf(home, passage)) ?? []).filter(
        (each) => !each.isDeleted && canBeOne(each.puts, puts) && isSamePassage(each, passage),
      ),
    add(known) {
      ids.set(known.id, known);
      const place = placeOf(known.home, known);
      const others = places.get(place);
      if (others) others.push(known);
      else places.set(place, [known]);
    },
    rowOf: (address) => homes.get(articleKey(address)) ?? address,
    homeOf(address) {
      const home = cached.get(address);
      if (home !== undefined) return home;
      const key = articleKey(address);
      const found = homes.get(key) ?? key;
      cached.set(address, found);
      return found;
    },
  };
}

function addRow(here: Here, row: unknown): void {
  if (!v.is(shapes.annotation, row)) return;
  here.add({
    ...passageOf(row.target),
    id: row.id,
    home: here.homeOf(row.page),
    says: saysOf(row, row.correction),
    puts: putsOf(row),
    isDeleted: row.deleted !== undefined,
  });
}
