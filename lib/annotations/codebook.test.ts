import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrange, arrangementOf } from './arrangement';
import { type BulkAction, bulk } from './bulk';
import {
  CODING_KEYS,
  type Code,
  codeField,
  codeFrom,
  freeKey,
  freeStyle,
  inOrder,
  isCodeKey,
} from './codebook';
import { openDatabase, type WhenceDatabase } from './database';
import { range, saving, target } from './fixtures';
import { newId } from './ids';
import { lastSteps } from './last-steps';
import { annotationById } from './queries';
import { undoChange } from './undo';
import { saveAnnotation } from './write';

let db: WhenceDatabase;
let count = 0;
beforeEach(() => {
  db = openDatabase(`codebook-${count++}`);
});
afterEach(() => db.delete());

const put = (...codes: Code[]) =>
  arrange(db, {
    change: newId(),
    set: codes.map(({ name, ...value }) => ({ field: codeField(name), value })),
  });
const code = (name: string, given: Partial<Code> = {}): Code => ({
  name,
  style: 1,
  definition: '',
  ...given,
});
const codes = async () => (await arrangementOf(db)).codes;

let place = 0;
async function tagged(tags: string[]): Promise<string> {
  const body = { note: '', tags };
  return (
    await saveAnnotation(db, saving({ body, target: target(range('selection', 9 * place, `w${place++}`)) }))
  ).annotation.id;
}
const act = async (ids: string[], action: BulkAction) =>
  (await bulk(db, { change: newId(), ids, action })).change!;

test('a code stands with its look, its meaning and its key, and is undone', async () => {
  await put(code('fear', { style: 3, definition: 'Says that it is afraid.', key: 'f' }));
  expect(await codes()).toEqual([
    code('fear', { style: 3, definition: 'Says that it is afraid.', key: 'f' }),
  ]);
  const { change } = await put(code('fear', { style: 4 }));
  expect((await lastSteps(db))[0]).toMatchObject({ kind: 'setCode', canTurn: true });
  await undoChange(db, { change: newId(), undoes: change! });
  expect(await codes()).toMatchObject([{ style: 3 }]);
  await arrange(db, { change: newId(), set: [{ field: codeField('fear'), value: null }] });
  expect(await codes()).toEqual([]);
  expect((await lastSteps(db))[0]).toMatchObject({ kind: 'removedCode' });
});

test('what is no entry is none, and a key that coding needs is nobody’s', () => {
  for (const value of [null, 7, {}, { style: 0 }, { style: 9 }, { style: 1.5 }, { style: '1' }])
    expect(codeFrom('a', value)).toBeUndefined();
  expect(codeFrom(' ', { style: 1 })).toBeUndefined();
  expect(codeFrom('a', { style: 8, definition: 4, key: 'w' })).toEqual(code('a', { style: 8 }));
  for (const key of CODING_KEYS) expect(isCodeKey(key.toUpperCase())).toBe(false);
  for (const key of ['ab', '', ' ', '+']) expect(isCodeKey(key)).toBe(false);
  for (const key of ['1', 'x', 'é', 'ع', '字']) expect(isCodeKey(key)).toBe(true);
});

test('of two codes with one key the first alone has it', () => {
  const all = inOrder([code('b', { key: 'X' }), code('a', { key: 'x' }), code('c', { key: 'y' })]);
  expect(all.map(({ name, key }) => [name, key])).toEqual([
    ['a', 'x'],
    ['b', undefined],
    ['c', 'y'],
  ]);
});

test('a new code gets a look and a key that no other has', () => {
  const all = [code('a', { style: 1, key: '1' }), code('b', { style: 2, key: '3' })];
  expect(freeStyle(all)).toBe(3);
  expect(freeKey(all)).toBe('2');
  expect(freeStyle(Array.from({ length: 9 }, (_, i) => code(`${i}`, { style: (i % 8) + 1 })))).toBe(2);
});

test('a tag that is renamed takes its entry along, in the same step and back', async () => {
  await put(code('fear', { style: 3, key: 'f' }));
  const ids = [await tagged(['fear']), await tagged(['hope'])];
  const change = await act(ids, { do: 'renameTag', from: 'fear', to: ' dread ' });
  expect(await codes()).toEqual([code('dread', { style: 3, key: 'f' })]);
  expect((await annotationById(db, ids[0]!))?.tags).toEqual(['dread']);
  expect((await lastSteps(db))[0]).toMatchObject({ kind: 'renamedTag', batch: { count: 1 } });
  await undoChange(db, { change: newId(), undoes: change });
  expect(await codes()).toEqual([code('fear', { style: 3, key: 'f' })]);
  expect((await annotationById(db, ids[0]!))?.tags).toEqual(['fear']);
});

test('a code that is on nothing is renamed as well', async () => {
  await put(code('fear', { style: 3 }));
  await act([], { do: 'renameTag', from: 'fear', to: 'dread' });
  expect(await codes()).toEqual([code('dread', { style: 3 })]);
});

test('tags that become one have the entry of the name that stays, or else of the first', async () => {
  await put(code('a', { style: 2 }), code('b', { style: 3 }), code('c', { style: 4 }));
  await act([], { do: 'mergeTags', from: ['a', 'b'], to: 'c' });
  expect(await codes()).toEqual([code('c', { style: 4 })]);
  await act([], { do: 'mergeTags', from: ['c', 'x'], to: 'd' });
  expect(await codes()).toEqual([code('d', { style: 4 })]);
});
