import { type BinState, createBin } from '../../../components/bin';
import { createStored, type Stored as Figures } from '../../../components/stored-figures';
import type { UndoState } from '../../../components/undo';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import type { Places } from '../place';

/** What keeps the reader's data safe, and how much of them there is. */
export interface Safe {
  bin: BinState;
  figures: Figures;
}

interface SafeParts {
  db: WhenceDatabase;
  places: Places;
  undo: UndoState;
}

export function createSafe({ db, places, undo }: SafeParts): Safe {
  return {
    bin: createBin(db, () => places.place.value.view === 'safe', undo),
    figures: createStored(db),
  };
}
