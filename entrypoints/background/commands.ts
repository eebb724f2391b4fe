import { browser } from 'wxt/browser';
import { openLibrary } from '../../components/open-library';
import { openPrint } from '../../components/open-print';
import { toggleSidePanel } from '../../components/open-side-panel';
import { isDensity } from '../../lib/density';
import { pageOf, type StepOf, sendMessage, type UndoResult } from '../../lib/messages';
import { chooseDensity } from '../../lib/settings/density';
import { onAsked } from './gate';
import type { Pages } from './pages';

/** Undoes what was done last, whatever page that was on. */
export type UndoLast = () => Promise<UndoResult>;

/** Opens the library at its search field. */
const SEARCH = '/notes?find=1';
const KEYS_OF_CHROME = 'chrome://extensions/shortcuts';

type Tab = { id?: number; windowId: number; url?: string; incognito: boolean };

/** Does what the reader's shortcuts ask for (`commands` in the manifest), on the page in front. */
export function answerCommands(pages: Pages, undoLast: UndoLast): void {
  const onPage = (act: (tabId: number, tab: Tab) => Promise<unknown>) => async (tab?: Tab) => {
    if (tab?.id === undefined) return;
    const { unreached } = await pages.readTab(tab.id);
    if (!unreached) await act(tab.id, tab);
    // Where we may not run, the popup says so; it may be refused, as the press that asked for it is over by now.
    else await browser.action.openPopup().catch(() => {});
  };
  const step = (by: 1 | -1, of: StepOf) =>
    onPage((tabId) => sendMessage('command', { to: 'step', by, of }, pageOf(tabId)));

  const answers: Record<string, (tab?: Tab) => Promise<unknown>> = {
    'open-library': () => openLibrary(),
    'search-library': () => openLibrary(SEARCH),
    'open-side-panel': async (tab) => {
      if (!tab) return;
      // First thing, while the press still counts as the reader's gesture.
      toggleSidePanel(tab.windowId).catch(() => {});
      if (tab.id !== undefined) await pages.readTab(tab.id);
    },
    'show-keys': () => browser.tabs.create({ url: browser.runtime.getURL('/options.html#keys') }),
    'next-mark': step(1, 'any'),
    'previous-mark': step(-1, 'any'),
    'next-of-kind': step(1, 'kind'),
    'next-without-source': step(1, 'unsourced'),
    'open-mark': onPage((tabId) => sendMessage('command', { to: 'open' }, pageOf(tabId))),
    'annotate-selection': async (tab) => {
      if (tab?.id !== undefined) await annotateSelection(pages, tab.id);
    },
    'hide-marks': onPage((tabId) => sendMessage('command', { to: 'density', next: 'hidden' }, pageOf(tabId))),
    density: onPage(async (tabId, { url, incognito }) => {
      const chosen = await sendMessage('command', { to: 'density', next: 'less' }, pageOf(tabId));
      // Of a private window nothing is kept, not even that a site was visited.
      if (!incognito && url && isDensity(chosen)) await chooseDensity(url, chosen);
    }),
    'print-notes': onPage((tabId) => openPrint(tabId)),
    'undo-last': async (tab) => {
      const what = await undoLast();
      if (tab?.id === undefined) return;
      const { unreached } = await pages.readTab(tab.id);
      if (!unreached) await sendMessage('command', { to: 'say', what }, pageOf(tab.id));
    },
  };

  browser.commands.onCommand.addListener((command, tab) => {
    void answers[command]?.(tab)?.catch((error) => console.error('Whence: a command', error));
  });

  onAsked('keysOfCommands', async () => {
    const commands = await browser.commands.getAll();
    return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
  });
  onAsked('openKeySettings', async () => {
    if (import.meta.env.FIREFOX) await openShortcutSettings();
    // No link leads there.
    else await browser.tabs.create({ url: KEYS_OF_CHROME });
  });
}

/** https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings */
const openShortcutSettings = () =>
  (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();

/** Opens the card on what is selected in a tab. */
export async function annotateSelection(pages: Pages, tabId: number): Promise<void> {
  // The reader asked to annotate, not whether this is an article.
  const { unreached } = await pages.readTab(tabId, true);
  if (!unreached) await sendMessage('annotateSelection', undefined, pageOf(tabId));
  else await browser.action.openPopup().catch(() => {});
}
