/** What is put into a page to read and mark it, as the build names it. The two always go together. */
export const PAGE_SCRIPT = '/content-scripts/page.js';
export const PAGE_CSS = '/content-scripts/page.css';
/**
 * What the content script asks for: once the reader turns to a mark or a selection, once the page is marked, and where
 * the reader has put something right.
 */
export const LATER_SCRIPTS = {
  beside: '/page-beside.js',
  follow: '/page-follow.js',
  correct: '/page-correct.js',
} as const;
/** What the content script asks for where text stands in shadow roots or frames. */
export const INNER_SCRIPT = '/page-inner.js';
/** What makes a link to the words that the card is about, each time that the reader asks for one. */
export const SHARE_SCRIPT = '/page-share.js';
