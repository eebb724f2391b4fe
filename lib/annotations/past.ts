import type { WhenceDatabase } from './database';
import { BEFORE_LOG } from './log/change';
import { historyOf, type State } from './log/history';
import { deviceOf, logOf } from './record';

/** What an annotation said after a change, and whether that was made in this installation. */
export type PastState = State & { isHere: boolean };

/** What an annotation said after each change, the latest first. Empty where nothing is known of it. */
export function pastOf(db: WhenceDatabase, id: string): Promise<PastState[]> {
  return db.transaction('r', [db.annotations, db.logs, db.meta], async () => {
    const here = await deviceOf(db);
    // What is from before there was a log was found here.
    const isHere = (device: string) => device === here.id || device === BEFORE_LOG;
    return historyOf(await logOf(db, id)).map((state) => ({ ...state, isHere: isHere(state.device) }));
  });
}
