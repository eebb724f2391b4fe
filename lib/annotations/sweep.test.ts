import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BIN_MS } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { discardDraft, saveDraft } from './drafts';
import { PAGE, saving } from './fixtures';
import { newId } from './ids';
import { keepPage } from './keep-page';
import { draftSubject, pageSubject } from './log/subject';
import { deviceOf } from './record';
import { BELIEVED_MS, LOOK_MS, type Look, lookAt, sweep } from './sweep';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, saveAnnotation } from './write';

const DAY = LOOK_MS;
const HOUR = DAY / 24;
const YEAR = 365 * DAY;
/** Some day. */
const START = Date.UTC(2026, 0, 1);

/** Looks at these times; up to when each erases. */
function looks(times: readonly number[]): (number | undefined)[] {
  let look: Look | undefined;
  return times.map((now) => {
    const looked = lookAt(look, now);
    if (looked) look = looked.look;
    return looked?.until;
  });
}

test('a clock that goes on as clocks do is believed', () => {
  expect(looks([0, DAY, 2 * DAY, 2 * DAY + HOUR, 5 * DAY])).toEqual([
    undefined,
    DAY,
    2 * DAY,
    undefined,
    5 * DAY,
  ]);
});

test('after weeks away the clock is believed a day later', () => {
  expect(looks([0, DAY, 40 * DAY, 40 * DAY + HOUR, 41 * DAY])).toEqual([
    undefined,
    DAY,
    undefined,
    undefined,
    41 * DAY,
  ]);
});

test('of one who looks in once a week it is believed up to the look before', () => {
  expect(looks([0, 7 * DAY, 14 * DAY, 21 * DAY])).toEqual([undefined, 0, 7 * DAY, 14 * DAY]);
});

test('a clock that is wrong by a year for an hour, or less than a day, erases nothing', () => {
  expect(looks([0, DAY, YEAR, YEAR + HOUR, DAY + 2 * HOUR, 2 * DAY + 3 * HOUR])).toEqual([
    undefined,
    DAY,
    undefined,
    undefined,
    undefined,
    2 * DAY + 3 * HOUR,
  ]);
});

test('a clock that was set back, and right again, erases nothing early', () => {
  expect(looks([YEAR, 0, HOUR, YEAR + HOUR, YEAR + 2 * HOUR])).toEqual([
    undefined,
    undefined,
    undefined,
    0,
    undefined,
  ]);
});

