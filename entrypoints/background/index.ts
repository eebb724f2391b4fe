import { defineBackground } from 'wxt/utils/define-background';
import { keepAnnotations } from './annotations';
import { tendCards } from './cards';
import { setUpMenus } from './menus';
import { readPages } from './pages';
import { keepSitesRegistered } from './sites';

/**
 * The background reads text, owns the database, and knows the allowed sites. Every listener is added in the
 * first turn of the event loop, for the browser stops the background when idle and starts it for an event.
 */
export default defineBackground(() => {
  const pages = readPages();
  keepAnnotations();
  tendCards();
  keepSitesRegistered();
  setUpMenus(pages);
});
