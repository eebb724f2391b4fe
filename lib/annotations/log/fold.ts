import { type Change, type Entry, entriesOf, entryId, type Log } from './change';
import { replacedBy } from './heads';

/** What history keeps of one annotation, however old. */
const KEPT = {
  /** Replaced entries. */
  states: 20,
  /** Code units of them: of a note of a million there are few. */
  units: 1_000_000,
  /**
   * Code units of what the last steps replaced, beyond which the earlier ones of this annotation can be undone no more:
   * all of a log is read and written with each save. A hundred steps of 50 pages are fewer; of a note of a million there
   * are ten.
   */
  undoUnits: 10_000_000,
};
type Most = Omit<typeof KEPT, 'undoUnits'> & Partial<typeof KEPT>;

/**
 * Folds away what was replaced and is no longer needed: its value goes, its id stays, with the ids of what it replaced.
 * So what is replaced is the same as before, and with it what stands, here and in every log that this one meets.
 * @param isInReach whether a change can still be undone; with it stays all that it replaced, up to `undoUnits`
 * @param most for tests
 * @returns the log itself where there is nothing to fold
 */
export function fold(log: Log, isInReach: (change: Change) => boolean, most: Most = KEPT): Log {
  const oldestFirst = entriesOf(log).sort((a, b) => a.at - b.at);
  const replaced = replacedBy(oldestFirst);
  const reached = new Set(log.changes.filter(isInReach).map(({ id }) => id));
  const needed = replacedBy(oldestFirst.filter(({ change }) => reached.has(change)));
  const isNeeded = ({ id, change }: Entry) => reached.has(change) || needed.has(id);
  const past = oldestFirst.filter(({ id }) => replaced.has(id)).reverse();
  const spare = new Set([
    ...past.filter((entry) => !isNeeded(entry)).filter(beyondHistory(most)),
    ...past.filter(isNeeded).filter(beyondUndo(most)),
  ]);
  const kept = new Set<string>();
  // What replaced something that stays has to stay, too: with its id would go the ids of what it replaced.
  for (const entry of oldestFirst)
    if (!spare.has(entry) || entry.before.some((id) => kept.has(id))) kept.add(entry.id);
  const folded = oldestFirst.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  return folded.length === 0 ? log : without(log, folded);
}

/** Takes the newest first; says which are too many. */
function beyondHistory(most: Most): (entry: Entry) => boolean {
  let states = 0;
  let units = 0;
  return ({ value }) => {
    states += 1;
    units += weightOf(value);
    return states > most.states || units > most.units;
  };
}

/** Takes the newest first, which can always be undone; says which are too much. */
function beyondUndo({ undoUnits = KEPT.undoUnits }: Most): (entry: Entry) => boolean {
  let units = 0;
  return ({ value }) => {
    const before = units;
    units += weightOf(value);
    return before > 0 && units > undoUnits;
  };
}

/** Code units, about. */
const weightOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0);

/** Takes every entry out of a log: nothing that was written is left, and nothing of it comes back from elsewhere. */
export const erase = (log: Log): Log =>
  without(
    log,
    entriesOf(log).map(({ id }) => id),
  );

/**
 * A log without what is gone, and without these. What an entry replaced that is gone is gone, too, and what that
 * replaced: wherever it comes from, it stays replaced. A change of which nothing is left is left out.
 */
export function without(log: Log, entries: readonly string[]): Log {
  const gone = new Set([...log.gone, ...entries]);
  const before = new Map(
    log.changes.flatMap(({ id, set }) =>
      set.map((each, index) => [entryId(id, index), each?.before ?? []] as const),
    ),
  );
  // A set that grows while it is gone through is gone through to its end.
  for (const id of gone) for (const each of before.get(id) ?? []) gone.add(each);
  const changes = log.changes.flatMap((change) => {
    const set = change.set.map((each, index) => (gone.has(entryId(change.id, index)) ? null : each));
    return set.every((each) => each === null) ? [] : [{ ...change, set }];
  });
  return { changes, gone };
}
