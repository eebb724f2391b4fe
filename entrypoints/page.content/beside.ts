import { sendMessage } from '../../lib/messages';
import type { Beside } from '../page-beside/beside';
import { BESIDE } from '../page-beside/name';

/** Has the background put the second script into this page, and takes what it offers. */
export async function loadBeside(): Promise<Beside> {
  await sendMessage('loadBeside', undefined);
  const offered = (globalThis as { [BESIDE]?: Beside })[BESIDE];
  if (!offered) throw new Error('The script beside the page did not load.');
  return offered;
}
