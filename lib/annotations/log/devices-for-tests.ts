import type { Annotation, Body } from '../model';
import {
  type Change,
  EMPTY_LOG,
  type Entry,
  entriesOf,
  knows,
  type Log,
  type Setting,
  stampAfter,
} from './change';
import { deletionSetting, putBackSetting, settingsOf, targetSetting } from './edit';
import { erase, fold } from './fold';
import { headsOf } from './heads';
import { historyOf, takeBackSettings } from './history';
import { join } from './join';
import { type Keep, settleSetting } from './settle';
import { undoSettings } from './undo';
import { annotationOf } from './view';

/** Devices that write about one annotation, each with a clock of its own, for the tests of what the log promises. */

export const SUBJECT = 'a';

/** What a view shows, and what it does not know of what it sent. */
export interface View {
  shown?: Annotation;
  unheard: string[];
  /** The last save, if it was not answered. */
  lost?: { change: string; body: Body };
}

export interface Device {
  id: string;
  seq: number;
  /** ms since 1970, as wrong as may be. */
  clock: number;
  log: Log;
  views: View[];
}

/** What everybody wrote, as nobody but the test knows it. */
export interface World {
  devices: Device[];
  /** Every change as it was written, and what its writer saw. */
  written: Map<string, { change: Change; saw: ReadonlySet<string> }>;
  /** Ids of entries that were erased. */
  erased: Set<string>;
  /** What stands right after each change was written, without it and with it. */
  onWritten?: (before: Log, after: Log, change: Change, now: number) => void;
}

/** A month, in ms. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

export function world(): World {
  const devices = [0, 3, -5].map(
    (months, place): Device => ({
      id: `device${place}`,
      seq: 0,
      clock: 1_700_000_000_000 + months * MONTH,
      log: EMPTY_LOG,
      views: [{ unheard: [] }, { unheard: [] }],
    }),
  );
  return { devices, written: new Map(), erased: new Set() };
}

/** As `record.ts` does it, but for the folding. @param saw ids of the entries that the writer had seen */
export function write(
  all: World,
  device: Device,
  id: string,
  settle: (log: Log) => Setting[] | undefined,
  saw: Iterable<string>,
  undoes?: string,
): Change | undefined {
  const { log } = device;
  if (knows(log, id)) return undefined;
  const set = settle(log);
  if (!set?.length) return undefined;
  device.seq += 1;
  const change: Change = {
    id,
    device: device.id,
    seq: device.seq,
    at: stampAfter(log, device.clock),
    annotation: SUBJECT,
    ...(undoes !== undefined && { undoes }),
    set,
  };
  device.log = { ...log, changes: [...log.changes, change] };
  all.written.set(id, { change, saw: new Set(saw) });
  all.onWritten?.(log, device.log, change, device.clock);
  return change;
}

const headIds = (log: Log): string[] =>
  headsOf(log)
    .all()
    .map(({ id }) => id);

export function save(all: World, device: Device, view: View, change: string, body: Body, isLost = false) {
  const { unheard } = view;
  const seen = view.shown?.heads ?? [];
  const own = entriesOf(device.log).filter((entry) => unheard.includes(entry.change));
  const edit = { body, base: view.shown, seen, unheard, page: 'page' };
  // A deletion that an edit ends, and whether it is a dismissal, are as they stand.
  const asItStands = headsOf(device.log);
  const saw = [...seen, ...own, ...asItStands.of('deletion'), ...asItStands.of('dismissal')];
  write(
    all,
    device,
    change,
    (log) => settingsOf(log, edit, device.clock),
    saw.map((each) => (typeof each === 'string' ? each : each.id)),
  );
  if (isLost) view.lost = { change, body };
  else Object.assign(view, { shown: annotationOf(device.log), unheard: [], lost: undefined });
}

/** Sends the last save again, or says that it does not know what became of it. */
export function goOn(all: World, device: Device, view: View, isAgain: boolean) {
  const { lost } = view;
  if (!lost) return;
  if (isAgain) save(all, device, view, lost.change, lost.body);
  else view.unheard.push(lost.change);
  view.lost = undefined;
}

export function remove(all: World, device: Device, change: string) {
  write(all, device, change, (log) => deletionSetting(log, device.clock), headIds(device.log));
}

export function putBack(all: World, device: Device, change: string) {
  write(all, device, change, putBackSetting, headIds(device.log));
}

export function settle(all: World, device: Device, view: View, change: string, which: number, keep: Keep) {
  const { also = [], heads = [] } = view.shown ?? {};
  const other = also[which % Math.max(1, also.length)];
  if (other) write(all, device, change, (log) => settleSetting(log, other.entry, keep, heads), heads);
}

export function retarget(all: World, device: Device, change: string, words: string) {
  if (!annotationOf(device.log)) return;
  write(all, device, change, (log) => targetSetting(log, target(words)), headIds(device.log));
}

export function undo(all: World, device: Device, change: string, undoes: string) {
  write(all, device, change, (log) => undoSettings(log, undoes, device.clock), headIds(device.log), undoes);
}

export function takeBack(all: World, device: Device, change: string, which: number) {
  const states = historyOf(device.log);
  const state = states[which % Math.max(1, states.length)];
  if (!state) return;
  write(all, device, change, (log) => takeBackSettings(log, state.change, device.clock), headIds(device.log));
}

/** @param reach how many of the device's last changes can be undone */
export function foldAway(device: Device, reach: number, states: number) {
  const isInReach = (change: Change) => change.device === device.id && change.seq > device.seq - reach;
  device.log = fold(device.log, isInReach, { states, units: 1_000_000 });
}

export function eraseAll(all: World, device: Device) {
  for (const { id, before } of entriesOf(device.log))
    for (const each of [id, ...before]) all.erased.add(each);
  device.log = erase(device.log);
}

export function meet(device: Device, other: Log) {
  device.log = join(device.log, other);
}

export const target = (exact: string) => ({
  mapVersion: 1,
  ranges: [
    {
      role: 'selection' as const,
      quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector' as const, start: 0, end: exact.length },
    },
  ],
});

/** All that can be said of a log, in one order. */
export const inOneOrder = ({ changes, gone }: Log) => ({
  changes: [...changes].sort((a, b) => (a.id < b.id ? -1 : 1)),
  gone: [...gone].sort(),
});

/** What the reader sees of an annotation, whoever wrote it and when. */
export function said(log: Log) {
  const annotation = annotationOf(log);
  if (!annotation) return undefined;
  const { heads: _, modified: __, also = [], deleted, created: ___, ...rest } = annotation;
  return {
    ...rest,
    isDeleted: deleted !== undefined,
    also: also.map(({ field, value }) => ({ field, value })),
  };
}

/** Every entry that was ever written. */
export const everyEntry = ({ written }: World): Entry[] =>
  entriesOf({ changes: [...written.values()].map(({ change }) => change), gone: new Set() });
