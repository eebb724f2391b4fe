import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseAnnotation } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, range, saving, target } from './fixtures';
import { newId } from './ids';
import { UNDO_STEPS } from './last-changes';
import type { Change } from './log/change';
import { historyOf } from './log/history';
import { annotationOf } from './log/view';
import type { Annotation, Body } from './model';
import { annotationById } from './queries';
import { logOf } from './record';
import { shownOf } from './stored-annotation';
import { undoChange } from './undo';
import {
  deleteAnnotation,
  putBack,
  retargetAnnotation,
  type Saved,
  type SaveInput,
  saveAnnotation,
  settleAnnotation,
  takeBack,
} from './write';
import { OutdatedError } from './written';

/** Printed with what fails; the same on every machine. */
const SEED = 20_260_511;
const RUNS = Number(process.env.WHENCE_RUNS ?? 12);

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const IDS = ['one', 'two', 'three'];
const WORDS = ['first words', 'other words'].map((exact, i) => target(range('selection', i * 40, exact)));

const step = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant('save' as const) },
    { weight: 2, arbitrary: fc.constantFrom('look' as const, 'undo' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'again' as const,
        'delete' as const,
        'putBack' as const,
        'settle' as const,
        'takeBack' as const,
        'retarget' as const,
        'erase' as const,
      ),
    },
  ),
  annotation: fc.nat(2),
  view: fc.nat(1),
  which: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A view of each annotation, as it was when it last looked; and all that was done. */
interface Reader {
  shown: Map<string, Annotation>;
  done: { change: string; annotation: string }[];
  sent: SaveInput[];
  erased: Set<string>;
}

async function act(reader: Reader, { what, annotation, view, which }: Step, now: number): Promise<void> {
  const id = IDS[annotation]!;
  const key = `${id} ${view}`;
  const shown = reader.shown.get(key);
  const change = newId();
  const look = (row?: Annotation) => (row ? reader.shown.set(key, row) : reader.shown.delete(key));
  const wrote = ({ annotation: row }: Saved) => {
    reader.done.push({ change, annotation: id });
    look(row);
  };
  if (what === 'save') {
    const input = saving({ change, id, body: typed(shown, change, which), ...asSeen(shown) });
    reader.sent.push(input);
    wrote(await saveAnnotation(db, input, now));
  }
  const input = { change, id };
  if (what === 'look') look((await annotationById(db, id)) ?? undefined);
  if (what === 'again' && reader.sent.length > 0) {
    const before = await everything();
    await saveAnnotation(db, reader.sent[which % reader.sent.length]!, now);
    expect(await everything()).toEqual(before);
  }
  if (what === 'undo') {
    const last = reader.done[reader.done.length - 1 - (which % Math.min(4, Math.max(1, reader.done.length)))];
    if (last) await undoChange(db, { change, undoes: last.change }, now);
    if (last) reader.done.push({ change, annotation: last.annotation });
  }
  if (what === 'delete') wrote(await deleteAnnotation(db, input, now));
  if (what === 'putBack') wrote(await putBack(db, input, now));
  if (what === 'settle') {
    const { entry } = shown?.also?.[0] ?? { entry: 'never' };
    const keep = (['this', 'other', 'both'] as const)[which % 3]!;
    wrote(await settleAnnotation(db, { ...input, entry, keep, seen: shown?.heads }, now));
  }
  if (what === 'takeBack') {
    const states = historyOf(await logOf(db, id));
    const to = states[which % Math.max(1, states.length)]?.change ?? 'never';
    wrote(await takeBack(db, { ...input, to }, now));
  }
  if (what === 'retarget') {
    const from = shown?.target ?? WORDS[0]!;
    wrote(await retargetAnnotation(db, { ...input, from, to: WORDS[which % 2]!, page: PAGE.address }, now));
  }
  if (what === 'erase' && which % 3 === 0) {
    await eraseAnnotation(db, id, now);
    reader.erased.add(id);
    reader.sent = reader.sent.filter((each) => each.id !== id);
  }
}

const asSeen = (shown: Annotation | undefined): Partial<SaveInput> =>
  shown ? { base: shown, seen: shown.heads } : { target: WORDS[0] };

function typed(shown: Annotation | undefined, change: string, which: number): Body {
  const { note = '', tags = [] } = shown ?? {};
  return {
    note: which % 3 === 0 ? note : `text ${change}`,
    tags: which % 4 === 0 ? [...tags, `t${which % 3}`] : tags,
  };
}

