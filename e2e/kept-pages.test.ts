import { describe, expect } from 'vitest';
import type { KeptReading } from '../lib/annotations/kept-reading';
import type { PageRecord } from '../lib/annotations/model';
import type { View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { rowsIn } from '../tools/browsers/rows';
import { publish, recounted, WORDS } from './support/edited-page';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn } from './support/hands';
import { expectAccessible, picture } from './support/looked-at';

/** What was read of a page is kept with the reader's notes on it, and of no other page; a page is kept without a note. */

const test = testAlone();

const readingsIn = async (own: View) => (await rowsIn(own)).readings as unknown as KeptReading[];
const pagesIn = async (own: View) => (await rowsIn(own)).pages as unknown as PageRecord[];

/** Whose statement the annotated one is, in each reading. */
const said = (readings: KeptReading[]) =>
  readings.map(({ attributions, sources }) => {
    const found = attributions.find(({ content }) => content.includes('The wall will hold'));
    return [found?.content.match(/nine|four/)?.[0], found?.sources.map((index) => sources[index]?.name)];
  });

const isPressed = (popup: View) =>
  popup.evaluate(() => document.querySelector('.head button.chip')?.getAttribute('aria-pressed'));
const toBePressed = (popup: View, pressed: boolean) =>
  until(`the page to be kept: ${pressed}`, async () => (await isPressed(popup)) === String(pressed));

const toSay = (view: View, words: string) =>
  until(`"${words}"`, () => view.evaluate((said: string) => document.body.innerText.includes(said), words));

/** The text that is kept of a page. */
const textIn = async (view: View, url: string) =>
  (await rowsIn(view)).texts?.find(({ page }) => page === url)?.text as string | undefined;

describe.skipIf(noBrowser)('what was read of a page', () => {
  test('is kept with the first note, though it was read before, and beside what is read later', async ({
    browser,
    server,
  }) => {
    const url = publish(server, 'kept');
    const page = await browser.open(url);
    const first = (await readPage(browser, page)).popup;
    // When the bin was last looked at says nothing of pages.
    const { meta: _, ...rows } = await rowsIn(first);
    expect(Object.values(rows).flat()).toEqual([]);
    await first.close();

    await browser.stopBackground();
    const card = await openCardOn(page, WORDS);
    await write(card, { note: 'Nine?' });
    await saveCard(page, card);
    const second = (await readPage(browser, page)).popup;
    expect(said(await readingsIn(second))).toEqual([['nine', ['Mira Olsen']]]);
    await second.close();

    publish(server, 'kept', recounted);
    await page.reload();
    const third = (await readPage(browser, page)).popup;
    await until('both readings', async () => (await readingsIn(third)).length === 2);
    const both = [
      ['nine', ['Mira Olsen']],
      ['four', ['Mira Olsen']],
    ];
    expect(said(await readingsIn(third))).toEqual(both);
    await third.close();
    // It says the same again.
    await page.reload();
    const fourth = (await readPage(browser, page)).popup;
    await until('the reading', async () => (await readingsIn(fourth)).some(({ at, last }) => last > at));
    expect(said(await readingsIn(fourth))).toEqual(both);
    await fourth.close();
    await page.close();
  });

  test('is kept without a note where the reader wants that, and no longer', async ({ browser, server }) => {
    const url = server.url('samples/harbour.html');
    let page = await browser.open(url);
    let { popup } = await readPage(browser, page);
    await toBePressed(popup, false);
    await popup.click('button', 'Keep this page');
    await toBePressed(popup, true);
    const [row] = (await pagesIn(popup)).filter(({ kept }) => kept !== undefined);
    const own = async () => (await readingsIn(popup)).filter(({ page: of }) => of === row?.address);
    expect(row?.title).toBe(await page.evaluate(() => document.querySelector('h1')?.textContent));
    expect((await own())[0]?.attributions.length).toBeGreaterThan(3);
    expect((await rowsIn(popup)).annotations?.filter(({ page: of }) => of === row?.address)).toEqual([]);

    await browser.restart();
    page = await browser.open(url);
    ({ popup } = await readPage(browser, page));
    await toBePressed(popup, true);
    await popup.click('button', 'Keep this page');
    await toBePressed(popup, false);
    expect((await pagesIn(popup)).map(({ address }) => address)).not.toContain(row?.address);
    await popup.click('.toast button', 'Undo');
    await toBePressed(popup, true);
    expect((await pagesIn(popup)).find(({ address }) => address === row?.address)).toEqual(row);
    expect(await own()).toHaveLength(1);
    await popup.close();
    await page.close();
  });

  test('is kept with its text where the reader wants that, as it was then', async ({ browser, server }) => {
    const url = publish(server, 'with-text');
    const page = await browser.open(url);
    const first = (await readPage(browser, page)).popup;
    await first.click('button', 'Keep its text');
    await toSay(first, 'Its text is kept as it was');
    expect(await textIn(first, url)).toContain(WORDS);
    await first.close();

    publish(server, 'with-text', recounted);
    await page.reload();
    const { popup } = await readPage(browser, page);
    await toSay(popup, 'The page says something else by now');
    await expectAccessible(popup);
    await picture('popup-other-text', popup);
    expect(await textIn(popup, url)).toContain(WORDS);
    await popup.click('button', 'Take today’s text');
    await until('today’s text', async () => (await textIn(popup, url))?.includes('four years') ?? false);
    await popup.click('.toast button', 'Undo');
    await until('the text before', async () => (await textIn(popup, url))?.includes(WORDS) ?? false);
    await popup.close();

    const library = await browser.openExtensionPage(`library.html#/text?page=${encodeURIComponent(url)}`);
    await toSay(library, WORDS);
    await expectAccessible(library);
    await picture('library-text', library);
    await library.click('a', 'All texts that you keep');
    await toSay(library, 'The text of these pages is kept');
    await expectAccessible(library);
    await picture('library-texts', library);
    await library.click('button', 'Keep it no longer');
    await until('the text to go', async () => (await textIn(library, url)) === undefined);
    await toSay(library, 'No text of a page is kept.');
    await library.close();
    await page.close();
  });
});
