import * as v from 'valibot';
import type { WhenceDatabase } from '../../annotations/database';
import type { KeptText } from '../../annotations/kept-text';
import type { Log } from '../../annotations/log/change';
import type { PageInfo } from '../../annotations/model';
import { deviceOf } from '../../annotations/record';
import * as shapes from '../../annotations/shapes';
import { logOfAnnotation, shownOf } from '../../annotations/stored-annotation';
import { cleanTags } from '../../annotations/tags';
import { targetWords } from '../../annotations/target-words';
import { type Arriving, isPassed, type Passed, type PassedWhy } from '../../exchange/formats';
import { createParcels, type Parcels } from '../../exchange/parcels';
import { cleanAddress } from '../../page/address/clean';
import { changingSettings, saysAll } from './arriving-settings';
import { type Here, putsOf, readHere, saysOf } from './here';
import { passageOf } from './passage';

/**
 * What is done with something that arrives. `change`: the same annotation says something else here. `merge`: another one
 * stands on the same words, and gets what it lacks. `putBack`: it is in the bin. `same`: it is here. `passed`: it is not
 * understood.
 */
export const DOINGS = ['add', 'change', 'merge', 'putBack', 'same', 'passed'] as const;
export type Doing = (typeof DOINGS)[number];

/** One of those that something is done with, to be shown. */
export interface ImportExample {
  /** Where it stands in the file. */
  at: string;
  page: string;
  title: string;
  /** Of the passage; empty for a note on the page as a whole. */
  words: string;
  note: string;
  tags: string[];
  /** Of what is passed over. */
  why?: PassedWhy;
}

/** What an import would do: shown before anything is written. */
export interface ImportPreview {
  counts: Record<Doing, number>;
  /** The first of each. */
  examples: Record<Doing, ImportExample[]>;
  /** Pages that nothing was known of. */
  newPages: number;
  /** Texts of pages that are kept with the notes. */
  texts: number;
}

/** What is to be written. It stays in the worker. */
export interface ImportPlan {
  preview: ImportPreview;
  /** Number of the last change that it knows of. */
  seq: number;
  entries: Parcels<PlannedEntry>;
  /** What is known of pages, by address. */
  pages: ReadonlyMap<string, PageInfo>;
  texts: Parcels<KeptText>;
}

export interface PlannedEntry {
  do: Exclude<Doing, 'same' | 'passed'>;
  /** Of the annotation that is written: ours, or the one that is new. */
  id: string;
  arriving: Arriving;
}

export interface PlanProgress {
  /** Hears how many things have been looked at. */
  tell?: (seen: number) => void;
  /** Ends it. */
  signal?: AbortSignal;
  /** ms since 1970. */
  now?: number;
}

/** Things that are looked at together. */
const AT_ONCE = 500;
/** Of each kind, enough to see what it is about. */
const EXAMPLES = 20;
/** Code units of words and notes in examples. */
const SHOWN = 300;
/** Code units of what is said of a page, as of a page that is read (`page-facts.ts`). */
const LONGEST_FACT = 1000;
/** Kinds of addresses that a page can have. Others (`javascript:`) are no pages, and are never to be opened. */
const SCHEMES = ['https:', 'http:', 'file:'];

/**
 * Looks at what a file holds, and says what would be done with each. Nothing is written.
 * @throws FileError where the file is unreadable, and what `signal` was aborted with
 */
export async function planImport(
  db: WhenceDatabase,
  items: AsyncIterable<Arriving | Passed>,
  { tell, signal }: PlanProgress = {},
): Promise<ImportPlan> {
  const { seq } = await deviceOf(db);
  const here = await readHere(db, { signal });
  const planning = beginPlan(db, here);
  let seen = 0;
  for await (const some of inParts(items)) {
    signal?.throwIfAborted();
    await planning.take(some);
    seen += some.length;
    tell?.(seen);
  }
  return planning.end(seq);
}