test('whatever spells of less than a day a clock has, nothing is erased before its time', () => {
  // Between two looks that happen with the right clock there may be any number with a wrong one.
  const spell = fc.record({
    wait: fc.integer({ min: 0, max: 60 * DAY }),
    wrong: fc.array(
      fc.record({
        by: fc.integer({ min: -10 * YEAR, max: 10 * YEAR }),
        after: fc.integer({ min: 0, max: 3 * HOUR }),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 30 }), (spells) => {
      let real = START;
      let look: Look | undefined;
      const at = (now: number) => {
        const looked = lookAt(look, now);
        if (looked) look = looked.look;
        return looked?.until;
      };
      for (const { wait, wrong } of spells) {
        real += wait;
        // One clock for each spell: it is wrong by as much until it is set right.
        const by = wrong[0]?.by ?? 0;
        for (const { after } of wrong) {
          real += after;
          const until = at(real + by);
          // A jump that small is none that can be told from time that went by.
          if (Math.abs(by) > BELIEVED_MS) expect(until ?? 0).toBeLessThanOrEqual(real);
        }
        const until = at(real);
        expect(until ?? 0).toBeLessThanOrEqual(real);
      }
    }),
  );
});

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

/** A background that starts every day, up to then. */
async function days(from: number, to: number): Promise<void> {
  for (let now = from; now <= to; now += DAY) await sweep(db, now);
}

async function binned(note: string, now: number): Promise<string> {
  const saved = await saveAnnotation(db, saving({ body: { note, tags: [] } }), now);
  await deleteAnnotation(db, { change: newId(), id: saved.annotation.id }, now);
  return saved.annotation.id;
}

test('what was deleted is erased after 30 days, and not before; a mark of it stays', async () => {
  const id = await binned('Gone in a month.', START);
  const kept = await saveAnnotation(db, saving({ body: { note: 'Stays.', tags: [] } }), START);
  await days(START, START + BIN_MS - 1);
  expect(await db.annotations.get(id)).toBeDefined();
  await days(START + BIN_MS, START + BIN_MS + DAY);
  expect(await db.annotations.get(id)).toBeUndefined();
  expect(await db.logs.get(id)).toMatchObject({ changes: [], erased: expect.any(Number) });
  expect(await db.annotations.get(kept.annotation.id)).toBeDefined();
});

test('who keeps what was made of it hears so first', async () => {
  const id = await binned('Gone in a month.', START);
  const heard: boolean[] = [];
  const erasing = () => void heard.push(true);
  for (const now of [START, START + DAY]) await sweep(db, now, erasing);
  expect(heard).toEqual([]);
  await days(START + 2 * DAY, START + BIN_MS - DAY);
  await sweep(db, START + BIN_MS + HOUR, erasing);
  expect([heard, await db.annotations.get(id)]).toEqual([[true], undefined]);
});

test('what was put back stays', async () => {
  const id = await binned('Back again.', START);
  await putBack(db, { change: newId(), id }, START + DAY);
  await days(START, START + 2 * BIN_MS);
  expect(await db.annotations.get(id)).toMatchObject({ note: 'Back again.' });
});

test('a clock that is a year ahead for an hour erases nothing', async () => {
  const id = await binned('Still there.', START);
  await days(START, START + 3 * DAY);
  await sweep(db, START + YEAR);
  await sweep(db, START + YEAR + HOUR);
  await days(START + 3 * DAY + HOUR, START + 20 * DAY);
  expect(await db.annotations.get(id)).toBeDefined();
});

test('what was deleted while the clock was set back is there for its 30 days', async () => {
  const { annotation } = await saveAnnotation(db, saving({ body: { note: 'Now.', tags: [] } }), START);
  await days(START, START + 2 * DAY);
  await deleteAnnotation(db, { change: newId(), id: annotation.id }, START - YEAR);
  await days(START + 3 * DAY, START + BIN_MS - 1);
  expect(await db.annotations.get(annotation.id)).toBeDefined();
  await days(START + BIN_MS, START + BIN_MS + DAY);
  expect(await db.annotations.get(annotation.id)).toBeUndefined();
});

test('a row that is damaged stays where it is', async () => {
  await db.annotations.put({ id: 'x', deleted: 1, note: 7 } as never);
  await days(START, START + 3 * DAY);
  expect(await db.annotations.get('x')).toBeDefined();
});

const DRAFT = {
  key: draftKey({ page: PAGE.address }),
  page: PAGE.address,
  note: 'No.',
  tags: [],
  modified: 1,
};

test('a discarded draft, and a page no longer kept, go after 30 days', async () => {
  await discardDraft(db, { change: newId(), draft: DRAFT }, START);
  await keepPage(db, { change: newId(), page: PAGE, kept: true }, START);
  await keepPage(db, { change: newId(), page: PAGE, kept: false }, START + 1);
  await days(START, START + BIN_MS - 1);
  expect(await db.logs.where('annotation').equals(draftSubject(DRAFT.key)).count()).toBe(1);
  await days(START + BIN_MS, START + BIN_MS + DAY);
  expect(await db.logs.count()).toBe(0);
  expect(await db.meta.get('device')).toMatchObject({ last: [] });
});

test('they go as soon as they are beyond the steps that can be undone', async () => {
  await discardDraft(db, { change: newId(), draft: DRAFT }, START);
  await keepPage(db, { change: newId(), page: PAGE, kept: true }, START);
  const { change = '' } = await keepPage(db, { change: newId(), page: PAGE, kept: false }, START + 1);
  // As after many more: of all these the last alone is among those that can be undone.
  const device = await deviceOf(db);
  expect(device.last.map(({ id }) => id)[0]).toBe(change);
  await db.meta.put({ ...device, last: device.last.slice(0, 1) });
  await days(START + 3, START + 3 + DAY);
  expect(await db.logs.where('annotation').equals(draftSubject(DRAFT.key)).count()).toBe(0);
  await undoChange(db, { change: newId(), undoes: change }, START + 4);
  await days(START + 3 + 2 * DAY, START + 3 * DAY + BIN_MS);
  expect((await db.pages.get(PAGE.address))?.kept).toBeDefined();
  expect(await db.logs.where('annotation').equals(pageSubject(PAGE.address)).count()).toBeGreaterThan(0);
});

test('what is still being typed about something in the bin is not erased with it', async () => {
  const { annotation } = await saveAnnotation(db, saving({ body: { note: 'old', tags: [] } }), START);
  const { id } = annotation;
  await deleteAnnotation(db, { change: newId(), id }, START);
  const key = draftKey({ page: PAGE.address, annotation: id });
  const typed = { key, page: PAGE.address, annotation: id, note: 'half a thought', tags: [] };
  await saveDraft(db, { ...typed, modified: START + 20 * DAY });
  for (let day = 0; day <= 40; day++) await sweep(db, START + day * DAY);
  expect(await db.drafts.get(key)).toMatchObject({ note: 'half a thought' });
  expect(await db.annotations.count()).toBe(1);
  for (let day = 41; day <= 52; day++) await sweep(db, START + day * DAY);
  expect(await db.annotations.count()).toBe(0);
});
