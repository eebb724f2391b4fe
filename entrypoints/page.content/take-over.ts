import { browser } from 'wxt/browser';
import { removeOwnElements } from './own-element';

/** What a script that starts says on the page's document. Pages can hear and say it, too: it moves nobody who is alive. */
export const STARTED = 'whence-started';

/** Under this name a script says in its world whether its extension still answers. */
const LIVES = 'whenceLives';

/** A script lives as long as its extension does: one that was updated, turned off or removed knows it no more. */
export const lives = (): boolean => browser.runtime?.id !== undefined;

/**
 * Whether this script is to run: not where another one of ours does, as when it was put in twice at once. What one of
 * before the extension's last update left on the page goes.
 */
export function takeOver(document: Document): boolean {
  const world = globalThis as { [LIVES]?: () => boolean };
  if (world[LIVES]?.()) return false;
  world[LIVES] = lives;
  document.dispatchEvent(new Event(STARTED));
  // Where it is dead already (Firefox), it does not hear.
  removeOwnElements(document);
  return true;
}
