import { ARTICLE, openArticle } from './on-page';
import { openOwnPage } from './own-page';
import { inBoth, type Scene } from './scene';

interface Tabs {
  query(about: object): Promise<{ id: number; url?: string }[]>;
}

/** The report of an article's sourcing. */
export const report: Scene = {
  name: 'report',
  async take({ browser, read }) {
    const page = await openArticle(browser);
    const popup = await browser.clickAction(page);
    await read(ARTICLE);
    const tab = await popup.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      return (await tabs.query({ active: true, currentWindow: true }))[0]!.id;
    });
    await popup.close();
    const view = await openOwnPage(browser, `report.html#tab=${tab}`);
    await view.waitFor('the report', () => document.querySelector('.report .bar'));
    const pictures = await inBoth(view, () => view.screenshot());
    await view.close();
    await page.close();
    return pictures;
  },
};
