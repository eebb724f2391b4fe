import type { ReadonlySignal } from '@preact/signals';
import { type Live, liveSignal } from '../../../components/live-signal';
import { createPast, type Past } from '../../../components/past';
import type { LibraryState } from '../state';
import { type Previewed, previewed } from './previewed';
import { createWriting, type Writing } from './writing';

/** What stands beside the list. It follows what is stored. */
export interface Preview {
  id: ReadonlySignal<string | undefined>;
  /** `null`: there is none of that id. Nothing while it is being read, and where none is to be shown. */
  shown: Live<Previewed | null | undefined>;
  past: Past;
  writing: Writing;
}

export function createPreview(library: LibraryState, id: ReadonlySignal<string | undefined>): Preview {
  const { db } = library.stored;
  return {
    id,
    shown: liveSignal(() => {
      const of = id.value;
      return of === undefined ? undefined : () => previewed(db, of);
    }, undefined),
    past: createPast(db, library.undo),
    writing: createWriting(library.undo),
  };
}
