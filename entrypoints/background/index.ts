import { defineBackground } from 'wxt/utils/define-background';
import { keepAnnotations } from './annotations';
import { tendCards } from './cards';
import { answerCommands } from './commands';
import { keepLooks } from './looks';
import { setUpMenus } from './menus';
import { readPages } from './pages';
import { shownPages } from './shown';
import { keepSitesRegistered } from './sites';
import { keepStorageToUs } from './storage';
import { openStore } from './store';
import { tellUsedBefore } from './used-before';

/**
 * The background reads text, owns the database, and knows the allowed sites. Every listener is added in the
 * first turn of the event loop, for the browser stops the background when idle and starts it for an event.
 */
export default defineBackground(() => {
  keepStorageToUs();
  const shown = shownPages();
  const store = openStore();
  const pages = readPages(shown, store);
  const { undoLast } = keepAnnotations(shown, store);
  tellUsedBefore(store);
  tendCards(shown);
  keepSitesRegistered();
  keepLooks();
  setUpMenus(pages);
  answerCommands(pages, undoLast);
});
