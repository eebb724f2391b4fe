import type { Annotation } from '../model';
import { type Change, entriesOf, type Log, type Setting } from './change';
import { replacing } from './edit';
import { headsOf } from './heads';
import { isSame } from './same';
import { annotationOf, deletedOn, tagField } from './view';

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
export function historyOf(log: Log): State[] {
  const changes = [...log.changes].sort(inOrder);
  const there = new Set(entriesOf(log).map(({ id }) => id));
  const states: State[] = [];
  for (let count = changes.length; count > 0; count--) {
    const change = changes[count - 1]!;
    const annotation = annotationOf({ changes: changes.slice(0, count), gone: log.gone });
    if (annotation) {
      const { id, at, device, undoes } = change;
      states.push({ change: id, at, device, isUndo: undoes !== undefined, annotation });
    }
    // What it replaced has been folded away: before it, the annotation said something that nobody knows any more.
    if (change.set.some((each) => each === null || each.before.some((id) => !there.has(id)))) break;
  }
  return states;
}

/** In the order of their stamps: each comes after all that its writer saw. */
const inOrder = (a: Change, b: Change): number =>
  a.at - b.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) || (a.id < b.id ? -1 : 1);

/**
 * The settings that make an annotation say again what it said after a change.
 * @returns `undefined` where that is no longer known
 */
export function takeBackSettings(log: Log, change: string): Setting[] | undefined {
  const then = historyOf(log).find((state) => state.change === change)?.annotation;
  if (!then) return undefined;
  const heads = headsOf(log);
  const now = annotationOf(log)!;
  const settings: Setting[] = [];
  if (!isSame(now.note, then.note)) settings.push(replacing(heads, 'note', then.note));
  for (const tag of now.tags)
    if (!then.tags.includes(tag)) settings.push(replacing(heads, tagField(tag), false));
  for (const tag of then.tags)
    if (!now.tags.includes(tag)) settings.push(replacing(heads, tagField(tag), true));
  if (now.assessment !== then.assessment)
    settings.push(replacing(heads, 'assessment', then.assessment ?? null));
  if (!isSame(now.target, then.target)) settings.push(replacing(heads, 'target', then.target ?? null));
  if (now.dismissal !== then.dismissal) settings.push(replacing(heads, 'dismissal', then.dismissal ?? false));
  if (deletedOn(heads) !== undefined) settings.push(replacing(heads, 'deletion', null));
  return settings;
}
