import type { ReadonlySignal } from '@preact/signals';
import type { Remote } from 'comlink';
import type { UndoState } from '../../../components/undo';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import type { LibraryApi } from '../../../lib/library/api';
import type { Places } from '../place';

/** What leaving and arriving stand on. */
export interface TakingParts {
  db: WhenceDatabase;
  worker: Remote<LibraryApi>;
  places: Places;
  undo: UndoState;
  written: ReadonlySignal<number>;
}