function beginPlan(db: WhenceDatabase, here: Here) {
  const counts = Object.fromEntries(DOINGS.map((each) => [each, 0])) as ImportPreview['counts'];
  const examples = Object.fromEntries(
    DOINGS.map((each): [Doing, ImportExample[]] => [each, []]),
  ) as ImportPreview['examples'];
  const entries = createParcels<PlannedEntry>();
  const texts = createParcels<KeptText>();
  const withText = new Set<string>();
  const pages = new Map<string, PageInfo>();
  /** Those that the file itself brings: they are not merged with each other. */
  const brought = new Set<string>();
  /** Those of ours that are changed: each is written once. Whatever else stands on their words is added beside them. */
  const taken = new Set<string>();

  const count = (doing: Doing, example: ImportExample) => {
    counts[doing]++;
    if (examples[doing].length < EXAMPLES) examples[doing].push(example);
  };

  function add(doing: PlannedEntry['do'], id: string, arriving: Arriving): void {
    count(doing, exampleOf(arriving));
    const { text, ...rest } = arriving;
    const { address } = arriving.page;
    entries.add({ do: doing, id, arriving: { ...rest, page: { address } } });
    pages.set(address, pageOf(arriving.page, pages.get(address)));
    if (!text || withText.has(address)) return;
    withText.add(address);
    texts.add({ ...text, page: here.rowOf(address) });
  }

  return {
    async take(some: readonly (Arriving | Passed)[]): Promise<void> {
      const read = some.map(understood);
      const ids = read.flatMap((each) => (isPassed(each) || !each.id ? [] : (here.byId(each.id)?.id ?? [])));
      const logs = await logsOf(db, ids);
      for (const one of read) {
        if (isPassed(one)) count('passed', { ...NO_EXAMPLE, at: one.at, why: one.why });
        // In the order of the file: what comes first is known to what comes after it.
        else await place(one, logs);
      }
    },
    async end(seq: number): Promise<ImportPlan> {
      const known = await db.pages.bulkGet([...pages.keys()]);
      const newPages = known.filter((each) => each === undefined).length;
      return {
        preview: { counts, examples, newPages, texts: withText.size },
        seq,
        entries,
        pages,
        texts,
      };
    },
  };

  async function place(one: Arriving, logs: ReadonlyMap<string, Log>): Promise<void> {
    const home = here.homeOf(one.page.address);
    const passage = passageOf(one.target);
    const puts = putsOf(one);
    const known = one.id === undefined ? undefined : here.byId(one.id);
    if (known && known.home === home) {
      // Twice in one file: the first one counts.
      if (brought.has(known.id) || taken.has(known.id)) return count('same', exampleOf(one));
      const log = logs.get(known.id);
      const settings = log ? changingSettings(log, one) : [];
      if (settings.length === 0) return count('same', exampleOf(one));
      taken.add(known.id);
      return add(known.isDeleted ? 'putBack' : 'change', known.id, one);
    }
    const same = here.onSame(home, passage, puts);
    const says = saysOf(one.body, one.correction);
    if (same.some((each) => each.says === says)) return count('same', exampleOf(one));
    const ours = same.find(({ id }) => !brought.has(id) && !taken.has(id));
    if (ours) {
      const row = await db.annotations.get(ours.id);
      if (row && saysAll(shownOf(row), one)) return count('same', exampleOf(one));
      taken.add(ours.id);
      return add('merge', ours.id, one);
    }
    const id = one.id !== undefined && !known ? one.id : crypto.randomUUID();
    brought.add(id);
    here.add({ ...passage, id, home, says, puts, isDeleted: false });
    return add('add', id, one);
  }
}

async function logsOf(db: WhenceDatabase, ids: readonly string[]): Promise<Map<string, Log>> {
  const [rows, marks] = await Promise.all([db.annotations.bulkGet([...ids]), db.logs.bulkGet([...ids])]);
  return new Map(
    rows.flatMap((row, i): [string, Log][] =>
      row ? [[row.id, logOfAnnotation(row.id, row, marks[i])]] : [],
    ),
  );
}

/** As it may be stored; what a format has made of something that cannot be is passed over. */
function understood(one: Arriving | Passed): Arriving | Passed {
  if (isPassed(one)) return one;
  const { at, id, page, target, body, reading, dismissal, correction, created, modified, text } = one;
  const address = cleanAddress(page.address);
  if (!URL.canParse(address) || !SCHEMES.includes(new URL(address).protocol))
    return { at, why: 'bad-address' };
  const isUnderstood =
    v.is(shapes.body, body) &&
    (target === undefined || v.is(shapes.target, target)) &&
    (text === undefined || v.is(KEPT_TEXT, text));
  if (!isUnderstood) return { at, why: 'not-understood' };
  return {
    at,
    ...(id !== undefined && UUID.test(id) && { id: id.toLowerCase() }),
    page: { ...page, address },
    ...(target && { target }),
    body: { ...body, tags: cleanTags(body.tags) },
    ...(v.is(shapes.markSnapshot, reading) && { reading }),
    ...(dismissal && { dismissal }),
    ...(v.is(shapes.correction, correction) && { correction }),
    ...timeOf('created', created),
    ...timeOf('modified', modified),
    ...(text && { text }),
  };
}

const KEPT_TEXT = v.object({
  at: v.number(),
  mapVersion: v.number(),
  text: v.string(),
  blocks: v.array(v.looseObject({ span: v.tuple([v.number(), v.number()]) })),
});

/** https://www.rfc-editor.org/rfc/rfc9562#section-4 */
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

const timeOf = (name: 'created' | 'modified', time: number | undefined) =>
  time !== undefined && Number.isFinite(time) && time >= 0 ? { [name]: time } : {};

/** What two annotations know of their page: of each fact that which is said first is believed. */
function pageOf(page: Arriving['page'], known: PageInfo | undefined): PageInfo {
  const { address, title, site, authors, published, lang } = page;
  const texts = Object.entries({ title, site, published, lang }).flatMap(([name, fact]) =>
    typeof fact === 'string' && fact !== '' ? [[name, fact.slice(0, LONGEST_FACT)]] : [],
  );
  const said: Partial<PageInfo> = {
    ...Object.fromEntries(texts),
    ...(v.is(shapes.strings, authors) && authors.length > 0 && { authors }),
  };
  const named = known?.title ? known.title : (said.title ?? '');
  return { ...said, ...known, title: named, address, url: address };
}

const NO_EXAMPLE: ImportExample = { at: '', page: '', title: '', words: '', note: '', tags: [] };

const exampleOf = ({ at, page, target, body }: Arriving): ImportExample => ({
  at,
  page: page.address,
  title: page.title ?? '',
  words: target ? targetWords(target).slice(0, SHOWN) : '',
  note: body.note.slice(0, SHOWN),
  tags: body.tags,
});

async function* inParts<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const one of all) {
    some.push(one);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
