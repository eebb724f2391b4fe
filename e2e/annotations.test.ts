import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { Browser, Page } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { cardToClose, saveCard, write, written } from './support/editor';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn, openedCard, pressSelectionButton, select } from './support/hands';
import { painted, paintedKinds } from './support/painted';

/** What the reader writes is kept, found again in its place, and theirs to change and take away. */

const NOTES = 'note';

const test = testAlone();

async function openRead(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  const { popup } = await readPage(browser, page);
  await popup.close();
  return page;
}

const noted = async (page: Page) =>
  (await painted(page)).filter(({ layer }) => layer === NOTES).map(({ text }) => text);

/** The words under the reader's notes, once there are any. */
const wordsNoted = (page: Page) =>
  until('a note on the page', async () => {
    const texts = await noted(page);
    return texts.length > 0 ? texts : undefined;
  });

describe.skipIf(noBrowser)('an annotation', () => {
  test('on a mark is back after a reload, in another tab, and after a restart', async ({
    browser,
    server,
  }) => {
    const url = server.url('samples/harbour.html');
    const words = 'We found';
    const content = {
      note: 'Ask for the plan.\nOf 2003?',
      tags: ['harbour', 'engineer'],
      assessment: 'checked',
    };
    let page = await openRead(browser, url);
    const card = await openCardOn(page, words);
    await write(card, content);
    await saveCard(page, card);
    const where = await wordsNoted(page);
    expect(where.join('')).toContain(words);

    await page.reload();
    expect(await noted(page)).toEqual([]);
    await (await readPage(browser, page)).popup.close();
    expect(await wordsNoted(page)).toEqual(where);
    expect(await written(await openCardOn(page, words))).toEqual(content);

    const other = await openRead(browser, url);
    expect(await wordsNoted(other)).toEqual(where);

    await browser.restart();
    page = await openRead(browser, url);
    expect(await wordsNoted(page)).toEqual(where);
    expect(await written(await openCardOn(page, words))).toEqual(content);
    await page.close();
  });

  test('on a selection stands on the very words selected, in every tab that shows them', async ({
    browser,
    server,
  }) => {
    const url = server.url('samples/dark.html');
    const page = await openRead(browser, url);
    // Another address of the same article.
    const other = await openRead(browser, `${url}?amp=1&utm_source=letter#top`);
    await page.activate();
    const words = await longWords(page);
    await select(page, words);
    await pressSelectionButton(page);
    const card = await openedCard(page);
    await write(card, { note: 'My own words.' });
    await saveCard(page, card);
    expect((await wordsNoted(page)).join('')).toBe(words);
    expect((await wordsNoted(other)).join('')).toBe(words);
    await other.close();
    await page.close();
  });

  test('can be edited, deleted, and brought back', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/csp.html'));
    const words = await firstMark(page);
    const first = await openCardOn(page, words);
    await write(first, { note: 'One.' });
    await saveCard(page, first);
    await wordsNoted(page);

    const second = await openCardOn(page, words);
    await write(second, { note: ' Two.' });
    await saveCard(page, second);
    const third = await openCardOn(page, words);
    expect((await written(third)).note).toBe('One. Two.');

    await third.click('button', 'Delete');
    await until('the note to go', async () => (await noted(page)).length === 0);
    await third.click('button', 'Undo');
    await wordsNoted(page);
    await third.waitFor(
      'the note to be back',
      () => document.querySelector('textarea')?.value === 'One. Two.',
    );
    await page.close();
  });

  test('that dismisses a mark holds on the next visit', async ({ browser, server }) => {
    const url = server.url('samples/changing.html');
    const page = await openRead(browser, url);
    const words = await firstMark(page);
    const card = await openCardOn(page, words);
    await card.click('button', 'Wrong? Correct it');
    await card.click('.correct button', 'Not an attribution');
    await cardToClose(page);
    const isMarked = async () => (await paintedKinds(page)).some(({ text }) => text.includes(words));
    await until('the mark to go', async () => !(await isMarked()));
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    await until('the other marks', async () => (await paintedKinds(page)).length > 0);
    expect(await isMarked()).toBe(false);
    await page.close();
  });
});

