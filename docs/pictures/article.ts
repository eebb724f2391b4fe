import { popupOver } from './beside';
import { ARTICLE, openArticle, writeOnCard } from './on-page';
import { FRAME, inBoth, joined, type Scene } from './scene';

/** The mark whose card is shown, by words in it. */
const MARKED = 'senior official told';
const NOTE = 'Who else could have known? Ask for the minutes of 2024.';
const TAG = 'harbour';
/** Sources of the article, of which the popup shows the first. */
const SOURCES = 9;

/** An article with its marks, the card of one of them, and the popup. */
export const article: Scene = {
  name: 'article',
  async take({ browser, read }) {
    const page = await openArticle(browser);
    await page.resize(FRAME.width, FRAME.height);
    const popup = await browser.clickAction(page);
    await read(ARTICLE);
    await popup.waitFor('the sources', (n) => document.querySelectorAll('.sample').length >= n, SOURCES);
    // Without a window around it the popup's viewport is wider than what it shows, and not as high.
    const shown = await popup.evaluate(() => {
      const { offsetWidth: width, offsetHeight: height } = document.body;
      return { x: 0, y: 0, width, height };
    });
    const popups = await inBoth(popup, () => popup.screenshot(shown));
    await popup.close();
    await page.activate();
    await writeOnCard(page, MARKED, NOTE, TAG);
    const pages = await inBoth(page, () => page.screenshot(), [await page.card()]);
    await page.close();
    return joined(pages, popups, popupOver);
  },
};
