import { BulkBar } from '../bulk/BulkBar';
import type { NotesState } from './notes-state';
import { countOf, NOTHING } from './selection';

/** What can be done with all that is selected. */
export function SelectedBar({ notes }: { notes: NotesState }) {
  const { finding, library, removing, selection } = notes;
  const count = countOf(selection.value, finding.count.value?.total ?? 0);
  // While it is being done, what is selected may be found no more.
  if (count === 0 && library.bulk.running.value === undefined) return null;

  async function toExport(): Promise<void> {
    const { exporting } = library.taking;
    const ids = await removing.selectedIds().catch(library.failed);
    if (!ids) return;
    exporting.chosen.value = ids;
    exporting.which.value = 'chosen';
    library.places.go({ view: 'take', way: 'out' });
  }

  return (
    <BulkBar
      bulk={library.bulk}
      count={count}
      ids={removing.selectedIds}
      onClear={() => {
        selection.value = NOTHING;
        document.querySelector<HTMLElement>('.rows')?.focus();
      }}
      onExport={() => void toExport()}
    />
  );
}
