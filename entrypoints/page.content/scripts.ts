import { type LaterScript, sendMessage } from '../../lib/messages';
import type { Beside } from '../page-beside/beside';
import { BESIDE } from '../page-beside/name';
import type { CorrectPage } from '../page-correct/correct-page';
import { CORRECT } from '../page-correct/name';
import type { Follow } from '../page-follow/follow';
import { FOLLOW } from '../page-follow/name';

/** The scripts that come after the content script, each when it is first needed. */
export interface Scripts {
  /** What stands beside the article, once the reader turns to a mark or a selection. */
  beside(): Promise<Beside>;
  /** What follows the page's changes, once its marks are there, and what it says when it is left behind. */
  follow(): Promise<Follow & { leftBehind: string }>;
  /** What puts the reading right, where the reader has done so. */
  correct(): Promise<{ correctPage: CorrectPage }>;
}

/** Has the background put them into this page. */
export const injected: Scripts = {
  beside: () => load<Beside>('beside', BESIDE),
  follow: () => load<Follow>('follow', FOLLOW),
  correct: () => load<{ correctPage: CorrectPage }>('correct', CORRECT),
};

async function load<T>(script: LaterScript, name: string): Promise<T & { leftBehind: string }> {
  const words = await sendMessage('loadScript', { script });
  const offered = (globalThis as { [key: string]: unknown })[name] as T | undefined;
  if (!offered) throw new Error(`The script "${script}" did not load.`);
  return { ...offered, ...words };
}