describe.skipIf(noBrowser)('in the popup', () => {
  test('the reader writes on the page and on a selection, edits, deletes and undoes', async ({
    browser,
    server,
  }) => {
    const page = await openRead(browser, server.url('samples/council.html'));
    const words = await longWords(page);
    await select(page, words);
    const { popup } = await readPage(browser, page);
    await popup.click('button', 'Annotate selection');
    await write(popup, { note: 'Chosen before.', tags: ['tram'] });
    await popup.click('.editor button.main');
    await popup.click('button', 'Note on this page');
    await write(popup, { note: 'On it all.' });
    await popup.click('.editor button.main');
    expect((await wordsNoted(page)).join('')).toBe(words);

    await popup.click('[role=tab]', 'Mine');
    const listed = () =>
      popup.evaluate(() => document.querySelector('[role=tabpanel]:not([hidden])')?.textContent ?? '');
    await until('both notes in the list', async () =>
      /Chosen before\..*On it all\.|On it all\..*Chosen before\./s.test(await listed()),
    );
    await popup.click('[role=tabpanel] button[aria-label^=Delete]');
    await until(
      'one note to go',
      async () => (await listed()).split(/Chosen before\.|On it all\./).length === 2,
    );
    await popup.click('button', 'Undo');
    await until(
      'it to come back',
      async () => (await listed()).split(/Chosen before\.|On it all\./).length === 3,
    );
    await popup.close();
    await page.close();
  });

  test('everything ever stored is exported as one W3C Web Annotation file', async ({ browser, server }) => {
    const other = await openRead(browser, server.url('samples/csp.html'));
    const card = await openCardOn(other, await firstMark(other));
    await write(card, { note: 'Ask for it all.', tags: ['ledger'], assessment: 'needs a source' });
    await saveCard(other, card);
    await other.close();
    const page = await openRead(browser, server.url('samples/harbour.html'));
    const { popup } = await readPage(browser, page);
    await popup.click('button', 'Note on this page');
    await write(popup, { note: 'Of the whole page.' });
    await popup.click('.editor button.main');
    await popup.waitFor('the note to be stored', () => !document.querySelector('.editor'));
    await popup.click('.foot button', 'More');
    await popup.click('button', 'Export');
    const file = await until('the download', async () => exported(browser));
    const document = JSON.parse(file);
    expect(JSON.stringify(document['@context'])).toContain('http://www.w3.org/ns/anno.jsonld');
    const text = JSON.stringify(document.items);
    for (const part of ['Ask for it all.', 'ledger', 'Of the whole page.', 'TextQuoteSelector']) {
      expect(text).toContain(part);
    }
    for (const item of document.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        type: 'Annotation',
        target: expect.anything(),
      });
    }
    await popup.close();
    await page.close();
  });
});

/** The finished download, `undefined` while there is none. */
function exported(browser: Browser): string | undefined {
  const name = browser.downloaded().find((file) => /whence-.*\.jsonld$/.test(file));
  return name === undefined ? undefined : readFileSync(name, 'utf8') || undefined;
}

/** Some words of the first painted mark, to find it again by. */
async function firstMark(page: Page): Promise<string> {
  const [mark] = await paintedKinds(page);
  if (!mark) throw new Error('Nothing is marked.');
  return mark.text.trim().slice(0, 24);
}

/** A few words in the middle of the article that stand in one text node and on one line. */
function longWords(page: Page): Promise<string> {
  return page.waitFor('words to select', () => {
    for (const paragraph of document.querySelectorAll('p[data-expect=in]')) {
      for (const node of paragraph.childNodes) {
        const words =
          node.nodeType === Node.TEXT_NODE
            ? (node.nodeValue ?? '').match(/\b[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}\b/)
            : null;
        if (words) return words[0];
      }
    }
    return undefined;
  });
}
