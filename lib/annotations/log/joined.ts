import type { Annotation } from '../model';
import type { Log } from './change';
import { isSame } from './same';
import { annotationOf } from './view';

/**
 * What became of a log that was joined with another. `history`: only what it said before is more. `erased`: nothing is
 * left of it.
 */
export type Joined = 'new' | 'changed' | 'history' | 'same' | 'erased';

/** @param ours as it was @param joined with the other */
export function outcomeOf(ours: Log, joined: Log): Joined {
  if (isAllOf(joined, ours)) return 'same';
  const [before, after] = [annotationOf(ours), annotationOf(joined)];
  if (!after) return before ? 'erased' : 'history';
  if (!before) return 'new';
  return isSame(content(before), content(after)) ? 'history' : 'changed';
}

/** Whether a log that holds another one holds nothing else. */
export const isAllOf = (joined: Log, ours: Log): boolean =>
  joined.gone.size === ours.gone.size && joined.changes.length === ours.changes.length;

/** What a reader sees of it. */
const content = ({ heads: _, ...shown }: Annotation) => shown;
