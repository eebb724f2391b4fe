import type { NotesState } from './notes-state';
import { focusSoon } from './panes';
import { EVERYTHING, NOTHING } from './selection';

/** What keys and presses mean on a row of the list. */

/** @param perView rows by which a page is turned */
export function onRowKey(notes: NotesState, event: KeyboardEvent, perView: number): void {
  if (event.isComposing || event.altKey || event.defaultPrevented) return;
  const { key, shiftKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const { finding, selection } = notes;
  const total = finding.count.peek()?.total ?? 0;
  const on = finding.active.peek();
  const at = notes.at();
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + perView,
    PageUp: at - perView,
    Home: 0,
    End: total - 1,
  };
  const to = steps[key];
  if (to !== undefined) {
    event.preventDefault();
    void (shiftKey ? notes.selectTo(to) : notes.moveTo(to));
  } else if (key === ' ') {
    event.preventDefault();
    const row = on && finding.rows.at(on.index);
    if (row) notes.toggle(row, on.index);
  } else if (key === 'Enter' && on) {
    event.preventDefault();
    readBeside(notes);
  } else if (key.toLowerCase() === 'a' && isControl && !shiftKey) {
    event.preventDefault();
    selection.value = EVERYTHING;
  } else if (key === 'Escape') {
    selection.value = NOTHING;
  } else if (key === 'Delete' || (key === 'Backspace' && event.metaKey)) {
    event.preventDefault();
    void notes.removing.remove();
  }
}

export function onRowPress(notes: NotesState, event: MouseEvent): void {
  const { target } = event;
  const item = target instanceof Element ? target.closest<HTMLElement>('.item[data-index]') : null;
  if (!item) return;
  const index = Number(item.dataset.index);
  const { finding, selection } = notes;
  const row = finding.rows.at(index);
  if (!row) return;
  if (event.shiftKey) {
    void notes.selectTo(index);
  } else if (event.ctrlKey || event.metaKey || (target as Element).closest('.tick')) {
    addActive(notes, event, row.id);
    notes.toggle(row, index);
  } else {
    selection.value = NOTHING;
    // Its address first: that is where Back leads to.
    void notes.moveTo(index).then(notes.panes.read);
  }
}

/** The row that is looked at shows as selected while none is: a second one is selected beside it. */
function addActive({ finding, selection }: NotesState, event: MouseEvent, pressed: string): void {
  const on = finding.active.peek();
  const { all, ids } = selection.peek();
  if (!on || on.id === pressed || all || ids.size > 0 || !(event.ctrlKey || event.metaKey)) return;
  selection.value = { ...NOTHING, ids: new Set([on.id]) };
}

/** Goes on to what stands beside the list, where the window has room for it or not. */
export function readBeside(notes: NotesState): void {
  notes.panes.read();
  focusSoon('#preview');
}
