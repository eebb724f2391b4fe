import type { Change, Log } from './change';
import { without } from './fold';

/**
 * All that two logs of one subject hold. The same whichever comes first, and however often they meet: a union of sets,
 * less what is gone in either.
 */
export function join(a: Log, b: Log): Log {
  const changes = new Map<string, Change>();
  for (const change of [...a.changes, ...b.changes]) {
    const known = changes.get(change.id);
    changes.set(
      change.id,
      known ? { ...known, set: known.set.map((each, index) => each ?? change.set[index] ?? null) } : change,
    );
  }
  return without({ changes: [...changes.values()], gone: new Set([...a.gone, ...b.gone]) }, []);
}
