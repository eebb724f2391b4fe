import type { ReadonlySignal, Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { sendWrite } from '../../../components/send-write';
import { newId } from '../../../lib/annotations/ids';
import type { Query } from '../../../lib/search/query';
import type { LibraryState } from '../state';
import type { Active } from './finding';
import { countOf, NOTHING, type Selection } from './selection';

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
  { worker, undo, bulk }: LibraryState,
  { query, selection, active }: Surroundings,
): Removing {
  async function selectedIds(): Promise<string[]> {
    const { all, ids, except } = selection.peek();
    if (!all) return [...ids];
    return (await worker.idsOf(query.peek())).filter((id) => !except.has(id));
  }

  return {
    selectedIds,
    async remove() {
      if (countOf(selection.peek(), Number.POSITIVE_INFINITY) > 1) {
        await bulk.run(selectedIds, { do: 'delete' });
        selection.value = NOTHING;
        return;
      }
      const id = [...selection.peek().ids][0] ?? active.peek()?.id;
      if (id === undefined) return;
      undo.report(i18n.t('undo.deleted'), await sendWrite('deleteAnnotation', { change: newId(), id }));
      selection.value = NOTHING;
    },
  };
}
