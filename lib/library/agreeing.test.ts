import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrange } from '../annotations/arrangement';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { PAGE, READING, readingThat, saving } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import { keepText } from '../annotations/keep-text';
import type { KeptReading } from '../annotations/kept-reading';
import type { SaveInput } from '../annotations/write';
import { saveAnnotation } from '../annotations/write';
import { openBackups } from '../backups/backups';
import type { WrittenFormatId } from '../exchange/format-list';
import { WORDS } from '../exchange/sample-library-for-tests';
import { describeSpans } from '../page/anchor/describe';
import { createAgreeing } from './agreeing';
import type { AgreementApi, CoderFrom } from './agreement-api';
import { createSafe } from './safe';
import { createTransfer } from './transfer';

const TEXT = 'Mira Olsen said the bridge stays shut. Per Dahl said nobody asked him. It cost 4,000 crowns.';
const at = (role: 'content' | 'claim', words: string) => {
  const start = TEXT.indexOf(words);
  return describeSpans({ text: TEXT, version: 1 }, [{ role, span: [start, start + words.length] }]);
};
const BRIDGE = at('content', 'the bridge stays shut');
const ASKED = at('content', 'nobody asked him');
const COST = at('claim', 'It cost 4,000 crowns.');
const CLAIM = { ...READING, mark: 'claim' as const, sources: [] };
const none = () => {};

let dbs: WhenceDatabase[] = [];
beforeEach(() => {
  dbs = [0, 1].map(() => openDatabase(crypto.randomUUID()));
});
afterEach(() => Promise.all(dbs.map((db) => db.delete())));

const put = (db: WhenceDatabase, given: Partial<SaveInput> & { read?: KeptReading }) =>
  saveAnnotation(db, { ...saving({ body: { note: '', tags: [] }, ...given }), read: given.read });

/** Two people code the same article: they agree on the first mark, and on nothing else. */
async function coded(): Promise<[WhenceDatabase, WhenceDatabase]> {
  const [one, other] = dbs as [WhenceDatabase, WhenceDatabase];
  const read = readingThat('the bridge stays shut', 5);
  const body = { note: '', tags: ['fear'] };
  await put(one, { target: BRIDGE, reading: READING, correction: { what: 'right' }, body, read });
  await put(one, { target: ASKED, reading: READING, dismissal: true });
  await put(one, { target: COST, reading: CLAIM, correction: { what: 'right' } });
  await put(other, { target: BRIDGE, reading: READING, correction: { what: 'right' }, read });
  await put(other, {
    target: ASKED,
    reading: READING,
    correction: { what: 'attribution', source: { name: 'Per Dahl', kind: 'person' } },
    body,
  });
  await put(other, {
    target: COST,
    reading: CLAIM,
    correction: { what: 'attribution', source: { name: 'the Board', kind: 'organization' } },
  });
  const codes = [{ field: 'code:fear', value: { style: 1, definition: '' } }];
  await arrange(one, { change: newId(), set: codes });
  return [one, other];
}

const fileOf = async (db: WhenceDatabase, id: WrittenFormatId): Promise<CoderFrom> => {
  const { blob, name } = await createTransfer(db, { idsOf: async () => [] }).exportAs(
    id,
    'all',
    { words: WORDS },
    none,
  );
  return { file: blob, name };
};
const backupOf = async (db: WhenceDatabase): Promise<CoderFrom> => {
  const safe = createSafe(db, openBackups(crypto.randomUUID()));
  const { blob, name } = await safe.backupFile({ madeBy: '0.1.0' }, none);
  return { file: blob, name };
};
const differing = async (api: AgreementApi) => {
  const found = await api.agreement({ untouched: 'open' });
  return found?.aspects.map(({ aspect, agreement, differing: places }) => [
    aspect.of,
    agreement.units,
    places.map((place) => found.units[place]!.words),
  ]);
};

/** What everybody who compares the two is told. */
const EXPECTED = [
  ['what', 3, ['nobody asked him', 'It cost 4,000 crowns.']],
  ['kind', 1, []],
  ['who', 1, []],
  ['code', 3, ['the bridge stays shut', 'nobody asked him']],
];

test.each(['webAnnotation', 'hypothesis', 'csv', 'qdpx', 'backup'] as const)(
  'my notes are compared with a file of another (%s), and nothing is stored',
  async (id) => {
    const [one, other] = await coded();
    const before = await one.annotations.toArray();
    const api = createAgreeing(one);
    expect(await api.agreement({ untouched: 'open' })).toBeUndefined();
    expect(await api.setCoder(0, 'mine', none)).toEqual({ is: 'read', pages: 1, notes: 3 });
    const file = id === 'backup' ? await backupOf(other) : await fileOf(other, id);
    expect(await api.setCoder(1, file, none)).toEqual({ is: 'read', pages: 1, notes: 3 });
    expect(await differing(api)).toEqual(EXPECTED);
    expect(await one.annotations.toArray()).toEqual(before);
  },
);

test('two files are compared, and what is chosen again takes the place of the first', async () => {
  const [one, other] = await coded();
  const api = createAgreeing(openDatabase(crypto.randomUUID()));
  // Both at once, as they are given one right after the other.
  const [mine, theirs] = await Promise.all([backupOf(one), backupOf(other)]);
  await Promise.all([api.setCoder(0, mine, none), api.setCoder(1, theirs, none)]);
  expect(await differing(api)).toEqual(EXPECTED);
  await api.setCoder(1, await backupOf(one), none);
  expect((await differing(api))?.map(([, , places]) => places)).toEqual([[], [], [], []]);
  await api.setCoder(1, null, none);
  expect(await api.agreement({ untouched: 'open' })).toBeUndefined();
});

test('a corpus holds all that its coder finds: what is not in it is nothing', async () => {
  const [one, other] = await coded();
  const read = { page: PAGE.address, url: PAGE.url, at: 9, mapVersion: 1, text: TEXT, blocks: [] };
  await keepText(other, { change: newId(), page: PAGE, kept: true, read });
  const api = createAgreeing(one);
  await api.setCoder(0, 'mine', none);
  expect(await api.setCoder(1, await fileOf(other, 'corpusJsonl'), none)).toMatchObject({
    is: 'read',
    pages: 1,
  });
  const found = (await api.agreement({ untouched: 'open' }))!;
  expect(found.units.map(({ words, said }) => [words, ...said.map((each) => each?.what)])).toEqual([
    ['the bridge stays shut', 'attribution', 'attribution'],
    ['nobody asked him', 'nothing', 'attribution'],
    ['It cost 4,000 crowns.', 'claim', 'attribution'],
  ]);
});

test('what is no such file is said to be none', async () => {
  const api = createAgreeing(dbs[0]!);
  const bad = (text: string, name: string) => api.setCoder(0, { file: new Blob([text]), name }, none);
  expect(await bad('', 'a.jsonld')).toMatchObject({ is: 'bad', trouble: 'empty' });
  expect(await bad('hello', 'a.txt')).toMatchObject({ is: 'bad', trouble: 'unknown-format' });
  expect(await bad('{"a":1}\n', 'a.corpus.jsonl')).toMatchObject({
    is: 'bad',
    trouble: 'syntax',
    at: 'line 1',
  });
  expect(await bad('age-encryption.org/v1\n', 'a.age')).toMatchObject({ is: 'bad' });
});
