import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { browserName, noBrowser, readPage, settled, test } from './support/fixture';
import { painted, paintedKinds } from './support/painted';

/** Pages that are not read get a plain sentence and no mark; a page that changes is read again. */

const NO_ARTICLE = ['front.html', 'encyclopedia.html', 'shop.html'];

const says = (popup: View, sentence: string) =>
  popup.waitFor(`"${sentence}"`, (wanted) => document.body.innerText.includes(wanted), sentence);

async function opened(browser: Browser, url: string): Promise<{ page: Page; popup: View }> {
  const page = await browser.open(url);
  const { popup } = await readPage(browser, page);
  return { page, popup };
}

describe.skipIf(noBrowser)('a page that is no article', () => {
  test.for(NO_ARTICLE)(
    '%s is left alone, and read when the reader wants it anyway',
    async (name, { browser, server }) => {
      const { page, popup } = await opened(browser, server.url(`samples/${name}`));
      await says(popup, 'does not look like an article');
      expect(await painted(page)).toEqual([]);
      await popup.click('button', 'Read it anyway');
      await until('it to be read', async () => (await settled(popup)).status === 'read');
      await popup.close();
      await page.close();
    },
  );

  test('in another language says which, and is not marked', async ({ browser, server }) => {
    const { page, popup } = await opened(browser, server.url('samples/french.html'));
    await says(popup, 'French');
    await says(popup, 'Whence reads English only');
    expect(await painted(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('with no text says so', async ({ browser, server }) => {
    const { page, popup } = await opened(browser, server.url('samples/empty.html'));
    await says(popup, 'There is no text to read');
    expect(await painted(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('where no extension may run says so', async ({ browser }) => {
    const page = await browser.open(browserName === 'chromium' ? 'chrome://version/' : 'about:addons');
    const popup = await browser.clickAction(page);
    await says(popup, 'The browser lets no extension run on this page');
    await popup.close();
    await page.close();
  });
});

describe.skipIf(noBrowser)('a page whose text changes', () => {
  test('is read again, and its marks follow', async ({ browser, server }) => {
    const { page, popup } = await opened(browser, server.url('samples/changing.html'));
    await popup.close();
    const before = (await paintedKinds(page)).map(({ text }) => text).join('\n');
    expect(before).toContain('Benedikt Moss');
    expect(before).not.toContain('Dr Amara Quist');
    await page.click('#update');
    const after = await until('the new paragraph to be marked', async () => {
      const marks = await paintedKinds(page);
      return marks.some(({ text }) => text.includes('Dr Amara Quist')) ? marks : undefined;
    });
    const words = after.map(({ text }) => text).join('\n');
    expect(words).toContain('Seventeen people');
    expect(words).toContain('Benedikt Moss');
    expect(after.filter((mark) => mark.expect.includes('out'))).toEqual([]);
    await page.close();
  });

  test('tells the open popup', async ({ browser, server }) => {
    const { page, popup } = await opened(browser, server.url('samples/changing.html'));
    const sources = (await settled(popup)).reading?.sources.length ?? 0;
    await page.evaluate(() => document.getElementById('update')?.click());
    await popup.waitFor('the new source in the popup', () => document.body.innerText.includes('Amara Quist'));
    expect((await settled(popup)).reading?.sources.length).toBeGreaterThan(sources);
    await popup.close();
    await page.close();
  });
});
