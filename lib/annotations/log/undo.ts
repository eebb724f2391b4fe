import { type Change, type Entry, entriesOf, type Log, rankOf, rootOf, type Setting } from './change';
import { deletionSetting } from './edit';
import { headsAmong, headsOf, replacedBy } from './heads';
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
  const made = new Map<string, Entry[]>();
  for (const entry of entries)
    if (entry.change === change) made.set(entry.field, [...(made.get(entry.field) ?? []), entry]);
  const fields = [...made].map(([field, mine]) => backOf(mine, heads.of(field), entries));
  if (fields.includes(undefined)) return undefined;
  // Its first words are not taken out of an annotation: it goes to the bin with them, and comes back with them.
  if (isMaking(done)) return deletionSetting(log, now);
  return fields.flatMap((each) => each ?? []).map((each) => deletedAgain(each, now));
}

/** A deletion that is brought back: the bin counts its days anew. What was put back for a month is not erased by an undo. */
const deletedAgain = (each: Setting, now: number): Setting =>
  each.field === 'deletion' && each.value ? { ...each, value: { ...each.value, on: now } } : each;

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
  const before = standing.map(({ id }) => id);
  const nothing: Setting = { field, value: unset(field), before, restores: null };
  // All there is need not be looked through for each of thousands of tags that a file has brought.
  if (replaced.size === 0) return [nothing];
  const known = entries.filter(({ id }) => replaced.has(id));
  if (known.length < replaced.size) return undefined;
  // What others replaced as well is not brought back: it would be old beside what they wrote. Whoever said the same, as
  // by undoing it on another device, is none of them.
  const others = replacedBy(entries.filter((entry) => !roots.has(rootOf(entry))));
  const back = known.filter(({ id }) => !others.has(id));
  const settings = back.map((entry): Setting => {
    const restores = rootOf(entry);
    return { field, value: entry.value, before, restores, ...(restores && { stood: rankOf(entry) }) };
  });
  return settings.length > 0 ? settings : [nothing];
}

/**
 * Says of the changes of a log whether all that they set stands as they left it: the others cannot be taken back. One
 * look at the log, where each `undoSettings` takes its own.
 */
export function standsAsLeft(log: Log): (change: string) => boolean {
  const standing = headsOf(log).all();
  const roots = new Set(standing.map((head) => `${head.field} ${rootOf(head)}`));
  const made = new Map<string, Entry[]>(log.changes.map(({ id }) => [id, []]));
  for (const entry of entriesOf(log)) made.get(entry.change)?.push(entry);
  return (change) => made.get(change)?.every((each) => roots.has(`${each.field} ${rootOf(each)}`)) ?? false;
}

/** Whether an annotation was made by it. */
export const isMaking = ({ annotation, set }: Change): boolean =>
  pageOfSubject(annotation) === undefined &&
  draftOfSubject(annotation) === undefined &&
  set.some((each) => each?.field === 'origin' && each.before.length === 0);

/** Whether a change stands taken back. @param changes all of its subject */
export const isUndone = (changes: readonly Change[], change: string): boolean =>
  undoOf(changes, change) !== undefined;

/** The undo that took a change back and stands: to undo that is to do the change again. @param changes as above */
export const undoOf = (changes: readonly Change[], change: string): Change | undefined =>
  changes.find(({ id, undoes }) => undoes === change && !isUndone(changes, id));
