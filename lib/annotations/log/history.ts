import type { Annotation } from '../model';
import { type Change, descending, type Entry, entriesOf, type Log, type Setting } from './change';
import { headsAmong } from './heads';
import { sayingSettings } from './restoring';
import { annotationFrom, annotationOf } from './view';

/** What an annotation said after a change. */
export interface State {
  change: string;
  at: number;
  device: string;
  /** The change took another one back. */
  isUndo: boolean;
  annotation: Annotation;
}

/** What an annotation said after each change, the latest first; no further back than all of it is known. */
export function historyOf({ changes, gone }: Log): State[] {
  const there = new Set(entriesOf({ changes, gone }).map(({ id }) => id));
  const standing = new Map<string, Entry>();
  let states: State[] = [];
  for (const change of [...changes].sort(inOrder)) {
    // What it replaced has been folded away: before it, the annotation said something that nobody knows any more.
    if (change.set.some((each) => each === null || each.before.some((id) => !there.has(id)))) states = [];
    for (const entry of entriesOf({ changes: [change], gone })) {
      for (const id of entry.before) standing.delete(id);
      standing.set(entry.id, entry);
    }
    const annotation = annotationFrom(headsAmong([...standing.values()]));
    const { id, at, device, undoes } = change;
    if (annotation) states.push({ change: id, at, device, isUndo: undoes !== undefined, annotation });
  }
  return states.reverse();
}

/** In the order of their stamps: each comes after all that its writer saw. */
const inOrder = (a: Change, b: Change): number => a.at - b.at || descending(b.id, a.id);

/**
 * The settings that make an annotation say again what it said after a change.
 * @param now ms since 1970
 * @returns `undefined` where that is no longer known
 */
export function takeBackSettings(log: Log, change: string, now: number): Setting[] | undefined {
  const then = historyOf(log).find((state) => state.change === change)?.annotation;
  const shown = annotationOf(log);
  if (!then || !shown) return undefined;
  return sayingSettings(log, then, shown, now);
}
