import type { UndoState } from './undo';
import { undoWay } from './undo-key';

/** Undoes, and does again, on the keys for it. */
export function listenForUndo(undo: UndoState): void {
  addEventListener('keydown', (event) => {
    const way = undoWay(event);
    if (!way) return;
    event.preventDefault();
    void undo[way]();
  });
}
