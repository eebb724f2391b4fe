/** What is put into a page, as the build names it. The two always go together. */
export const PAGE_SCRIPT = '/content-scripts/page.js';
export const PAGE_CSS = '/content-scripts/page.css';
