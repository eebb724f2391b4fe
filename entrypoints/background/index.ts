import { defineBackground } from 'wxt/utils/define-background';
import { openDatabase } from '../../lib/annotations/database';
import { keepAnnotations } from './annotations';
import { tendCards } from './cards';
import { setUpMenus } from './menus';
import { readPages } from './pages';
import { shownPages } from './shown';
import { keepSitesRegistered } from './sites';
import { keepStorageToUs } from './storage';

/**
 * The background reads text, owns the database, and knows the allowed sites. Every listener is added in the
 * first turn of the event loop, for the browser stops the background when idle and starts it for an event.
 */
export default defineBackground(() => {
  keepStorageToUs();
  const shown = shownPages();
  const db = openDatabase();
  const pages = readPages(shown, db);
  keepAnnotations(shown, db);
  tendCards(shown);
  keepSitesRegistered();
  setUpMenus(pages);
});
