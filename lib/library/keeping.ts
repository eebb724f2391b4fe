import type { WhenceDatabase } from '../annotations/database';
import { BY_ROW, columnsFrom, columnsToStore, type StoredColumns } from '../search/columns';
import { createDictionary, inOrder } from '../search/dictionary';
import { createLibraryIndex } from '../search/library-index';
import type { Words } from '../search/matching';
import { createWriter, type StoredPostings } from '../search/postings';
import { closePack, createRowTexts, type Pack, withoutGone } from '../search/row-texts';
import { pacer } from './breathe';
import { DERIVED_FORMAT, type DerivedDatabase, type Head, type StoredWords } from './derived-database';
import { firstIds } from './first-view';
import { stateOf } from './following';
import { type Known, newKnown, rowsKnown } from './known';

/**
 * What was stored, but for words and packs. Nothing where it is missing, of another installation or format, or does not
 * fit together.
 */
export async function loadHead(
  derived: DerivedDatabase,
  state: { device: string; rev: number },
): Promise<Known | undefined> {
  // Nobody has written anything: there is not even a database to look into.
  if (state.device === '') return undefined;
  const head = await derived.parts.get('head');
  if (head?.key !== 'head' || head.format !== DERIVED_FORMAT) return undefined;
  if (head.device !== state.device || head.rev > state.rev || !isWhole(head.columns)) return undefined;
  const index = createLibraryIndex(columnsFrom(head.columns), createRowTexts(head.firsts), null);
  return {
    ...newKnown(index, head.device, head.rev),
    others: new Set(head.others),
    stored: { save: head.save, packs: head.firsts.length },
  };
}

function isWhole(columns: StoredColumns): boolean {
  const { ids, pages, titles, sites, tagStarts, tags, sourceStarts, sources } = columns;
  return (
    BY_ROW.every((name) => columns[name].length === ids.length) &&
    tagStarts.length === ids.length + 1 &&
    tagStarts.at(-1) === tags.length &&
    sourceStarts.length === ids.length + 1 &&
    sourceStarts.at(-1) === sources.length &&
    titles.length === pages.length &&
    sites.length === pages.length
  );
}

/** @throws RangeError where they are not there, or do not fit together */
export async function loadWords(derived: DerivedDatabase, save: string): Promise<Words> {
  const stored = await derived.parts.get('words');
  if (stored?.key !== 'words' || stored.save !== save) throw new RangeError('No words are stored.');
  const { terms, postings } = stored;
  const list = terms === '' ? [] : terms.split('\n');
  if (!areWhole(list.length, postings)) throw new RangeError('The words that are stored are damaged.');
  return { dictionary: createDictionary(list), postings: { ...postings, since: [] } };
}

function areWhole(terms: number, { starts, rows, placeStarts, places }: StoredPostings): boolean {
  return (
    starts.length === terms + 1 &&
    placeStarts.length === terms + 1 &&
    starts.at(-1) === rows.length &&
    placeStarts.at(-1) === places.length
  );
}

/** Packs that are read at once. */
const PACKS_AT_ONCE = 10;

/** @throws RangeError where one is missing or does not fit */
export async function loadPacks(
  derived: DerivedDatabase,
  { index: { texts }, stored }: Known,
): Promise<void> {
  const firsts = texts.firsts.slice(0, stored?.packs);
  for (let from = 0; from < firsts.length; from += PACKS_AT_ONCE) {
    const packs = await derived.packs.bulkGet(firsts.slice(from, from + PACKS_AT_ONCE));
    for (const [i, pack] of packs.entries()) {
      const place = from + i;
      const end = firsts[place]! + (pack?.ends.length ?? 0) / 2;
      if (!pack || end !== (firsts[place + 1] ?? end) || pack.ends.at(-1) !== pack.bytes.length)
        throw new RangeError('A pack is missing or damaged.');
      texts.packs[place] = pack;
    }
  }
}

/** Takes what rows said that are gone out of the words, in slices. Nothing may be added meanwhile. */
export async function cleanWords({ index }: Known): Promise<Words> {
  const { dictionary, postings } = index.words!;
  const { alive } = index.columns;
  const writer = createWriter();
  const left: string[] = [];
  const pace = pacer();
  for (const [term, number] of inOrder(dictionary)) {
    if (writer.term(postings, number, (row) => (alive.all[row] === 1 ? row : -1))) left.push(term);
    if (pace.isDue()) await pace.rest();
  }
  return { dictionary: createDictionary(left), postings: { ...writer.done(), since: [] } };
}

