import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { newId } from '../annotations/ids';
import type { Annotation, PageRecord } from '../annotations/model';
import { shownOfAll } from '../annotations/stored-annotation';
import { openBackups } from '../backups/backups';
import { anyText } from '../exchange/arbitrary-for-tests';
import { correctionIn, correctionWords } from '../exchange/correction-words';
import { IN_FORMATS, type InFormatId } from '../exchange/format-list';
import { WORDS } from '../exchange/sample-library-for-tests';
import { type AnyLibrary, anyLibrary, live } from './any-library-for-tests';
import { createSafe } from './safe';
import { createTransfer } from './transfer';

/** What leaves in one format and arrives from it, from another too or from it twice, is what was there. */

const SEED = 20;
const PASSPHRASE = 'correct horse';
const none = () => {};

interface File {
  blob: Blob;
  name: string;
}

/** What is shown of all there is. */
interface Shown {
  annotations: Partial<Annotation>[];
  pages: Partial<PageRecord>[];
  texts: { page: string; text: string }[];
}

/** Of what arrives: how much is new, how much another note on the same words takes in, and how much says something else. */
interface Arrival {
  add: number;
  merge: number;
  change: number;
  passed: number;
}

interface Way {
  /** Files of XML and of cells are of whole signs: halves of pairs are in none of them. */
  isOfWholeSigns?: true;
  leave(db: WhenceDatabase): Promise<File>;
  look(db: WhenceDatabase, file: File): Promise<Arrival>;
  arrive(db: WhenceDatabase, file: File): Promise<Arrival>;
  /** What it holds by its nature (docs/formats.md): all else is left out of the comparison. */
  holds(all: Shown): Shown;
}

const fresh = () => openDatabase(crypto.randomUUID());

async function shownIn(db: WhenceDatabase): Promise<Shown> {
  const annotations = shownOfAll(await db.annotations.orderBy(':id').toArray());
  return {
    // What was also written elsewhere stays in: nothing of the kind comes of a file.
    annotations: annotations.map(({ heads: _, ...each }) => each),
    pages: await db.pages.orderBy(':id').toArray(),
    texts: (await db.texts.orderBy(':id').toArray()).map(({ page, text }) => ({ page, text })),
  };
}

/** Formats of others hold no page on which nothing is, not that one is kept, and no text, but where that is said. */
function withoutPages({ annotations, pages }: Shown): Shown {
  const annotated = new Set(annotations.map(({ page }) => page));
  return {
    annotations,
    pages: pages
      .filter(({ address }) => annotated.has(address))
      .map(({ modified: _, kept: __, counts: ___, ...page }) => withoutEmpty(page)),
    texts: [],
  };
}

/** Where nothing is known it is not told: no name of a site is an empty one. */
const withoutEmpty = (page: Partial<PageRecord>): Partial<PageRecord> =>
  Object.fromEntries(
    Object.entries(page).filter(
      ([name, fact]) => name === 'title' || (fact !== '' && !(Array.isArray(fact) && fact.length === 0)),
    ),
  );

/**
 * A project holds whole seconds, one kind of line end, what is put right without where its words stand, signs that XML has, tags as codes in no order; not what the
 * reading said, whether old words are kept, the language, and spaces around names. Where a text is not kept, words have
 * no place in it.
 */
function inProject(all: Shown): Shown {
  const { annotations, pages } = withoutPages(all);
  const annotated = new Set(annotations.map(({ page }) => page));
  const texts = all.texts.filter(({ page }) => annotated.has(page));
  const kept = new Set(texts.map(({ page }) => page));
  return {
    annotations: annotations.map(
      ({ reading: _, correction, target, created, modified, note, tags, ...rest }) => ({
        ...rest,
        ...(correction && {
          correction: correctionIn(correctionWords(correction).replaceAll('\0', '\ufffd')),
        }),
        note: inXml(note ?? ''),
        tags: tags?.map(inXml).sort(),
        created: seconds(created),
        modified: seconds(modified),
        ...(target && {
          target: {
            mapVersion: 0,
            ranges: target.ranges.map(({ role, quote, position }) => ({
              role,
              quote,
              position: kept.has(rest.page!) ? position : { ...position, start: 0, end: 0 },
            })),
          },
        }),
      }),
    ),
    pages: pages.map(({ lang: _, title = '', site = '', authors = [], ...page }) => ({
      ...page,
      title: onOneLine(title),
      site: onOneLine(site),
      // One variable holds them.
      authors: [onOneLine(authors.join('; '))],
    })),
    texts,
  };
}

const seconds = (ms = 0) => Math.floor(ms / 1000);
const onOneLine = (text: string) => inXml(text).replace(/\s+/g, ' ').trim();
const inXml = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');

/** The formats that are registered for both. */
const HOLDS: Record<InFormatId, Pick<Way, 'isOfWholeSigns' | 'holds'>> = {
  webAnnotation: { holds: withoutPages },
  hypothesis: { holds: withoutPages },
  csv: { holds: withoutPages },
  qdpx: { isOfWholeSigns: true, holds: inProject },
};

