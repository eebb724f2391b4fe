import type { Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { type Live, liveSignal } from '../../components/live-signal';
import { sendWrite } from '../../components/send-write';
import type { UndoState } from '../../components/undo';
import { writeProblem } from '../../components/words';
import { binRows, countBin, type Deleted } from '../../lib/annotations/bin-rows';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { newId } from '../../lib/annotations/ids';
import type { Panel } from './panels';

/** What was deleted, on whatever page, and what can be done with it. */
export interface BinState {
  count: Live<number>;
  /** Read while it is looked at; nothing until it has been. */
  rows: Live<Deleted[] | undefined>;
  putBack(id: string): Promise<void>;
  /** Erases for good. There is no way back. */
  erase(ids: string[]): Promise<void>;
}

export function createBin(db: WhenceDatabase, panel: Signal<Panel>, undo: UndoState): BinState {
  return {
    count: liveSignal(() => () => countBin(db), 0),
    rows: liveSignal(() => (panel.value === 'bin' ? () => binRows(db) : undefined), undefined),
    async putBack(id) {
      undo.report(i18n.t('undo.putBack'), await sendWrite('putBack', { change: newId(), id }));
    },
    async erase(ids) {
      const written = await sendWrite('emptyBin', { ids });
      undo.tell(written.ok ? i18n.t('bin.erased', ids.length) : writeProblem(written));
    },
  };
}
