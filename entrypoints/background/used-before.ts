import { lastGiven, tagsUsed } from '../../lib/annotations/used-before';
import { onAsked } from './gate';
import type { Store } from './store';

/** Tells whoever the reader writes in which tags there are, and what the last note was given: words alone, and of no page. */
export function tellUsedBefore({ read }: Store): void {
  onAsked('tagsUsed', () => read(tagsUsed, []));
  onAsked('lastGiven', () => read(lastGiven, null));
}
