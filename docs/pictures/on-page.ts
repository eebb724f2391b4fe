import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../../tools/bench/in-page';
import type { Browser, Page } from '../../tools/browsers';
import type { ChromiumPage } from '../../tools/browsers/chromium-view';
import { SAMPLES } from '../../tools/browsers/server';

/** What the scenes do on an article. */

/** Where the article would stand if there were such a paper. */
export const ARTICLE = 'https://skerrow-herald.example/news/harbour-wall';

/** Opens the article at its address, which no server has: the browser is given the project's sample when it asks. */
export async function openArticle(browser: Browser): Promise<Page> {
  const page = (await browser.open('about:blank')) as ChromiumPage;
  await page.page.setRequestInterception(true);
  page.page.on('request', (request) => {
    // The card in its frame is the extension's own.
    if (!request.url().startsWith('https:')) return void request.continue();
    if (request.url() !== ARTICLE) return void request.respond({ status: 404 });
    const body = readFileSync(join(SAMPLES, 'harbour.html'));
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
  });
  await page.open(ARTICLE);
  return page;
}

/** CSS pixels of the article that stay visible above the words that a scene is about. */
const ABOVE = 150;

/** Scrolls so that these words stand near the top. @returns the middle of them, in the page's viewport */
export const scrollTo = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.waitFor(
    `"${words}"`,
    (wanted, above) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        scrollBy({ top: range.getBoundingClientRect().y - above, behavior: 'instant' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    },
    words,
    ABOVE,
  );

/** Opens the card of the mark on these words and writes into it. */
export async function writeOnCard(page: Page, words: string, note: string, tag: string): Promise<void> {
  const at = await scrollTo(page, words);
  await page.clickAt(at.x, at.y);
  const card = await page.card();
  // The card takes its place, its height and the focus one after the other; a click in between would miss it.
  await card.waitFor('the card to have the focus', () => {
    const { scrollHeight } = document.documentElement;
    const writing = document.hasFocus() && document.activeElement?.matches('textarea');
    return writing && scrollHeight <= innerHeight;
  });
  // Until the frame has been drawn, Chromium takes a click in it for one on the page around it.
  await card.evaluate(settled);
  await card.type('textarea', note);
  await card.waitFor('the note', (typed) => document.querySelector('textarea')?.value === typed, note);
  await card.type('input', tag);
  await card.press('Enter');
  // The caret blinks, and the picture should not depend on when it was taken.
  await card.evaluate(() => (document.activeElement as HTMLElement).blur());
}
