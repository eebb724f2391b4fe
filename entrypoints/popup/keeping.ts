import { computed, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { liveSignal } from '../../components/live-signal';
import { sendWrite } from '../../components/send-write';
import type { UndoState } from '../../components/undo';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { newId } from '../../lib/annotations/ids';
import { keptRow } from '../../lib/annotations/readings';
import type { PageState } from '../../lib/messages';

/** Whether the reader keeps the page, whatever was written on it. */
export interface Keeping {
  /** It is known which page it is, and that it could be looked at. */
  canKeep: ReadonlySignal<boolean>;
  isKept: ReadonlySignal<boolean>;
  toggle(): Promise<void>;
}

export function createKeeping(
  db: WhenceDatabase,
  page: ReadonlySignal<PageState | undefined>,
  undo: UndoState,
): Keeping {
  const address = computed(() => {
    const shown = page.value;
    return shown && !['forbidden', 'failed'].includes(shown.status) ? shown.page.address : '';
  });
  const isKept = liveSignal(() => {
    const of = address.value;
    return of === '' ? undefined : async () => (await keptRow(db, of)) !== undefined;
  }, false).value;
  return {
    canKeep: computed(() => address.value !== ''),
    isKept,
    async toggle() {
      const shown = page.value;
      if (!shown) return;
      const kept = !isKept.value;
      const { page: info, reading, isPrivate } = shown;
      const request = { change: newId(), page: info, counts: reading?.counts, kept, isPrivate };
      undo.report(i18n.t(kept ? 'keep.kept' : 'keep.stopped'), await sendWrite('keepPage', request));
    },
  };
}
