import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrange, sameField } from '../annotations/arrangement';
import { eraseAnnotation } from '../annotations/bin';
import { bulk } from '../annotations/bulk';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { PAGE, READING, range, saving, target } from '../annotations/fixtures';
import { emptyDatabase } from '../annotations/forget-all';
import { newId } from '../annotations/ids';
import { rawText } from '../annotations/raw-for-tests';
import { deleteAnnotation, putBack, saveAnnotation } from '../annotations/write';
import type { Query } from '../search/query';
import { type DerivedDatabase, openDerived } from './derived-database';
import { createFinding } from './finding';

let db: WhenceDatabase;
let derived: DerivedDatabase;
let open: ReturnType<typeof createFinding>[];

beforeEach(() => {
  db = openDatabase(newId());
  derived = openDerived(newId());
  open = [];
});
afterEach(async () => {
  for (const finding of open) finding.close();
  await db.delete();
  await derived.delete();
});

function finding() {
  const one = createFinding(db, { derived, quietMs: 20 });
  open.push(one);
  return one;
}

const query = (given: Partial<Query> = {}): Query => ({ text: '', filters: {}, sort: 'modified', ...given });
const write = (note: string, given: Partial<Parameters<typeof saving>[0]> = {}) =>
  saveAnnotation(db, saving({ body: { note, tags: ['one'] }, ...given })).then(
    ({ annotation }) => annotation,
  );

/** Notes that are found, the latest first. */
async function notes(of: ReturnType<typeof createFinding>, asked = query()) {
  return (await of.find(asked, 0, 1_000, false)).rows.map(({ note }) => note);
}
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 2_000, interval: 5 });
const change = async (key: 'head' | 'words', given: object) =>
  derived.parts.put({ ...(await derived.parts.get(key))!, ...given } as never);
/** Which save the columns are of. */
async function savedAs() {
  const head = await derived.parts.get('head');
  return head?.key === 'head' ? head.save : undefined;
}
const stored = async () => (await derived.parts.count()) === 3;

test('finds what is there, whole', async () => {
  const on = target(range('content', 40, 'They will wait for the bridge.'));
  const { id, created } = await write('Ask the harbour master.', { target: on, reading: READING });
  const { rows, total, all, facets } = await finding().find(query({ text: 'harbor wait' }), 0, 10, true);
  expect({ total, all }).toEqual({ total: 1, all: 1 });
  expect(rows).toEqual([
    {
      id,
      page: PAGE.address,
      title: PAGE.title,
      site: 'herald.example',
      words: 'They will wait for the bridge.',
      note: 'Ask the harbour master.',
      tags: ['one'],
      source: 'Mira Olsen',
      kind: 'person',
      state: 'exact',
      isDismissed: false,
      created,
      modified: created,
    },
  ]);
  expect(facets!.source).toEqual([{ value: 'Mira Olsen', count: 1 }]);
});

test('goes on with what was stored, and takes what came since', async () => {
  const old = await write('an old note');
  const gone = await write('a note that goes');
  await finding().open(() => {});
  await soon(async () => expect(await stored()).toBe(true));
  for (const each of open) each.close();
  const before = await derived.parts.get('head');
  await write('a new note');
  await deleteAnnotation(db, { change: newId(), id: gone.id });
  await saveAnnotation(
    db,
    saving({ id: old.id, body: { note: 'an old note, changed', tags: [] }, base: old, seen: old.heads }),
  );
  const next = finding();
  expect((await notes(next)).sort()).toEqual(['a new note', 'an old note, changed']);
  expect(await notes(next, query({ text: 'changed' }))).toEqual(['an old note, changed']);
  expect(await notes(next, query({ text: 'goes' }))).toEqual([]);
  expect(await derived.parts.get('head')).toEqual(before);
});

test('two windows follow what either writes, and say so', async () => {
  const [one, other] = [finding(), finding()];
  await Promise.all([one.open(() => {}), other.open(() => {})]);
  const told = vi.fn();
  await other.watch(told);
  const { id } = await write('written here');
  await soon(async () => {
    expect(await notes(one)).toEqual(['written here']);
    expect(await notes(other)).toEqual(['written here']);
    expect(told).toHaveBeenCalled();
  });
  await bulk(db, { change: newId(), ids: [id], action: { do: 'tag', tag: 'two' } });
  await soon(async () => {
    expect((await other.tags()).map(({ value }) => value)).toEqual(['one', 'two']);
  });
  await deleteAnnotation(db, { change: newId(), id });
  await soon(async () => expect(await notes(other)).toEqual([]));
  await putBack(db, { change: newId(), id });
  await soon(async () => expect(await notes(other)).toEqual(['written here']));
  await db.standings.put({ id, status: 'lost', at: 1 });
  await soon(async () => expect(await notes(other, query({ filters: { state: ['lost'] } }))).toHaveLength(1));
});

