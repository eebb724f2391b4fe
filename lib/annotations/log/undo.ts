import { type Change, type Entry, entriesOf, type Log, latestFirst, rootOf, type Setting } from './change';
import { deletionSetting } from './edit';
import { headsOf } from './heads';
import { draftOfSubject, pageOfSubject } from './subject';

/** What a field holds that was never set. */
const UNSET: Record<string, unknown> = { note: '', dismissal: false };
const unset = (field: string): unknown => (field.startsWith('tag:') ? false : (UNSET[field] ?? null));

/**
 * The settings that take a change back: each field as it was before, in the place of what the change made of it. What
 * was written beside it stays. To undo an undo is to do it again.
 * @param now ms since 1970, by the clock
 * @returns `undefined` where that cannot be done: a field no longer stands as the change left it, or what it replaced
 *   has been folded away
 */
export function undoSettings(log: Log, change: string, now: number): Setting[] | undefined {
  const done = log.changes.find(({ id }) => id === change);
  if (!done || done.set.some((each) => each === null)) return undefined;
  const entries = entriesOf(log);
  const made = entries.filter((entry) => entry.change === change);
  const heads = headsOf(log);
  const fields = new Map<string, Setting[]>();
  for (const field of new Set(made.map((entry) => entry.field))) {
    const mine = made.filter((entry) => entry.field === field);
    const roots = new Set(mine.map(rootOf));
    const standing = heads.of(field).filter((head) => roots.has(rootOf(head)));
    if (!mine.every((entry) => standing.some((head) => rootOf(head) === rootOf(entry)))) return undefined;
    const settings = backOf(mine, standing, heads.of(field), entries);
    if (!settings) return undefined;
    fields.set(field, settings);
  }
  // Its first words are not taken out of an annotation: it goes to the bin with them, and comes back with them.
  if (isMaking(done)) return deletionSetting(log, now);
  return [...fields.values()].flat();
}

/**
 * @param mine what the change set the field to
 * @param standing the heads that say so today
 */
function backOf(
  mine: readonly Entry[],
  standing: readonly Entry[],
  heads: readonly Entry[],
  entries: readonly Entry[],
): Setting[] | undefined {
  const field = mine[0]!.field;
  const before = standing.map(({ id }) => id);
  const own = new Set(mine.map(({ id }) => id));
  const replaced = [...new Set(mine.flatMap((entry) => entry.before))];
  const known = entries.filter(({ id }) => replaced.includes(id)).sort(latestFirst);
  if (known.length < replaced.length) return undefined;
  // What others replaced as well is not brought back: it would be old beside what they wrote.
  const back = known.filter(
    ({ id }) => !entries.some((entry) => !own.has(entry.id) && entry.before.includes(id)),
  );
  const others = heads.filter((head) => !standing.includes(head));
  const restored = back.length > 0 ? back : others.slice(0, 1);
  if (restored.length === 0) return [{ field, value: unset(field), before, restores: null }];
  // The greatest last: of equal stamps it is the one that is shown.
  return restored.reverse().map((entry) => ({ field, value: entry.value, before, restores: rootOf(entry) }));
}

/** Whether an annotation was made by it. */
export const isMaking = ({ annotation, set }: Change): boolean =>
  pageOfSubject(annotation) === undefined &&
  draftOfSubject(annotation) === undefined &&
  set.some((each) => each?.field === 'origin' && each.before.length === 0);

/** Whether a change stands taken back. @param changes all of its subject */
export function isUndone(changes: readonly Change[], change: string): boolean {
  return changes.some(({ id, undoes }) => undoes === change && !isUndone(changes, id));
}
