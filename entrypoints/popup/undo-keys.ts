import { undoWay } from '../../components/undo-key';
import type { UndoState } from './undo';

/** Undoes, and does again, on the keys for it. */
export function listenForUndo(undo: UndoState): void {
  addEventListener('keydown', (event) => {
    const way = undoWay(event);
    if (!way) return;
    event.preventDefault();
    void undo[way]();
  });
}
