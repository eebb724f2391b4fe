import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { publish, recounted, WORDS } from './support/edited-page';
import { saveCard, write } from './support/editor';
import { browserName, noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn } from './support/hands';
import { expectAccessible, picture } from './support/looked-at';

/** The report of an article: from the popup, on paper, with what has changed, and of what is kept. */

const test = testAlone();

/** Presses the button, which closes the popup, and gives the page that opens, as its address leads to it. */
async function report(browser: Browser, popup: View): Promise<Page> {
  const label = 'Report';
  await popup.click('.head .figures button', label);
  const hash = await until('the report to open', () =>
    browser.inBackground(async () => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url?.includes('/report.html#'));
      if (tab?.id === undefined || tab.url === undefined) return undefined;
      await tabs.remove(tab.id);
      return new URL(tab.url).hash;
    }),
  );
  return browser.openExtensionPage(`report.html${hash}`);
}

interface Tabs {
  query(query: object): Promise<{ id?: number; url?: string }[]>;
  remove(id: number): Promise<void>;
}

const headings = (view: View) =>
  view.evaluate(() => Array.from(document.querySelectorAll('h2'), (each) => each.textContent));
const toSay = (view: View, words: string) =>
  view.waitFor(`"${words}"`, (said) => document.body.innerText.includes(said), words);

/** Pages of a PDF of Chromium's, whose page objects are not packed. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.skipIf(noBrowser)('the report of an article', () => {
  test('says how the sample is sourced, and fits on two pages', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const { popup } = await readPage(browser, page);
    const own = await report(browser, popup);
    await toSay(own, 'How this article is sourced');
    await own.waitFor('the sections', () => document.querySelectorAll('h2').length > 3);
    const found = await headings(own);
    for (const heading of ['At a glance', 'Sources', 'Unnamed sources', 'No source in this article'])
      expect(found.some((each) => each?.startsWith(heading))).toBe(true);
    expect(found.at(-1)).toBe('What the reading may have got wrong');
    await toSay(own, 'The Skerrow Herald · By Ines Marlowe · published');
    await expectAccessible(own);
    await picture('report', own);
    await own.prefer('dark');
    await expectAccessible(own);
    await picture('report-dark', own);
    await own.prefer('light');
    if (browserName === 'chromium')
      for (const paper of ['A4', 'Letter'] as const) {
        const pages = pagesOf(await own.print(paper));
        expect(pages).toBeGreaterThan(0);
        expect(pages).toBeLessThanOrEqual(2);
      }
    for (const [button, ending] of [
      ['Save as HTML', '.html'],
      ['Save as Markdown', '.md'],
    ] as const) {
      await own.click('.report-tools button', button);
      const isIt = (path: string) => path.endsWith(`to stay shut until spring${ending}`);
      // It is there before what it holds.
      await until('the file with its sources', async () =>
        browser.downloaded().some((path) => isIt(path) && readFileSync(path, 'utf8').includes('Jonas Pell')),
      );
    }
    await own.resize(320, 600);
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture('report-narrow', own);
    await own.close();
    await page.close();
  });

  test('says what has changed since a page was read before, and what is kept once its tab is gone', async ({
    browser,
    server,
  }) => {
    const url = publish(server, 'reported');
    const page = await browser.open(url);
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, WORDS);
    await write(card, { note: 'Nine?' });
    await saveCard(page, card);
    publish(server, 'reported', recounted);
    await page.open(url);
    const { popup } = await readPage(browser, page);
    await toSay(popup, 'The sourcing has changed since');
    await picture('popup-changed', popup);
    const own = await report(browser, popup);
    await toSay(own, 'Statement rewritten');
    await toSay(own, 'The page has changed since it was read before.');
    expect(
      await own.evaluate(() =>
        Array.from(document.querySelectorAll('del, ins'), (each) => each.lastChild?.textContent),
      ),
    ).toEqual(['nine', 'four']);
    await toSay(own, 'Nine?');
    await picture('report-changed', own);

    await page.close();
    await own.reload();
    await toSay(own, 'The tab of this report is closed.');
    await toSay(own, 'Made from what is kept of the page');
    await toSay(own, 'The text of the page is not kept');
    await toSay(own, 'Statement rewritten');
    await expectAccessible(own);
    await picture('report-kept', own);
    await own.close();
  });
});
