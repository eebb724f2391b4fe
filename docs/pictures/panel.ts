import type { ChromiumSidePanel } from '../../tools/browsers/chromium-view';
import { panelBeside } from './beside';
import { ARTICLE, openArticle, scrollTo } from './on-page';
import { FRAME, inBoth, joined, type Scene } from './scene';

/** CSS pixels, with a line between the panel and the page. */
const PANEL_WIDTH = 420;
const PAGE_WIDTH = FRAME.width - PANEL_WIDTH - 1;
/** Where the article is read, by words in it. */
const READ_AT = 'My grandfather built boats';
/** Sources of the article, of which the panel shows the first. */
const SOURCES = 9;

/** An article, and the side panel with its sources and the map beside them. */
export const panel: Scene = {
  name: 'panel',
  async take({ browser, read }) {
    const page = await openArticle(browser);
    await page.resize(PAGE_WIDTH, FRAME.height);
    const side = (await browser.openSidePanel(page)) as ChromiumSidePanel;
    await side.frame.page().setViewport({ width: PANEL_WIDTH, height: FRAME.height });
    await read(ARTICLE);
    await side.waitFor('the sources', (n) => document.querySelectorAll('.sample').length >= n, SOURCES);
    await page.activate();
    await scrollTo(page, READ_AT);
    const pages = await inBoth(page, () => page.screenshot());
    const sides = await inBoth(side, () => side.screenshot());
    await side.close();
    await page.close();
    return joined(pages, sides, panelBeside);
  },
};