const everything = () =>
  Promise.all(['annotations', 'logs', 'meta'].map((table) => db.table(table).toArray()));

test(`what is shown is what the log says, whatever was written from stale views, seed ${SEED}`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      await Promise.all(['annotations', 'logs', 'meta', 'pages'].map((table) => db.table(table).clear()));
      const reader: Reader = { shown: new Map(), done: [], sent: [], erased: new Set() };
      for (const [now, each] of steps.entries())
        await act(reader, each, now).catch((error) => {
          if (!(error instanceof OutdatedError)) throw error;
        });
      const changes: Change[] = [];
      for (const row of await db.annotations.toArray()) {
        const log = await logOf(db, row.id);
        // All that was stored is understood.
        expect(log.changes).toHaveLength(row.log!.changes.length);
        expect(shownOf(row)).toEqual(annotationOf(log));
        changes.push(...log.changes);
      }
      const numbers = changes.map(({ seq }) => seq).sort((a, b) => a - b);
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      expect(new Set(numbers).size).toBe(numbers.length);
      if (reader.erased.size === 0) expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      await nothingIsLost(reader);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

/** Every text that was saved is shown, or in the history. */
async function nothingIsLost({ sent, erased }: Reader): Promise<void> {
  for (const { change, body, base } of sent) {
    if (body.note === '' || body.note === base?.note) continue;
    const logs = await Promise.all(IDS.map((id) => logOf(db, id)));
    const log = logs.find((each) => each.changes.some(({ id }) => id === change));
    if (!log && erased.size > 0) continue;
    const texts = historyOf(log!).flatMap(({ annotation: { note, also = [] } }) => [
      note,
      ...also.map(({ value }) => value),
    ]);
    expect(texts).toContain(body.note);
  }
}

/** More changes than can be undone, of several annotations in turn. */
const MANY = 130;
const NOTES = 10;

test('a hundred steps are undone one after the other, from among many more, and done again', async () => {
  const steps: { change: string; id: string; before?: Annotation; after: Annotation }[] = [];
  const now = new Map<string, Annotation>();
  for (let i = 0; i < MANY; i++) {
    const id = `note ${i % NOTES}`;
    const before = now.get(id);
    const body = { note: `text ${i}`, tags: i % 3 === 0 ? ['t'] : [] };
    const { annotation, change } = await saveAnnotation(db, saving({ id, body, ...asSeen(before) }), i);
    now.set(id, annotation);
    steps.push({ change: change!, id, ...(before && { before }), after: annotation });
  }
  const undos: { change: string; id: string; after: Annotation }[] = [];
  for (const { change: undoes, id, before, after } of steps.slice(-UNDO_STEPS).reverse()) {
    const change = newId();
    await undoChange(db, { change, undoes }, MANY);
    expect(said((await annotationById(db, id)) ?? undefined)).toEqual(said(before));
    undos.push({ change, id, after });
  }
  for (const { change: undoes, id, after } of undos.slice(-20).reverse()) {
    await undoChange(db, { change: newId(), undoes }, MANY);
    expect(said((await annotationById(db, id)) ?? undefined)).toEqual(said(after));
  }
});

test('what no undo reaches any more is folded away with the next change, and what is shown stays', async () => {
  let shown: Annotation | undefined;
  const save = async (note: string) => {
    const input = saving({ id: 'one', body: { note, tags: [] }, ...asSeen(shown) });
    shown = (await saveAnnotation(db, input, 1)).annotation;
  };
  for (let i = 0; i < 30; i++) await save(`text ${i}`);
  expect((await logOf(db, 'one')).gone.size).toBe(0);
  // As if all the rest had been done to others.
  await db.table('meta').update('device', { seq: 1000, last: [] });
  await save('the last');
  const log = await logOf(db, 'one');
  expect(log.gone.size).toBeGreaterThan(0);
  expect(await annotationById(db, 'one')).toEqual(annotationOf(log));
  expect(annotationOf(log)?.note).toBe('the last');
  const texts = historyOf(log).map(({ annotation }) => annotation.note);
  expect(texts).toEqual(['the last', ...texts.slice(1).map((_, i) => `text ${29 - i}`)]);
  expect(texts.length).toBeLessThan(30);
});

const said = (row: Annotation | undefined) => ({ note: row?.note, tags: row?.tags, also: row?.also });