const transferOf = (db: WhenceDatabase) => createTransfer(db, { idsOf: async () => [] });
async function look(db: WhenceDatabase, { blob, name }: File, transfer = transferOf(db)): Promise<Arrival> {
  const looked = await transfer.lookAt(blob, name, {}, none);
  if (looked.is !== 'plan') throw new Error(JSON.stringify(looked));
  return looked.preview.counts;
}
const written = (id: InFormatId): Way => ({
  ...HOLDS[id],
  leave: (db) => transferOf(db).exportAs(id, 'all', { words: WORDS }, none),
  look,
  async arrive(db, file) {
    const transfer = transferOf(db);
    const counts = await look(db, file, transfer);
    expect(await transfer.takeIn(newId(), none)).toMatchObject({ ok: true });
    return counts;
  },
});

const backups = openBackups(crypto.randomUUID());
const backup = (passphrase?: string): Way => {
  async function open(db: WhenceDatabase, file: File) {
    const safe = createSafe(db, backups);
    expect(await safe.readBackup({ file: file.blob, passphrase }, none)).toMatchObject({ ok: true });
    const preview = await safe.previewBackup('merge', none);
    return { safe, counts: { add: preview.new, merge: 0, change: preview.changed, passed: preview.damaged } };
  }
  return {
    leave: (db) => createSafe(db, backups).backupFile({ madeBy: '0.1.0', passphrase }, none),
    look: async (db, file) => (await open(db, file)).counts,
    async arrive(db, file) {
      const { safe, counts } = await open(db, file);
      const brought = await safe.bringBackup({ change: newId(), about: file.name, how: 'merge' }, none);
      expect(brought).toMatchObject({ ok: true });
      return counts;
    },
    holds: (all) => all,
  };
};

const WAYS: Record<string, Way> = {
  ...Object.fromEntries(IN_FORMATS.map((id) => [id, written(id)])),
  backup: backup(),
};
const NAMES = Object.keys(WAYS);
const NOTHING_NEW: Arrival = { add: 0, merge: 0, change: 0, passed: 0 };

/** Ends both databases, whatever comes of it. */
async function between(
  library: AnyLibrary,
  run: (home: WhenceDatabase, there: WhenceDatabase) => Promise<void>,
) {
  const [home, there] = [fresh(), fresh()];
  try {
    await live(home, library);
    await run(home, there);
  } finally {
    await Promise.all([home.delete(), there.delete()]);
  }
}

async function roundTrip(way: Way, library: AnyLibrary): Promise<void> {
  await between(library, async (home, there) => {
    const all = await shownIn(home);
    const file = await way.leave(home);
    expect(await way.arrive(there, file)).toEqual(
      expect.objectContaining({ ...NOTHING_NEW, add: all.annotations.length }),
    );
    expect(way.holds(await shownIn(there))).toEqual(way.holds(all));
    const once = await shownIn(there);
    expect(await way.arrive(there, file)).toMatchObject(NOTHING_NEW);
    expect(await shownIn(there)).toEqual(once);
  });
}

test.each(NAMES)('what leaves as %s arrives whole, and once however often it is taken', async (name) => {
  const way = WAYS[name]!;
  await fc.assert(
    fc.asyncProperty(anyLibrary(anyText(way.isOfWholeSigns)), (library) => roundTrip(way, library)),
    { seed: SEED, numRuns: 25 },
  );
});

/** Text that every format holds as it is. */
const ofAll = anyText(true).map((text) => text.replace(/[\0\r]/g, ''));

describe('what arrived in one format is not there again in another', () => {
  test.each(NAMES)('first %s', async (first) => {
    await fc.assert(
      fc.asyncProperty(anyLibrary(ofAll), async (library) => {
        await between(library, async (home, there) => {
          const { leave, arrive, holds } = WAYS[first]!;
          const all = holds(await shownIn(home));
          await arrive(there, await leave(home));
          const files = await Promise.all(NAMES.map((name) => WAYS[name]!.leave(home)));
          for (const [n, name] of NAMES.entries()) {
            const { change, ...counts } = await WAYS[name]!.look(there, files[n]!);
            expect([name, counts]).toMatchObject([name, { add: 0, merge: 0, passed: 0 }]);
            // A backup brings back what a project could not hold.
            if (first !== 'qdpx' || name !== 'backup') expect([name, change]).toEqual([name, 0]);
          }
          for (const [n, name] of NAMES.entries()) await WAYS[name]!.arrive(there, files[n]!);
          expect(holds(await shownIn(there)).annotations).toEqual(all.annotations);
        });
      }),
      { seed: SEED, numRuns: 8 },
    );
  });
});

test('a backup under a passphrase is the same, with every other format', async () => {
  const locked = backup(PASSPHRASE);
  const [library] = fc.sample(anyLibrary(ofAll), { seed: SEED, numRuns: 1 });
  await roundTrip(locked, library!);
  await between(library!, async (home, there) => {
    await locked.arrive(there, await locked.leave(home));
    for (const name of NAMES) {
      const { look, leave } = WAYS[name]!;
      expect([name, await look(there, await leave(home))]).toEqual([
        name,
        expect.objectContaining(NOTHING_NEW),
      ]);
    }
  });
});
