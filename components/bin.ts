import { i18n } from '#i18n';
import { binRows, countBin, type Deleted } from '../lib/annotations/bin-rows';
import type { WhenceDatabase } from '../lib/annotations/database';
import { newId } from '../lib/annotations/ids';
import { type Live, liveSignal } from './live-signal';
import { sendWrite } from './send-write';
import type { UndoState } from './undo';
import { writeProblem } from './words';

/** What was deleted, on whatever page, and what can be done with it. */
export interface BinState {
  count: Live<number>;
  /** Read while it is looked at; nothing until it has been. */
  rows: Live<Deleted[] | undefined>;
  putBack(id: string): Promise<void>;
  /** Erases for good. There is no way back. */
  erase(ids: string[]): Promise<void>;
}

/** @param isSeen whether it is looked at, read from signals */
export function createBin(db: WhenceDatabase, isSeen: () => boolean, undo: UndoState): BinState {
  return {
    count: liveSignal(() => () => countBin(db), 0),
    rows: liveSignal(() => (isSeen() ? () => binRows(db) : undefined), undefined),
    async putBack(id) {
      undo.report(i18n.t('undo.putBack'), await sendWrite('putBack', { change: newId(), id }));
    },
    async erase(ids) {
      const written = await sendWrite('emptyBin', { ids });
      undo.tell(written.ok ? i18n.t('bin.erased', ids.length) : writeProblem(written));
    },
  };
}
