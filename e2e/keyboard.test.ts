import { describe, expect } from 'vitest';
import { until } from '../tools/browsers/in-view';
import { violations } from './support/axe';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { expectKeyboard } from './support/keyboard-walk';
import { openLibrary } from './support/library';
import { tabOf } from './support/tab-of';

/** Everything by keyboard alone, with the focus always seen. One line adds a view. */

describe.skipIf(noBrowser)('by Tab alone', () => {
  test.for([
    ['welcome.html', 8],
    ['options.html', 25],
    ['text.html', 3],
  ] as const)('%s', async ([path, least], { browser }) => {
    const page = await browser.openExtensionPage(path);
    if (path !== 'text.html')
      await page.waitFor('the sign', () => document.querySelector<HTMLInputElement>('.sign input')?.value);
    else await page.waitFor('the page', () => document.querySelector('textarea, button'));
    if (path === 'welcome.html')
      await page.waitFor('the steps', () => document.querySelector('.first-steps'));
    await expectKeyboard(page, least);
    await page.close();
  });

  test('the popup', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const { popup } = await readPage(browser, page);
    await popup.waitFor('the sources', () => document.querySelector('[role=tab]'));
    await expectKeyboard(popup, 20);
    await popup.close();
    await page.close();
  });

  test('the side panel', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const panel = await browser.openSidePanel(page);
    await panel.waitFor('the sources', () => document.querySelector('[role=tab]'));
    await expectKeyboard(panel, 20);
    await panel.close();
    await page.close();
  });

  test('the card, and the report', async ({ browser, server }) => {
    const url = server.url('samples/harbour.html?by-keyboard');
    const page = await browser.open(url);
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We found');
    await card.waitFor('the focus', () => document.hasFocus() && document.querySelector('.last-line'));
    await expectKeyboard(card, 10);
    await page.press('Escape');
    const report = await browser.openExtensionPage(`report.html#tab=${await tabOf(browser, url)}`);
    await report.waitFor('the report', () => document.querySelectorAll('h2').length > 3);
    await expectKeyboard(report, 20);
    await report.close();
    await page.close();
  });

  test('the library', async ({ browser }) => {
    const library = await openLibrary(browser, 3);
    await library.waitFor('the rows', () => document.querySelector('.rows .item'));
    await expectKeyboard(library, 12);
    await library.close();
  });

  test('the sheet of shortcuts keeps the focus, and gives it back', async ({ browser }) => {
    const page = await browser.openExtensionPage('options.html');
    await page.waitFor('the page', () => document.querySelector('.sign input'));
    // Where something is typed it is a character.
    await page.type('.sign input', '?');
    expect(await page.evaluate(() => document.querySelector('dialog'))).toBeNull();
    await page.evaluate(() => document.querySelector<HTMLElement>('summary')?.focus());
    await page.press('?');
    await page.waitFor('the sheet', () => document.querySelector('dialog[open] dd'));
    expect(await violations(page)).toEqual([]);
    for (let tabs = 0; tabs < 4; tabs += 1) {
      await page.press('Tab');
      const isWithin = () => document.activeElement?.matches('dialog *, dialog, body, html');
      expect(await page.evaluate(isWithin)).toBe(true);
    }
    await page.press('Escape');
    await page.waitFor('the focus', () => document.activeElement?.localName === 'summary');
    await page.waitFor('the sheet to go', () => document.querySelector('dialog') === null);
    // Single keys can be turned off.
    await page.click('#keys input');
    await until('the key to do nothing', async () => {
      await page.press('?');
      const isOpen = await page.evaluate(() => document.querySelector('dialog') !== null);
      if (isOpen) await page.press('Escape');
      return !isOpen;
    });
    await page.close();
  });
});
