import type { ReadonlySignal, Signal } from '@preact/signals';
import { proxy } from 'comlink';
import { i18n } from '#i18n';
import { sendWrite } from '../../../components/send-write';
import { newId } from '../../../lib/annotations/ids';
import { sendMessage } from '../../../lib/messages';
import type { Query } from '../../../lib/search/query';
import type { LibraryState } from '../state';
import type { Active } from './finding';
import { NOTHING, type Selection } from './selection';

/** Deleting what is selected or, where nothing is, what the list is on. It is one step of undo. */
export interface Removing {
  remove(): Promise<void>;
  /** Ids of what is selected, in the order of the view. */
  selectedIds(): Promise<string[]>;
}

interface Surroundings {
  query: ReadonlySignal<Query>;
  selection: Signal<Selection>;
  active: ReadonlySignal<Active | undefined>;
}

export function createRemoving(
  { worker, undo, failed }: LibraryState,
  { query, selection, active }: Surroundings,
): Removing {
  async function selectedIds(): Promise<string[]> {
    const { all, ids, except } = selection.peek();
    if (!all) return [...ids];
    return (await worker.idsOf(query.peek())).filter((id) => !except.has(id));
  }

  async function removeMany(ids: string[]): Promise<void> {
    const written = await worker.bulk(
      newId(),
      ids,
      { do: 'delete' },
      proxy(() => {}),
    );
    undo.report(i18n.t('library.notes.deletedMany', written.ok ? written.value.changed : 0), written);
    if (!written.ok) return;
    selection.value = NOTHING;
    // Cards and badges of pages that are open show one note less.
    await sendMessage('manyWritten', { pages: written.value.pages }).catch(() => {});
  }

  return {
    selectedIds,
    async remove() {
      const ids = await selectedIds().catch(failed);
      if (ids && ids.length > 1) return removeMany(ids).catch(failed);
      const id = ids?.[0] ?? active.peek()?.id;
      if (id === undefined) return;
      undo.report(i18n.t('undo.deleted'), await sendWrite('deleteAnnotation', { change: newId(), id }));
      selection.value = NOTHING;
    },
  };
}
