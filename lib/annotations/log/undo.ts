import { type Change, type Entry, entriesOf, type Log, rankOf, rootOf, type Setting } from './change';
import { deletionSetting } from './edit';
import { headsAmong, replacedBy } from './heads';
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
  const heads = headsAmong(entries);
  const made = entries.filter((entry) => entry.change === change);
  const fields = [...new Set(made.map(({ field }) => field))].map((field) =>
    backOf(
      made.filter((entry) => entry.field === field),
      heads.of(field),
      entries,
    ),
  );
  if (fields.includes(undefined)) return undefined;
  // Its first words are not taken out of an annotation: it goes to the bin with them, and comes back with them.
  return isMaking(done) ? deletionSetting(log, now) : fields.flatMap((each) => each ?? []);
}

/**
 * @param mine what the change set a field to
 * @param heads what stands of that field
 * @param entries all there are
 */
function backOf(mine: readonly Entry[], heads: readonly Entry[], entries: readonly Entry[]) {
  const field = mine[0]!.field;
  const roots = new Set(mine.map(rootOf));
  const standing = heads.filter((head) => roots.has(rootOf(head)));
  if (new Set(standing.map(rootOf)).size < roots.size) return undefined;
  const replaced = replacedBy(mine);
  const known = entries.filter(({ id }) => replaced.has(id));
  if (known.length < replaced.size) return undefined;
  // What others replaced as well is not brought back: it would be old beside what they wrote. Whoever said the same, as
  // by undoing it on another device, is none of them.
  const others = replacedBy(entries.filter((entry) => !roots.has(rootOf(entry))));
  const back = known.filter(({ id }) => !others.has(id));
  const before = standing.map(({ id }) => id);
  const settings = back.map((entry): Setting => {
    const restores = rootOf(entry);
    return { field, value: entry.value, before, restores, ...(restores && { stood: rankOf(entry) }) };
  });
  const nothing: Setting = { field, value: unset(field), before, restores: null };
  return settings.length > 0 ? settings : [nothing];
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
