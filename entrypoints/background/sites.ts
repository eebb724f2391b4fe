import { browser } from 'wxt/browser';
import { allowedPatterns } from '../../lib/sites';
import { PAGE_CSS, PAGE_SCRIPT } from './page-files';
import { ensureScript } from './pages';

const SCRIPT_ID = 'whence-allowed-sites';
/** In `storage.session`, which goes when the browser ends and when the extension is updated or turned off. */
const HAS_STARTED = 'hasStarted';

/**
 * Keeps one registered content script in step with the sites that the reader allowed: when a site is allowed
 * or taken back, at start-up (the list may have changed in the browser's settings) and after updates (which
 * drop registrations in Chrome).
 */
export function keepSitesRegistered(): void {
  // One change after the other: two at once would both find the script missing and both register it.
  let last: Promise<void> = Promise.resolve();
  const sync = () => {
    last = last.then(registerAllowedSites).catch((error) => console.error('Whence: allowed sites', error));
  };
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  takeOverTabs().catch((error) => console.error('Whence: open tabs', error));
}

/**
 * Marks the pages of allowed sites that were open before this extension started: those of an extension that was updated
 * or turned off and on hold a script that nobody answers. Nothing tells a background that it is the first of its
 * extension, other than that it finds no word of an earlier one.
 */
async function takeOverTabs(): Promise<void> {
  const stored = await browser.storage.session.get(HAS_STARTED);
  if (stored[HAS_STARTED]) return;
  await browser.storage.session.set({ [HAS_STARTED]: true });
  const patterns = await allowedPatterns();
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && ensureScript(id)));
}

async function registerAllowedSites(): Promise<void> {
  const matches = await allowedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [PAGE_SCRIPT],
    css: [PAGE_CSS],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
