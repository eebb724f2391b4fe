import type { Remote } from 'comlink';
import { type BinState, createBin } from '../../../components/bin';
import { createStored, type Stored as Figures } from '../../../components/stored-figures';
import type { UndoState } from '../../../components/undo';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import type { LibraryApi } from '../../../lib/library/api';
import type { Places } from '../place';
import { type Backups, createBackups } from './backups';

/** What keeps the reader's data safe, and how much of them there is. */
export interface Safe {
  backups: Backups;
  bin: BinState;
  figures: Figures;
}

interface SafeParts {
  db: WhenceDatabase;
  worker: Remote<LibraryApi>;
  places: Places;
  undo: UndoState;
}

export function createSafe({ db, worker, places, undo }: SafeParts): Safe {
  return {
    backups: createBackups(worker, undo),
    bin: createBin(db, () => places.place.value.view === 'safe', undo),
    figures: createStored(db),
  };
}