test('joined sources are found by the one name that they are shown with', async () => {
  await write('by one name', { reading: READING });
  const one = finding();
  await one.open(() => {});
  await arrange(db, {
    change: newId(),
    set: [{ field: sameField('Mira Olsen'), value: 'Mayor Olsen' }],
  });
  const filters = { source: ['Mayor Olsen'] };
  await soon(async () => expect(await notes(one, query({ filters }))).toEqual(['by one name']));
  expect(await notes(one, query({ text: '"mayor olsen"' }))).toEqual(['by one name']);
  expect((await one.find(query(), 0, 1, true)).rows[0]!.source).toBe('Mayor Olsen');
});

test('a page that has another title is found by that', async () => {
  await write('a note');
  const one = finding();
  await one.open(() => {});
  const page = await db.pages.get(PAGE.address);
  await db.pages.put({ ...page!, title: 'Quite another headline' });
  await soon(async () => expect(await notes(one, query({ text: 'headline' }))).toEqual(['a note']));
  expect(await notes(one, query({ text: 'harbour' }))).toEqual([]);
});

test('what is missing, damaged or of another installation is made anew', async () => {
  await write('a note');
  const damage: (() => Promise<unknown>)[] = [
    async () => derived.parts.delete('words'),
    async () => derived.packs.clear(),
    async () => change('words', { terms: 'one\ntwo' }),
    async () => change('head', { device: 'another' }),
    async () => change('head', { format: 0 }),
    async () => change('head', { rev: 99 }),
    async () => change('head', { columns: {} }),
    async () => derived.parts.delete('head'),
  ];
  for (const one of damage) {
    await derived.parts.clear();
    await finding().open(() => {});
    await soon(async () => expect(await stored()).toBe(true));
    for (const each of open) each.close();
    const save = await savedAs();
    await one();
    const next = finding();
    await soon(async () =>
      expect(await notes(next, query({ text: 'note' })), String(one)).toEqual(['a note']),
    );
    await soon(async () => {
      expect(await stored()).toBe(true);
      expect(await savedAs()).not.toBe(save);
      expect(await derived.packs.count()).toBe(1);
    });
  }
});

test('what is deleted or erased leaves what was made of it', async () => {
  const on = target(range('content', 40, 'sibylline'));
  await write('stays');
  const binned = await write('zanzibar');
  const erased = await write('quixotic', {
    target: on,
    reading: { ...READING, sources: [{ name: 'Xanthippe', kind: 'person' }] },
    body: { note: 'quixotic', tags: ['vermilion'] },
  });
  const one = finding();
  await one.open(() => {});
  await soon(async () => expect(await stored()).toBe(true));
  const words = ['zanzibar', 'quixotic', 'sibylline', 'xanthippe', 'vermilion'];
  const left = async () => {
    const texts = (await derived.packs.toArray()).map(({ bytes }) => new TextDecoder().decode(bytes));
    const all = [await rawText(derived.name), ...texts].join('\n').toLowerCase();
    return [...words, binned.id, erased.id].filter((word) => all.includes(word));
  };
  expect(await left()).toEqual([...words, binned.id, erased.id]);
  await deleteAnnotation(db, { change: newId(), id: binned.id });
  await eraseAnnotation(db, erased.id);
  await soon(async () => expect(await left()).toEqual([binned.id]));
  expect(await notes(one)).toEqual(['stays']);
  const [next] = [finding()];
  expect(await notes(next, query({ text: 'stays' }))).toEqual(['stays']);
});

test('what was made goes before something is erased, and a library that is open makes it again without that', async () => {
  await write('stays');
  const erased = await write('quixotic');
  const one = finding();
  await one.open(() => {});
  await soon(async () => expect(await stored()).toBe(true));
  await Dexie.delete(derived.name);
  await eraseAnnotation(db, erased.id);
  await soon(async () => expect(await stored()).toBe(true));
  const packs = (await derived.packs.toArray()).map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(packs.join('')).toContain('stays');
  expect(packs.join('') + (await rawText(derived.name))).not.toContain('quixotic');
  expect(await notes(finding(), query({ text: 'stays' }))).toEqual(['stays']);
});

test('when all is deleted nothing of it is stored again', async () => {
  await write('a note');
  const one = finding();
  await one.open(() => {});
  await soon(async () => expect(await stored()).toBe(true));
  await emptyDatabase(db);
  await Dexie.delete(derived.name);
  await soon(async () => expect(await notes(one)).toEqual([]));
  await soon(async () =>
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(derived.name),
  );
});

test('values of a filter are found by what is typed, and places by ids', async () => {
  const first = await write('first');
  const second = await write('second', { body: { note: 'second', tags: ['Überblick', 'other'] } });
  const one = finding();
  expect(await one.valuesOf(query(), 'tag', 'uber')).toEqual([{ value: 'Überblick', count: 1 }]);
  const asked = query({ sort: 'created', isReversed: true });
  const ids = await one.idsOf(asked);
  expect(new Set(ids)).toEqual(new Set([first.id, second.id]));
  expect(await one.placeOf(asked, ids[1]!)).toBe(1);
  expect(await one.placeOf(query({ text: 'first' }), second.id)).toBe(-1);
});
