import type { WhenceDatabase } from '../annotations/database';
import { shownOfAll } from '../annotations/stored-annotation';
import { shownPart } from '../search/entry';
import type { Searchable } from '../search/library-index';
import type { Row } from '../search/query';
import { entryOf } from './entry-of';

/** Rows as the list shows them. Texts that have not been loaded yet are read from the annotations themselves. */
export async function wholeRows(db: WhenceDatabase, index: Searchable, numbers: Uint32Array): Promise<Row[]> {
  const rows = Array.from(numbers, (number) => index.row(number));
  const missing = rows.flatMap((row, i) => (row ? [] : numbers[i]!));
  if (missing.length === 0) return rows as Row[];
  const ids = missing.map((number) => index.columns.ids[number]!);
  const read = shownOfAll(await db.annotations.bulkGet(ids));
  const texts = new Map(
    read.map((annotation) => {
      const { words, note } = entryOf(annotation, undefined);
      return [annotation.id, { words: shownPart(words), note: shownPart(note) }];
    }),
  );
  return rows.map(
    (row, i) => row ?? index.row(numbers[i]!, texts.get(index.columns.ids[numbers[i]!]!) ?? GONE)!,
  );
}

/** Of one that was erased in this moment: the next answer knows. */
const GONE = { words: '', note: '' };
