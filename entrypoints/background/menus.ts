import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openLibrary } from '../../components/open-library';
import { openOwnText } from '../../components/open-own-text';
import { openSidePanel } from '../../components/open-side-panel';
import { annotateSelection } from './commands';
import type { Pages } from './pages';

const READ_PAGE = 'read-page';
const ANNOTATE_SELECTION = 'annotate-selection';
const OPEN_LIBRARY = 'open-library';
const OWN_TEXT = 'own-text';
const OPEN_SIDE_PANEL = 'open-side-panel';
const OPEN_SIDE_PANEL_HERE = 'open-side-panel-here';

/** The page's context menu, and that of our button. */
export function setUpMenus(pages: Pages): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Updates keep the menu; making an item twice is an error.
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: READ_PAGE,
      title: i18n.t('menuReadPage'),
      contexts: ['page', 'link', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
    browser.contextMenus.create({
      id: ANNOTATE_SELECTION,
      title: i18n.t('menuAnnotateSelection'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
    browser.contextMenus.create({
      id: OPEN_SIDE_PANEL,
      title: i18n.t('commandSidePanel'),
      contexts: ['action'],
    });
    browser.contextMenus.create({
      id: OPEN_SIDE_PANEL_HERE,
      title: i18n.t('commandSidePanel'),
      contexts: ['page'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
    browser.contextMenus.create({ id: OPEN_LIBRARY, title: i18n.t('menuLibrary'), contexts: ['action'] });
    browser.contextMenus.create({ id: OWN_TEXT, title: i18n.t('menuOwnText'), contexts: ['action'] });
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === OPEN_LIBRARY) void openLibrary();
    if (info.menuItemId === OWN_TEXT) void openOwnText();
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (info.menuItemId === OPEN_SIDE_PANEL || info.menuItemId === OPEN_SIDE_PANEL_HERE) {
      // First thing, as above. The page is read whether it opens or is open already.
      openSidePanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT).catch(() => {});
      void pages.readTab(tabId);
    }
    if (info.menuItemId === READ_PAGE) {
      // First thing, while the click still counts as the reader's gesture. Where it is refused the page is
      // read all the same.
      browser.action.openPopup().catch(() => {});
      void pages.readTab(tabId);
    } else if (info.menuItemId === ANNOTATE_SELECTION) {
      void annotateSelection(pages, tabId);
    }
  });
}