/**
 * Stores what is known, without anything that rows said which are gone. Not where nothing is known, where the reader's
 * data are others by now, or where another window has stored the same.
 * @param known nothing may change it meanwhile
 */
export async function store(db: WhenceDatabase, derived: DerivedDatabase, known: Known): Promise<void> {
  if (rowsKnown(known) === 0) return removeAll(derived);
  await known.packsLoaded;
  const { index } = known;
  index.setWords(await cleanWords(known));
  closePack(index.texts);
  const isThere = (row: number) => index.columns.alive.all[row] === 1;
  for (const place of known.stale) index.texts.packs[place] = withoutGone(index.texts.packs[place]!, isThere);
  const columns = columnsToStore(index.columns);
  const save = crypto.randomUUID();
  const head: Head = {
    key: 'head',
    format: DERIVED_FORMAT,
    device: known.device,
    rev: known.rev,
    save,
    others: [...known.others],
    columns: withoutGoneNames(columns),
    firsts: [...index.texts.firsts],
  };
  const { since: _, ...postings } = index.words!.postings;
  const words: StoredWords = {
    key: 'words',
    save,
    terms: index.words!.dictionary.terms.join('\n'),
    postings,
  };
  // All may have been deleted meanwhile.
  if ((await stateOf(db)).device !== known.device) return;
  await derived.transaction('rw', derived.parts, derived.packs, async () => {
    const before = await derived.parts.get('head');
    const other = before?.key === 'head' ? before : undefined;
    const isMine = other !== undefined && other.save === known.stored?.save;
    // What was made anew was so because that was wrong.
    if (other && !isMine && known.stored && saysSame(other, known)) return;
    const packs = index.texts.packs as Pack[];
    if (!isMine) await derived.packs.clear();
    const changed = packs.filter((_, i) => !isMine || i >= known.stored!.packs || known.stale.has(i));
    await derived.packs.bulkPut(changed);
    await derived.parts.bulkPut([head, words, firstIds(known)]);
    known.stored = { save, packs: packs.length };
  });
  if ((await stateOf(db)).device !== known.device) return removeAll(derived);
  known.stale.clear();
  known.changed = 0;
  known.hasDeleted = false;
}

/** Another window has stored as much. */
const saysSame = ({ device, rev, columns, others }: Head, known: Known): boolean =>
  device === known.device &&
  rev >= known.rev &&
  columns.alive.reduce((sum, is) => sum + is, 0) + others.length === rowsKnown(known);

/** Nothing of it is to be kept, not even that it was there. */
async function removeAll(derived: DerivedDatabase): Promise<void> {
  await derived.delete({ disableAutoOpen: false });
}

/** Names of tags, sources, pages that no row has any more are not to stay: their numbers do. */
function withoutGoneNames(columns: StoredColumns): StoredColumns {
  const { alive, ids, page, sites, tags, tagStarts, sources, sourceStarts } = columns;
  const usedPages = new Uint8Array(columns.pages.length);
  const usedSites = new Uint8Array(columns.siteValues.length);
  const usedTags = new Uint8Array(columns.tagValues.length);
  const usedSources = new Uint8Array(columns.sourceValues.length);
  for (let row = 0; row < ids.length; row++) {
    if (!alive[row]) continue;
    usedPages[page[row]!] = 1;
    usedSites[sites[page[row]!]!] = 1;
    for (let i = tagStarts[row]!; i < tagStarts[row + 1]!; i++) usedTags[tags[i]!] = 1;
    for (let i = sourceStarts[row]!; i < sourceStarts[row + 1]!; i++) usedSources[sources[i]!] = 1;
  }
  const kept = (values: readonly string[], used: Uint8Array) =>
    // Another name in its place, that none of the reader's is.
    values.map((value, number) => (used[number] || value === '' ? value : `\0${number}`));
  return {
    ...columns,
    ids: ids.map((id, row) => (alive[row] ? id : '')),
    pages: kept(columns.pages, usedPages),
    titles: columns.titles.map((title, number) => (usedPages[number] ? title : '')),
    siteValues: kept(columns.siteValues, usedSites),
    tagValues: kept(columns.tagValues, usedTags),
    sourceValues: kept(columns.sourceValues, usedSources),
  };
}
