import { browser } from 'wxt/browser';

/**
 * Keeps the small storage from content scripts, and so from whatever has power over a page's process. Chromium has it
 * open to them otherwise; in Firefox it cannot be closed, which is why nothing of the reader's writing is ever in it.
 * The session's is closed to them in both.
 */
export function keepStorageToUs(): void {
  const { local } = browser.storage as { local: { setAccessLevel?: (level: object) => Promise<void> } };
  local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch((error) => {
    console.error('Whence: storage', error);
  });
}
