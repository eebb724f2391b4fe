import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { expectAccessible, picture } from './support/looked-at';

/** What leaves the library as a file, and what comes in. */

const said = (library: View, words: string) =>
  library.waitFor(
    `"${words}"`,
    (wanted) =>
      [...document.querySelectorAll('[role=status]')].find((each) => each.textContent?.includes(wanted))
        ?.textContent,
    words,
  );

/** Makes a file in a format, by its name on screen. @returns its path */
async function exported(browser: Browser, library: Page, format: string): Promise<string> {
  const before = new Set(browser.downloaded());
  await library.click('.formats .choice', format);
  await library.click('.beside button.main');
  return until(`the file of ${format}`, async () => browser.downloaded().find((path) => !before.has(path)));
}

describe.skipIf(noBrowser)('the library', () => {
  test('exports, and says what the file holds', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    for (const [words, note] of [
      ['We found', 'Who counted them?'],
      ['My grandfather built', 'For how many years?'],
    ] as const) {
      const card = await openCardOn(page, words);
      await write(card, { note, tags: ['counted'] });
      await saveCard(page, card);
    }
    await page.close();

    const library = await browser.openExtensionPage('library.html#/take');
    await library.waitFor('the count', () => document.querySelector('.take .figure')?.textContent === '2');
    await expectAccessible(library);
    await picture('library-take-out', library);
    const file = await exported(browser, library, 'Web Annotation');
    expect(basename(file)).toMatch(/^whence-\d{4}-\d\d-\d\d\.jsonld$/);
    expect(JSON.parse(readFileSync(file, 'utf8')).items).toHaveLength(2);
    expect(await said(library, 'holds')).toMatch(/whence-.*\.jsonld \(.* kB\) holds 2 notes, 1 page\./);
    await library.close();
  });
});
