import { readFileSync, rmSync } from 'node:fs';
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

/**
 * Makes a file in a format, by its name on screen. @returns its path, once the file holds what it is to hold: a browser
 * gives it its name before it is written
 */
async function exported(browser: Browser, library: Page, format: string, holds: RegExp): Promise<string> {
  const before = new Set(browser.downloaded());
  await library.click('.formats .choice', format);
  await library.click('.beside button.main');
  return until(`the file of ${format}`, async () =>
    browser.downloaded().find((path) => !before.has(path) && holds.test(readFileSync(path, 'latin1'))),
  );
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

/** Formats by their names on screen, how their files end, and what is in them. */
const FORMATS = [
  ['Markdown, a file a page', 'zip', /^PK/],
  ['Logseq pages', 'zip', /^PK/],
  ['Markdown, one file', 'md', /Who counted them\?/],
  ['Report', 'html', /Who counted them\?/],
  ['Notes (CSV)', 'csv', /Who counted them\?/],
  ['Statements', 'csv', /harbour/i],
  ['Readwise', 'csv', /^Highlight/],
  ['RIS', 'ris', /^TY {2}- /],
  ['BibTeX', 'bib', /^@/],
  ['CSL-JSON', 'json', /"note"/],
  ['QDPX', 'qdpx', /^PK/],
  ['Hypothesis', 'json', /Who counted them\?/],
  ['schema.org', 'jsonld', /schema\.org/],
  ['Label Studio', 'json', /^\[/],
  ['brat', 'zip', /^PK/],
  ['Corpus', 'jsonl', /^/],
] as const;

const pressed = (library: Page, words: string) => library.click('.in-hand button', words);

describe.skipIf(noBrowser)('the library', () => {
  test('exports, and takes it in again', async ({ browser, server }) => {
    // Other tests made files of this day, whose names are then taken: one browser writes over them, the other counts on.
    for (const path of browser.downloaded()) rmSync(path);
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
    const file = await exported(browser, library, 'Web Annotation', /\}\s*$/);
    expect(basename(file)).toMatch(/^whence-\d{4}-\d\d-\d\d\.jsonld$/);
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text).items).toHaveLength(2);
    expect(await said(library, 'holds')).toMatch(/whence-.*\.jsonld \(.* kB\) holds 2 notes, 1 page\./);

    for (const [format, extension, holds] of FORMATS) {
      const path = await exported(browser, library, format, holds);
      expect(path).toMatch(new RegExp(`\\.${extension}$`));
    }
    await library.click('.formats .choice', 'Markdown, one file');
    await library.click('.template summary');
    await library.type('.template textarea', '{{ page.tittle }}');
    await said(library, 'there is no field called');
    await expectAccessible(library);
    await picture('library-take-template', library);
    await library.click('.template button', 'Begin anew');
    await library.waitFor('the preview', () =>
      document.querySelector('.shown')?.textContent?.includes('Who counted'),
    );

    await library.click('.formats .choice', 'Whence backup');
    await library.click('.beside .choice', 'Lock it');
    await library.type('.beside input[type=password]', 'correct-horse');
    await library.press('Tab');
    for (const letter of 'correct-horse') await library.press(letter);
    await expectAccessible(library);
    await picture('library-take-lock', library);
    const locked = await exported(browser, library, 'Whence backup', /^age-encryption\.org/);
    expect(locked).toMatch(/\.whence\.gz\.age$/);

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

    const table = 'where,what,about\nhttps://herald.example/ferry,Ask again.,boats\n,No page.,\n';
    await drop(library, 'table.csv', table);
    await library.waitFor('the columns', () => document.querySelector('.columns select'));
    await library.evaluate(() => {
      for (const [label, value] of [
        ['Address', '0'],
        ['Note', '1'],
        ['Tags', '2'],
      ] as const) {
        const choice = [...document.querySelectorAll('.columns label')]
          .find((each) => each.textContent?.startsWith(label))
          ?.querySelector('select');
        if (!choice) throw new Error(label);
        choice.value = value;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await expectAccessible(library);
    await picture('library-take-table', library);
    await pressed(library, 'Go on');
    await library.waitFor('what it would do', () =>
      /Adds 1 note[\s\S]*Passes over 1/.test(document.querySelector('.in-hand')?.textContent ?? ''),
    );
    await pressed(library, 'Import');
    await said(library, '1 note added. 1 passed over.');

    await drop(library, 'cut.jsonld', text.slice(0, -300));
    await said(library, 'This file ends before it should.');
    await drop(library, 'tune.mp3', 'ID3 la la la');
    await said(library, 'Whence does not know the format of this file.');
    await picture('library-take-bad', library);
    await library.close();
  });

  test('keeps backups, and brings back what was lost', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'Who else saw them?' });
    await saveCard(page, card);
    const library = await browser.openExtensionPage('library.html#/safe');
    await library.click('.safe button', 'Make one now');
    await library.waitFor('the backup', () => document.querySelector('.safe .does'));
    await expectAccessible(library);
    await picture('library-safe', library);

    await page.activate();
    const again = await openCardOn(page, 'We found');
    await again.click('button', 'Delete');
    // A card that goes out of sight before it has heard that it is seen does not take the press.
    await again.waitFor('it to be deleted', () => document.body.textContent?.includes('Deleted.'));
    await library.activate();
    await library.waitFor('it in the bin', () =>
      document.querySelector('.safe .bin')?.textContent?.includes('Who else saw them?'),
    );
    await library.click('.does button', 'Restore…');
    await library.waitFor('what it would do', () => document.querySelector('.safe .question .lines'));
    await expectAccessible(library);
    await picture('library-safe-restore', library);
    await library.click('.question button', 'Restore');
    await library.waitFor(
      'it to be out of the bin',
      () => !document.querySelector('.safe .bin')?.textContent?.includes('Who else saw them?'),
    );
    await said(library, '1 note taken out of the bin.');
    await library.click('.does button', 'Remove');
    await library.click('.does .asked button', 'Remove');
    await library.waitFor('none', () => !document.querySelector('.safe .does'));
    for (const scheme of ['dark', 'light'] as const) {
      await library.prefer(scheme);
      await library.resize(420, 900);
      await expectAccessible(library);
      await picture(`library-safe-narrow-${scheme}`, library);
    }
    await library.click('.frame a', 'Export and import');
    await library.prefer('dark');
    await library.waitFor('the formats', () => document.querySelector('.formats .choice'));
    await expectAccessible(library);
    await picture('library-take-narrow-dark', library);
    await library.close();
    await page.close();
  });
});
