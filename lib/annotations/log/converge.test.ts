import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body } from '../model';
import { type Change, entriesOf, type Log } from './change';
import {
  type Device,
  eraseAll,
  everyEntry,
  foldAway,
  goOn,
  inOneOrder,
  meet,
  putBack,
  remove,
  retarget,
  said,
  save,
  settle,
  takeBack,
  undo,
  type View,
  type World,
  world,
} from './devices-for-tests';
import { fold } from './fold';
import { headsOf } from './heads';
import { historyOf } from './history';
import { join } from './join';
import { isMaking, undoSettings } from './undo';
import { annotationOf } from './view';

/** Printed with what fails; the same on every machine. */
const SEED = 20_260_510;
const RUNS = Number(process.env.WHENCE_RUNS ?? 60);

/** What happens, as figures that are taken as far as there is something to take them of. */
const step = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('save' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('look' as const, 'undo' as const, 'send' as const, 'deliver' as const),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'retarget' as const,
        'remove' as const,
        'putBack' as const,
        'settle' as const,
        'takeBack' as const,
        'fold' as const,
        'clock' as const,
        'goOn' as const,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('settle' as const, 'fold' as const, 'remove' as const, 'erase' as const),
    },
  ),
  device: fc.nat(2),
  view: fc.nat(1),
  /** Which one of several. */
  which: fc.nat(1000),
  mask: fc.nat(),
  isLost: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** In ms: years back, months ahead. */
const JUMPS = [-40e9, -3e9, -1000, 0, 1, 5000, 8e9];
const TAGS = ['x', 'y', 'z'];
const ASSESSMENTS = [undefined, 'checked', 'disputed'] as const;

interface Play {
  all: World;
  /** Under way, in no order. */
  packets: { to: number; log: Log }[];
  /** Logs as they once were. */
  once: Log[];
}

function play(
  steps: readonly Step[],
  watch: (play: Play, device: Device, change: string) => void = () => {},
): Play {
  const all = world();
  const playing: Play = { all, packets: [], once: [] };
  steps.forEach((each, count) => {
    const device = all.devices[each.device]!;
    act(playing, device, device.views[each.view]!, each, `c${count}`);
    watch(playing, device, `c${count}`);
    if (count % 5 === 0) playing.once.push(device.log);
  });
  return playing;
}

function act(
  { all, packets }: Play,
  device: Device,
  view: View,
  { what, which, mask, isLost }: Step,
  id: string,
) {
  if (what === 'save') save(all, device, view, id, typed(view, id, which, mask), isLost && mask % 3 === 0);
  if (what === 'look') Object.assign(view, { shown: annotationOf(device.log), unheard: [], lost: undefined });
  if (what === 'goOn') goOn(all, device, view, isLost);
  if (what === 'retarget') retarget(all, device, id, `words ${which % 4}`);
  if (what === 'remove') remove(all, device, id);
  if (what === 'putBack') putBack(all, device, id);
  if (what === 'settle')
    settle(all, device, view, id, which, (['this', 'other', 'both'] as const)[mask % 3]!);
  if (what === 'undo') {
    // Mostly one of its own last.
    const { changes } = device.log;
    const some = mask % 4 === 0 ? changes : changes.filter((each) => each.device === device.id);
    const back = (mask % 2 === 0 ? which % 3 : which) % Math.max(1, some.length);
    const done = some[some.length - 1 - back];
    if (done) undo(all, device, id, done.id);
  }
  if (what === 'takeBack') takeBack(all, device, id, which);
  if (what === 'fold') foldAway(device, which % 8, mask % 4);
  if (what === 'erase' && which % 4 === 0) eraseAll(all, device);
  if (what === 'clock') device.clock += JUMPS[which % JUMPS.length]!;
  if (what === 'send') {
    const { changes, gone } = device.log;
    const some = (mask % 3 === 0 ? changes.filter((_, i) => (mask >> (i % 20)) & 1) : changes).toReversed();
    packets.push({ to: (device.seq + which) % 3, log: { changes: some, gone: isLost ? new Set() : gone } });
  }
  if (what === 'deliver') {
    const packet = packets[which % Math.max(1, packets.length)];
    if (packet) meet(all.devices[packet.to]!, packet.log);
    // Some come twice.
    if (mask % 2 === 0) packets.splice(which % Math.max(1, packets.length), 1);
  }
}

