import { describe, expect } from 'vitest';
import type { Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { paintedKinds } from './support/painted';

/** A link to the words of a mark, as the reader gets it from the card and as somebody else opens it. */

/** Presses the button and gives what it puts on the clipboard: the clipboard itself may be out of a test's reach. */
async function copyLink(card: View): Promise<string> {
  await card.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => {
      document.body.dataset.copied = text;
      return write(text);
    };
  });
  await card.click('button', 'Copy a link');
  await card.waitFor('the button to say so', () =>
    [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Copied'),
  );
  return card.evaluate(() => document.body.dataset.copied ?? '');
}

/** How far down the words stand, in heights of the window; 0 to 1 is in view. */
const placeOf = (page: Page, words: string) =>
  page.waitFor(
    `the words "${words}"`,
    (wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return { at: range.getBoundingClientRect().top / innerHeight };
      }
      return undefined;
    },
    words,
  );

describe.skipIf(noBrowser)('a link to a mark', () => {
  test('leads whoever opens it to the words', async ({ browser, server }) => {
    const url = server.url('samples/harbour.html');
    const page = await browser.open(`${url}?utm_source=letter#top`);
    await (await readPage(browser, page)).popup.close();
    const marks = await until('marks on the page', async () => {
      const painted = await paintedKinds(page);
      return painted.length > 0 ? painted : undefined;
    });
    const words = marks.at(-1)!.text.trim().slice(0, 20);
    const link = await copyLink(await openCardOn(page, words));
    expect(link.startsWith(`${url}#:~:text=`)).toBe(true);
    await page.close();

    const plain = await browser.open(url);
    expect((await placeOf(plain, words)).at).toBeGreaterThan(1);
    await plain.close();

    const shared = await browser.open(link);
    await shared.waitFor('the browser to scroll', () => scrollY > 0);
    const { at } = await placeOf(shared, words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(1);
    await shared.close();
  });
});
