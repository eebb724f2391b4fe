import { browser } from 'wxt/browser';
import { allowedPatterns } from '../../lib/sites';
import { PAGE_CSS, PAGE_SCRIPT } from './page-files';

const SCRIPT_ID = 'whence-allowed-sites';

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