/** What the reader makes of what a view shows. */
function typed({ shown, lost }: View, id: string, which: number, mask: number): Body {
  const from = lost?.body ?? shown ?? { note: '', tags: [] };
  const tag = TAGS[mask % TAGS.length]!;
  const without = from.tags.filter((each) => each !== tag);
  const note = [`text ${id}`, `text ${id}`, from.note, ''][which % 4]!;
  const tags = mask % 5 < 2 ? (without.length < from.tags.length ? without : [...without, tag]) : from.tags;
  const assessment = mask % 7 < 2 ? ASSESSMENTS[which % 3] : from.assessment;
  return { note, tags, ...(assessment && { assessment }) };
}

/** `toEqual` takes its time, and there are many. */
function mustBe(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}

/** Everything that is anywhere. */
const union = ({ all, packets, once }: Play): Log[] => [
  ...all.devices.map(({ log }) => log),
  ...packets.map(({ log }) => log),
  ...once,
];

const holds = (check: (steps: Step[], order: number[]) => void) =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), fc.array(fc.nat(), { minLength: 8 }), check),
    { seed: SEED, numRuns: RUNS },
  );

/** @param picks whatever order that makes */
function shuffled<T>(items: readonly T[], picks: readonly number[]): T[] {
  const left = [...items];
  return items.flatMap((_, i) => left.splice(picks[i % picks.length]! % left.length, 1));
}

test(`whoever has the same changes shows the same, in whatever order they came, seed ${SEED}`, () => {
  holds((steps, picks) => {
    const played = play(steps);
    const logs = union(played);
    const [first, ...others] = played.all.devices.map(({ log }, i) =>
      shuffled([...logs, ...logs], picks.slice(i)).reduce(join, log),
    );
    for (const other of others) {
      mustBe(annotationOf(other), annotationOf(first!));
      mustBe(inOneOrder(other), inOneOrder(first!));
    }
    const [a, b, c] = shuffled(logs, picks) as [Log, Log, Log];
    mustBe(inOneOrder(join(a, b)), inOneOrder(join(b, a)));
    mustBe(inOneOrder(join(join(a, b), c)), inOneOrder(join(a, join(b, c))));
    const ab = join(a, b);
    mustBe(inOneOrder(join(ab, a)), inOneOrder(ab));
    mustBe(inOneOrder(join(ab, ab)), inOneOrder(ab));
  });
});

test(`no text disappears: it is shown, or replaced by who saw it, or erased, seed ${SEED}`, () => {
  holds((steps) => {
    const played = play(steps);
    const whole = union(played).reduce(join);
    const every = everyEntry(played.all);
    const replaced = new Set(every.flatMap(({ before }) => before));
    const annotation = annotationOf(whole);
    const shown = [annotation?.note, ...(annotation?.also ?? []).map(({ value }) => value)];
    const history = historyOf(whole);
    for (const { id, change, field, value } of every) {
      if (played.all.erased.has(id)) continue;
      const isThere = entriesOf(whole).some((entry) => entry.id === id);
      if (!isThere || replaced.has(id)) mustBe(replaced.has(id), true);
      else if (field === 'note' && value !== '') mustBe(shown.includes(value as string), true);
      if (!isThere || field !== 'note' || value === '') continue;
      const state = history.find((each) => each.change === change)?.annotation;
      const said = [state?.note, ...(state?.also ?? []).map((also) => also.value)];
      if (state) mustBe(said.includes(value as string), true);
    }
    // Who replaced something had seen it.
    for (const { change, saw } of played.all.written.values())
      for (const setting of change.set) for (const id of setting!.before) mustBe(saw.has(id), true);
  });
});

