import { type Change, type Entry, entriesOf, entryId, type Log, latestFirst } from './change';
import { replacedIn } from './heads';

/** Replaced states that history keeps of one annotation, however old. */
export const KEPT_STATES = 20;
/** Code units of replaced texts that are kept for it: of a note of a million there are few states. */
export const KEPT_UNITS = 1_000_000;

/**
 * Folds away what was replaced and is no longer needed: its value goes, its id stays, with the ids of what it replaced.
 * So what is replaced is the same as before, and with it what stands, here and in every log that this one meets.
 * @param isInReach whether a change can still be undone; with it stays all that it replaced
 */
export function fold(log: Log, isInReach: (change: Change) => boolean): Log {
  const entries = entriesOf(log);
  const replaced = replacedIn(log, entries);
  const reached = new Set(log.changes.filter(isInReach).map(({ id }) => id));
  const needed = new Set(entries.filter(({ change }) => reached.has(change)).flatMap(({ before }) => before));
  const idle = entries.filter(
    ({ id, change }) => replaced.has(id) && !reached.has(change) && !needed.has(id),
  );
  if (idle.length <= KEPT_STATES && idle.length === 0) return log;
  return without(log, idle.sort(latestFirst).filter(beyondHistory()));
}

/** Takes the newest first; says which are too many. */
function beyondHistory(): (entry: Entry) => boolean {
  let states = 0;
  let units = 0;
  return ({ value }) => {
    states += 1;
    units += weightOf(value);
    return states > KEPT_STATES || units > KEPT_UNITS;
  };
}

/** Code units, about. */
const weightOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0);

/** Takes every entry out of a log: nothing that was written is left, and nothing of it comes back from elsewhere. */
export const erase = (log: Log): Log => without(log, entriesOf(log));

function without(log: Log, entries: readonly Entry[]): Log {
  if (entries.length === 0) return log;
  const gone = new Set(log.gone);
  for (const { id, before } of entries) for (const each of [id, ...before]) gone.add(each);
  return cleared({ changes: log.changes, gone });
}

/** Without what is gone. A change of which nothing is left is left out. */
export function cleared({ changes, gone }: Log): Log {
  const kept = changes.flatMap((change) => {
    const set = change.set.map((each, index) => (gone.has(entryId(change.id, index)) ? null : each));
    return set.every((each) => each === null) ? [] : [{ ...change, set }];
  });
  return { changes: kept, gone };
}
