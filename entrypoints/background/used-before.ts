import { lastGiven, lastWrite, tagsUsed } from '../../lib/annotations/used-before';
import { onAsked } from './gate';
import type { Store } from './store';

/** Tells whoever the reader writes in which tags there are, and what the last note was given: words alone, and of no page. */
export function tellUsedBefore({ read }: Store): void {
  // Each card asks anew, and mostly nothing was written since.
  let known: { write: unknown; tags: string[] } | undefined;
  onAsked('tagsUsed', () =>
    read(async (db) => {
      const write = await lastWrite(db);
      if (write === undefined || known?.write !== write) known = { write, tags: await tagsUsed(db) };
      return known.tags;
    }, []),
  );
  onAsked('lastGiven', () => read(lastGiven, null));
}