test(`an edit beats all that its writer saw, whatever the clocks say, seed ${SEED}`, () => {
  holds((steps) => {
    const played = play(steps, ({ all }, device, id) => {
      const { change } = all.written.get(id) ?? {};
      const note = change?.undoes === undefined && change?.set.find((each) => each?.field === 'note');
      if (note) mustBe(annotationOf(device.log)?.note, note.value);
    });
    const every = everyEntry(played.all);
    const stamps = new Map(every.map(({ id, at }) => [id, at]));
    for (const { change, saw } of played.all.written.values())
      for (const id of saw) if (!played.all.erased.has(id)) mustBe(change.at > stamps.get(id)!, true);
    const replaced = new Set(every.flatMap(({ before }) => before));
    const whole = union(played).reduce(join);
    for (const { id } of headsOf(whole).all()) mustBe(replaced.has(id), false);
    // Equal stamps are those of one change, or of two devices.
    const left = every.filter(({ id }) => !played.all.erased.has(id));
    const stamped = new Map(left.map(({ device, at, change }) => [`${device} ${at}`, change]));
    for (const { device, at, change } of left) mustBe(stamped.get(`${device} ${at}`), change);
  });
});

test(`what is folded away changes nothing that is shown, here or where it meets others, seed ${SEED}`, () => {
  holds((steps, picks) => {
    const played = play(steps);
    const logs = union(played);
    played.all.devices.forEach((device, i) => {
      const { log, id, seq } = device;
      const isInReach = (change: Change) => change.device === id && change.seq > seq - (picks[i]! % 6);
      const folded = fold(log, isInReach, { states: picks[i + 3]! % 4, units: 1_000_000 });
      mustBe(annotationOf(folded), annotationOf(log));
      for (const other of logs) {
        mustBe(annotationOf(join(folded, other)), annotationOf(join(log, other)));
        mustBe(annotationOf(join(other, folded)), annotationOf(join(log, other)));
      }
      for (const change of log.changes.filter(isInReach)) {
        const before = undone(log, change.id);
        mustBe(before && said(before), before && said(undone(folded, change.id)!));
      }
    });
  });
});

test(`an undo leads back, and to undo it leads there again, seed ${SEED}`, () => {
  let tried = 0;
  holds((steps) => {
    const played = play(steps);
    for (const { log } of played.all.devices)
      for (const { id } of log.changes) {
        const there = undone(log, id);
        if (!there) continue;
        tried += 1;
        mustBe(said(undone(there, 'undo', 'again')!), said(log));
      }
  });
  expect(tried).toBeGreaterThan(RUNS);
});

test(`where nothing else was written, an undo leads to what was there before, seed ${SEED}`, () => {
  let tried = 0;
  holds((steps) => {
    const all = world();
    all.onWritten = (before, after, change) => {
      const then = said(before);
      const back = undone(after, change.id);
      expect(back).toBeDefined();
      tried += 1;
      if (isMaking(change)) mustBe(said(back!)?.isDeleted, true);
      else mustBe(said(back!), then);
    };
    const playing: Play = { all, packets: [], once: [] };
    steps.forEach((each, count) => {
      const device = all.devices[each.device]!;
      act(playing, device, device.views[each.view]!, each, `c${count}`);
    });
  });
  expect(tried).toBeGreaterThan(RUNS);
});

test(`the same change, come twice, is one, seed ${SEED}`, () => {
  holds((steps) => {
    const { all } = play(steps);
    for (const { log } of all.devices)
      for (const change of log.changes)
        mustBe(inOneOrder(join(log, { changes: [change], gone: new Set() })), inOneOrder(log));
  });
});

/** A log in which a change is taken back; nothing where it cannot be. */
function undone(log: Log, change: string, id = 'undo'): Log | undefined {
  const set = undoSettings(log, change, 0);
  if (!set?.length) return undefined;
  const at = Math.max(...log.changes.map((each) => each.at)) + 1;
  const undoing = { id, device: 'device0', seq: 0, at, annotation: 'a', undoes: change, set };
  return { ...log, changes: [...log.changes, undoing] };
}
