import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrange, sameField } from '../annotations/arrangement';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { READING, range, saving, target } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import type { PageRecord } from '../annotations/model';
import { saveAnnotation } from '../annotations/write';
import { claimThat, pageThat } from '../sourcing/readings-for-tests';
import type { SourcingApi } from './api';
import { createFinding } from './finding';
import { createSourcing } from './sourcing';

let db: WhenceDatabase;
let sourcing: SourcingApi;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
  sourcing = createSourcing(db, createFinding(db));
});
afterEach(() => db.delete());

const none = () => {};
const pageRow = (address: string, given: Partial<PageRecord> = {}): PageRecord => ({
  address,
  url: address,
  title: `Title of ${address.split('/').at(-1)}`,
  modified: 1,
  kept: 1,
  ...given,
});
const WALL = 'https://herald.example/wall';
const FERRY = 'https://courier.example/ferry';

async function put(): Promise<void> {
  await db.pages.bulkPut([pageRow(WALL, { published: '2026-05-03' }), pageRow(FERRY), pageRow(`${FERRY}-2`)]);
  await db.readings.bulkPut([
    pageThat(WALL, [['Mira Olsen', 'the wall may hold']], {}, { at: 1, last: 1 }),
    pageThat(
      WALL,
      [
        ['Mira Olsen', 'the wall will hold'],
        ['Per Dahl', 'no'],
      ],
      {},
      { at: 5, last: 5 },
    ),
    pageThat(FERRY, [['M. Olsen', 'no ferry sails']], {}, { claims: [claimThat('It cost 12 million.')] }),
  ]);
}

test('lists sources of all pages, and one of them with what it said', async () => {
  await put();
  const steps: number[] = [];
  const found = await sourcing.sources('', 0, 10, (done) => steps.push(done));
  expect(found).toMatchObject({ total: 3, all: 3, pages: 2 });
  expect(steps.at(-1)).toBe(1);
  expect(await sourcing.sources('dahl', 0, 10, none)).toMatchObject({ total: 1, all: 3 });

  const mira = await sourcing.source('Mira Olsen', 0, 10, none);
  expect(mira.pages.map(({ title, statements }) => [title, statements.length])).toEqual([
    ['Title of wall', 2],
  ]);
  expect(mira.alike.map(({ row }) => row.name)).toEqual(['M. Olsen']);
  expect((await sourcing.likelySources(none)).pairs).toHaveLength(1);
});

test('joined names are one everywhere, and apart again', async () => {
  await put();
  await sourcing.sources('', 0, 10, none);
  const set = (value: string | null) =>
    arrange(db, { change: newId(), set: [{ field: sameField('M. Olsen'), value }] });
  await set('Mira Olsen');
  const found = await sourcing.source('M. Olsen', 0, 10, none);
  expect(found).toMatchObject({ name: 'Mira Olsen', joined: ['M. Olsen'], total: 2 });
  expect((await sourcing.audit({}, none)).most[0]).toMatchObject({ name: 'Mira Olsen', count: 2 });
  const { comparison } = await sourcing.compare(WALL, FERRY);
  expect(comparison!.sources.map(({ how }) => how)).toEqual(['name']);
  await set(null);
  expect(await sourcing.source('M. Olsen', 0, 10, none)).toMatchObject({ name: 'M. Olsen', total: 1 });
});

test('counts one site, tag or span, and says what was not read', async () => {
  await put();
  expect(await sourcing.audit({}, none)).toMatchObject({ pages: 2, readings: 3, statements: 3, unread: 1 });
  expect(await sourcing.audit({ site: 'courier.example' }, none)).toMatchObject({
    pages: 1,
    unread: 1,
    claims: { count: 1 },
    list: [{ page: FERRY, title: 'Title of ferry' }],
  });
  const from = Date.parse('2026-05-01');
  expect(await sourcing.audit({ from }, none)).toMatchObject({ pages: 1, list: [{ page: WALL }] });
  expect(await sourcing.audit({ to: from }, none)).toMatchObject({ pages: 1, list: [{ page: FERRY }] });
  const page = { ...pageRow(WALL), articles: undefined } as never;
  await saveAnnotation(db, saving({ page, body: { note: '', tags: ['wall'] } }));
  await expect.poll(async () => (await sourcing.audit({ tag: 'wall' }, none)).pages).toBe(1);
  expect(await sourcing.sites()).toEqual([
    { site: 'courier.example', pages: 2 },
    { site: 'herald.example', pages: 1 },
  ]);
});

test('has annotations that name a source where no reading does', async () => {
  await put();
  const address = 'https://tide.example/late';
  const page = { address, url: address, title: 'Late' };
  await saveAnnotation(
    db,
    saving({
      page,
      target: target(range('content', 3, 'the wall leaks')),
      reading: READING,
      body: { note: 'Who?', tags: [] },
    }),
  );
  const { noted } = await sourcing.source('Mira Olsen', 0, 10, none);
  expect(noted).toEqual([
    expect.objectContaining({ title: 'Late', note: 'Who?', cue: 'said', form: 'direct' }),
  ]);
});

test('follows what is read meanwhile', async () => {
  await put();
  await sourcing.sources('', 0, 10, none);
  let heard = 0;
  await sourcing.watchSourcing(() => {
    heard += 1;
  });
  await db.readings.put(pageThat(FERRY, [['Ada Roe', 'two sail']], {}, { at: 2000, last: 2000 }));
  expect(heard).toBe(1);
  expect(await sourcing.sources('ada', 0, 10, none)).toMatchObject({ total: 1, pages: 2 });
  await db.readings.where('[page+at]').between([WALL, -Infinity], [WALL, Infinity]).delete();
  expect(await sourcing.sources('dahl', 0, 10, none)).toMatchObject({ total: 0, pages: 1 });
});

test('reads many pages a few at a time, and goes on where it was stopped', async () => {
  const pages = Array.from(
    { length: 60 },
    (_, at) => `https://herald.example/${String(at).padStart(3, '0')}`,
  );
  await db.readings.bulkPut(
    pages.flatMap((page, at) => [
      pageThat(page, [['Mira Olsen', `a${at}`]], {}, { at: 1, last: 1 }),
      pageThat(page, [['Mira Olsen', `b${at}`]], {}, { at: 2, last: 2 }),
      pageThat(page, [['Mira Olsen', `c${at}`]], {}, { at: 3, last: 3 }),
    ]),
  );
  const steps: number[] = [];
  const stopped = sourcing.sources('', 0, 10, (done) => {
    steps.push(done);
    if (steps.length === 1) void sourcing.stopSourcing();
  });
  await expect(stopped).rejects.toThrow('abort');
  expect(steps).toHaveLength(1);
  const again: number[] = [];
  const found = await sourcing.sources('', 0, 10, (done) => again.push(done));
  expect(found).toMatchObject({ pages: 60, rows: [{ name: 'Mira Olsen', statements: 60 }] });
  expect(again[0]).toBeGreaterThan(steps[0]!);
});
