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

/** Drops a file where files are dropped. */
const drop = (library: Page, name: string, text: string) =>
  library.evaluate(
    (fileName, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      document
        .querySelector('.drop')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    },
    name,
    text,
  );

const pressed = (library: Page, words: string) => library.click('.in-hand button', words);

describe.skipIf(noBrowser)('the library', () => {
  test('exports, and takes it in again', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    for (const [words, note] of [
      ['We found', 'Who counted them?'],
      ['My grandfather built', 'When?'],
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
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text).items).toHaveLength(2);
    expect(await said(library, 'holds')).toMatch(/whence-.*\.jsonld \(.* kB\) holds 2 notes, 1 page\./);

    await library.click('.ways a', 'Import');
    await drop(library, 'again.jsonld', text);
    await library.waitFor('what it would do', () =>
      document.querySelector('.in-hand')?.textContent?.includes('Leaves 2 alone that are here already'),
    );
    await expectAccessible(library);
    await picture('library-take-same', library);
    await pressed(library, 'Leave it');
    await said(library, 'Nothing was imported.');

    const other = JSON.parse(text);
    for (const item of other.items) {
      item.id = `urn:uuid:${crypto.randomUUID()}`;
      item.body[0].value += ' And who else?';
    }
    other.items[1].target = 'https://herald.example/other-page';
    await drop(library, 'other.jsonld', JSON.stringify(other));
    await library.waitFor('what it would do', () =>
      /Adds 1 note[^s][\s\S]*Adds to 1 note of yours/.test(
        document.querySelector('.in-hand')?.textContent ?? '',
      ),
    );
    await library.click('.in-hand summary', 'Adds to 1');
    await expectAccessible(library);
    await picture('library-take-plan', library);
    await pressed(library, 'Import');
    await said(library, '1 note added. 1 note added to.');
    await picture('library-take-done', library);
    await library.click('.toast button', 'Undo');
    await said(library, 'Undone');

    await drop(library, 'cut.jsonld', text.slice(0, -300));
    await said(library, 'This file ends before it should.');
    await drop(library, 'tune.mp3', 'ID3 la la la');
    await said(library, 'Whence does not know the format of this file.');
    await picture('library-take-bad', library);
    await library.close();
  });
});
