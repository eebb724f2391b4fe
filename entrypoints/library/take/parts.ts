import type { ReadonlySignal } from '@preact/signals';
import type { Remote } from 'comlink';
import type { UndoState } from '../../../components/undo';
import type { LibraryApi } from '../../../lib/library/api';
import type { Places } from '../place';

/** What leaving and arriving stand on. */
export interface TakingParts {
  worker: Remote<LibraryApi>;
  places: Places;
  undo: UndoState;
  written: ReadonlySignal<number>;
}
