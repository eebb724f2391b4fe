import { type ReadonlySignal, signal } from '@preact/signals';
import { proxy, type Remote } from 'comlink';
import { i18n } from '#i18n';
import type { UndoState } from '../../../components/undo';
import { writeProblem } from '../../../components/words';
import type { BulkAction } from '../../../lib/annotations/bulk';
import { newId } from '../../../lib/annotations/ids';
import type { LibraryApi } from '../../../lib/library/api';
import { sendMessage } from '../../../lib/messages';

/** Changes many annotations at once: one step, which can be stopped while it is under way and undone afterwards. */
export interface Bulk {
  /** Share that is done of what is under way, 0 to 1; nothing where nothing is. */
  running: ReadonlySignal<number | undefined>;
  /** @param ids of what is to be changed, looked up when it begins */
  run(ids: () => Promise<string[]>, action: BulkAction): Promise<void>;
  stop(): void;
}

interface BulkNeeds {
  worker: Remote<LibraryApi>;
  undo: UndoState;
  /** Hears why the worker does not answer. */
  failed: (error: unknown) => void;
}

export function createBulk({ worker, undo, failed }: BulkNeeds): Bulk {
  const running = signal<number>();
  let isStopped = false;

  async function change(ids: string[], action: BulkAction): Promise<void> {
    const tell = proxy((done: number) => {
      running.value = done;
    });
    const written = await worker.bulk(newId(), ids, action, tell);
    if (isStopped && !written.ok) return undo.tell(i18n.t('library.bulk.stopped'));
    if (!written.ok) return undo.tell(writeProblem(written));
    const { change: id, changed, pages } = written.value;
    // Pages that are open show what was written on them.
    if (pages.length > 0) void sendMessage('manyWritten', { pages }).catch(() => {});
    if (id === undefined) return undo.tell(i18n.t('library.bulk.nothing'));
    undo.done({ sentence: doneWord(action, changed), change: id });
  }

  return {
    running,
    async run(ids, action) {
      // One after the other: two at once would wait for each other, and one could not be told from the other.
      if (running.value !== undefined) return;
      running.value = 0;
      isStopped = false;
      try {
        await change(await ids(), action);
      } catch (error) {
        failed(error);
      } finally {
        running.value = undefined;
      }
    },
    stop() {
      isStopped = true;
      void worker.stop();
    },
  };
}

function doneWord(action: BulkAction, changed: number): string {
  switch (action.do) {
    case 'tag':
      return i18n.t('library.bulk.tagged', changed, [changed, action.tag]);
    case 'untag':
      return i18n.t('library.bulk.untagged', changed, [changed, action.tag]);
    case 'renameTag':
      return i18n.t('library.bulk.renamed', [action.from, action.to]);
    case 'mergeTags':
      return i18n.t('library.bulk.merged', [i18n.list(action.from), action.to]);
    case 'assess':
      return i18n.t('library.bulk.assessed', changed);
    case 'delete':
      return i18n.t('library.bulk.deleted', changed);
    case 'putBack':
      return i18n.t('library.bulk.putBack', changed);
  }
}
