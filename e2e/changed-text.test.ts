import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { rowsIn } from '../tools/browsers/rows';
import type { PageServer } from '../tools/browsers/server';
import {
  difference,
  hasBar,
  OTHER,
  publish,
  recounted,
  reworded,
  standing,
  toStand,
  WORDS,
  withoutStatement,
} from './support/edited-page';
import { cardToClose, saveCard, write, written } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { fillDisk } from './support/full-database';
import { openCardOn, openedCard, pressSelectionButton, select } from './support/hands';
import { pageAsItIs, painted } from './support/painted';

/** A note whose text is edited between two visits: exact, changed, or lost, and what its reader makes of that. */

const NOTE = 'Who counted the years?';
const MARKED = 'The wall will hold';

/**
 * A note on words selected or on the mark that holds them, and the page as its reader sees it when it has been edited.
 */
async function noted(
  browser: Browser,
  server: PageServer,
  name: string,
  edit: (text: string) => string,
  on: 'selection' | 'mark' = 'selection',
) {
  const page = await browser.open(publish(server, name));
  await (await readPage(browser, page)).popup.close();
  if (on === 'selection') {
    await select(page, WORDS);
    await pressSelectionButton(page);
  }
  const card = on === 'mark' ? await openCardOn(page, MARKED) : await openedCard(page);
  await write(card, { note: NOTE, tags: ['wall'] });
  await saveCard(page, card);
  publish(server, name, edit);
  await page.reload();
  return page;
}

async function mine(browser: Browser, page: Page): Promise<View> {
  const { popup } = await readPage(browser, page);
  await popup.click('[role=tab]', 'Mine');
  return popup;
}

async function reload(browser: Browser, page: Page): Promise<View> {
  await page.reload();
  return mine(browser, page);
}

/** Confirms in the card that the note belongs to the words selected. */
async function attachInCard(page: Page): Promise<View> {
  const card = await page.card();
  await toSay(card, 'Attach your note to these words?');
  await card.click('button', 'Attach it here');
  await toSay(card, 'Attached to the words you selected.');
  return card;
}

/** How the notes of a page are known to have stood on it last, where that is not exactly. */
const toBeKept = (view: View, address: string, expected: string) =>
  until(`the note to be kept as ${expected || 'exact'}`, async () => {
    const { annotations = [], standings = [] } = await rowsIn(view);
    const own = annotations.filter(({ page }) => page === address).map(({ id }) => id);
    return (
      standings
        .filter(({ id }) => own.includes(id))
        .map(({ status }) => status)
        .join() === expected
    );
  });

const textOf = (view: View) => view.evaluate(() => document.body.innerText);
const toSay = (view: View, words: string) =>
  until(`"${words}"`, async () => (await textOf(view)).includes(words));

const wordsNoted = async (page: Page) =>
  (await painted(page)).flatMap(({ layer, text }) => (layer === 'note' ? [text] : [])).join('');

describe.skipIf(noBrowser)('text that has changed', () => {
  test('is shown word by word in the popup; accepted, it is exact from then on; undone, it is not', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'accept', recounted);
    const popup = await mine(browser, page);
    await toStand(popup, 'changed');
    expect(await difference(popup)).toEqual({ gone: ['nine'], come: ['four'] });
    await popup.click('button', 'Accept the new text');
    await toStand(popup, 'exact');
    await popup.waitFor('the difference to go', () => !document.querySelector('.difference'));
    await popup.click('button', 'Undo');
    await toStand(popup, 'changed');
    await difference(popup);
    await popup.click('button', 'Accept the new text');
    await toStand(popup, 'exact');
    await popup.close();

    const later = await reload(browser, page);
    expect(await standing(later)).toEqual(['exact']);
    const text = await textOf(later);
    for (const words of ['The wall will hold for four years', NOTE, 'wall']) expect(text).toContain(words);
    await later.close();
    await page.close();
  });

  test('is shown in the card with every part that changed, and accepted there', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'card', reworded, 'mark');
    const { popup } = await readPage(browser, page);
    await toStand(popup, 'changed');
    await popup.close();
    const card = await openCardOn(page, MARKED);
    const shown = { gone: ['nine', 'said'], come: ['four', 'claimed'] };
    expect(await difference(card)).toEqual(shown);
    await write(card, { note: ' Ask again.' });
    await card.click('button', 'Accept the new text');
    await toSay(card, 'The new text is accepted.');
    await card.click('button', 'Undo');
    expect(await difference(card)).toEqual(shown);
    await card.click('button', 'Accept the new text');
    await toSay(card, 'The new text is accepted.');
    // What was being typed is still there, and saving it does not bring the old words back.
    expect((await written(card)).note).toContain('Ask again.');
    await saveCard(page, card);
    const later = await reload(browser, page);
    expect(await standing(later)).toEqual(['exact']);
    await later.close();
    await page.close();
  });

  test('stays changed when only the note on it is edited', async ({ browser, server }) => {
    const page = await noted(browser, server, 'edit', reworded, 'mark');
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, MARKED);
    await write(card, { note: ' Edited.' });
    await saveCard(page, card);
    const later = await reload(browser, page);
    expect(await standing(later)).toEqual(['changed']);
    await later.close();
    await page.close();
  });

  test('of which the old words are kept is lost, until they are back', async ({ browser, server }) => {
    const page = await noted(browser, server, 'keep', recounted);
    const address = server.url('made/keep.html');
    const popup = await mine(browser, page);
    await toBeKept(popup, address, 'changed');
    await popup.click('button', 'Keep the old words');
    await toStand(popup, 'lost');
    await toSay(popup, '1 note whose text is gone');
    await popup.click('button', 'Undo');
    await toStand(popup, 'changed');
    await difference(popup);
    await popup.click('button', 'Keep the old words');
    await toStand(popup, 'lost');
    await popup.close();

    const later = await reload(browser, page);
    expect(await standing(later)).toEqual(['lost']);
    await toBeKept(later, address, 'lost');
    expect(await textOf(later)).toContain(WORDS);
    await later.close();

    publish(server, 'keep');
    const back = await reload(browser, page);
    expect(await standing(back)).toEqual(['exact']);
    await toBeKept(back, address, '');
    await back.close();
    await page.close();
  });

  test('keeps its old words from the card, too', async ({ browser, server }) => {
    const page = await noted(browser, server, 'keep-card', reworded, 'mark');
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, MARKED);
    await card.click('button', 'Keep the old words');
    await toSay(card, 'listed as lost');
    await until('the note to leave the page', async () => (await wordsNoted(page)) === '');
    await card.click('button', 'Undo');
    await difference(card);
    await until('the note to be back', async () => (await wordsNoted(page)) !== '');
    await page.close();
  });
});

describe.skipIf(noBrowser)('text that is lost', () => {
  test('is listed with its words, its context, and what it was about', async ({ browser, server }) => {
    const page = await noted(browser, server, 'about', withoutStatement, 'mark');
    const popup = await mine(browser, page);
    await toStand(popup, 'lost');
    expect(await popup.evaluate(() => document.querySelector('[aria-selected=true]')?.textContent)).toBe(
      'Mine 1, 1 lost',
    );
    const text = await popup.evaluate(() => document.querySelector<HTMLElement>('.lost')?.innerText ?? '');
    for (const words of [WORDS, 'leaks at every spring tide', 'The town clerk said', NOTE]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/It was about:\s+Mira Olsen\s+person · said: neutral/);
    await popup.close();
    await page.close();
  });

  test('is attached at once to words selected before, and let go again', async ({ browser, server }) => {
    const page = await noted(browser, server, 'before', withoutStatement);
    await (await readPage(browser, page)).popup.close();
    await select(page, OTHER);
    const popup = await mine(browser, page);
    await popup.click('.lost button', 'Attach again');
    const card = await attachInCard(page);
    await until('the note on the page', async () => (await wordsNoted(page)) === OTHER);
    await card.click('button', 'Undo');
    await until('the note to leave the page', async () => (await wordsNoted(page)) === '');
    await card.click('button', 'Close this card');
    await cardToClose(page);
    // Or the next one would be attached to them, too.
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    await page.close();
  });

  test('is attached with the mouse to words selected afterwards, and let go again', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'after', withoutStatement);
    const popup = await mine(browser, page);
    const before = await pageAsItIs(page);
    await popup.click('.lost button', 'Attach again');
    await until('the bar', () => hasBar(page));
    expect(await pageAsItIs(page)).toEqual(before);
    await select(page, OTHER);
    await pressSelectionButton(page);
    const card = await attachInCard(page);
    expect((await written(card)).note).toBe(NOTE);
    await until('the bar to go', async () => !(await hasBar(page)));
    await until('the note on the page', async () => (await wordsNoted(page)) === OTHER);
    await card.click('button', 'Undo');
    await toSay(card, 'Attach your note to these words?');
    await until('the note to leave the page', async () => (await wordsNoted(page)) === '');
    const later = await mine(browser, page);
    await toStand(later, 'lost');
    await later.close();
    await page.close();
  });

  test('is attached with keys alone; Escape leaves it as it was', async ({ browser, server }) => {
    const page = await noted(browser, server, 'keys', withoutStatement);
    const wait = async () => {
      const popup = await mine(browser, page);
      await popup.evaluate(() =>
        document.querySelector<HTMLElement>('.lost button[aria-label^="Attach"]')?.focus(),
      );
      await popup.press('Enter');
      await until('the bar', () => hasBar(page));
    };
    await wait();
    await page.press('Escape');
    await until('the bar to go', async () => !(await hasBar(page)));
    expect(await page.hasCard()).toBe(false);

    await wait();
    // As the keys do where the reader walks the text with a caret.
    await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, OTHER);
    await page.press('Enter');
    const card = await page.card();
    await card.waitFor('the card to take a press', () =>
      document.querySelector('.card:not(.waiting) #attach'),
    );
    // Nothing is stored before it is confirmed in the card.
    expect(await wordsNoted(page)).toBe('');
    await card.press('Enter');
    await toSay(card, 'Attached to the words you selected.');
    await until('the note on the page', async () => (await wordsNoted(page)) === OTHER);
    await card.press('Escape');
    await cardToClose(page);
    await page.close();
  });

  test('a changed one that is in a wrong place is attached elsewhere from its card', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'elsewhere', reworded, 'mark');
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, MARKED);
    await card.click('button', 'Wrong place?');
    await cardToClose(page);
    await until('the bar', () => hasBar(page));
    await select(page, OTHER);
    await pressSelectionButton(page);
    await attachInCard(page);
    await until('the note on the page', async () => (await wordsNoted(page)) === OTHER);
    await page.close();
  });
});

describe.skipIf(noBrowser)('what goes wrong meanwhile', () => {
  test('a page that has gone: what the reader was shown can be accepted', async ({ browser, server }) => {
    const page = await noted(browser, server, 'gone', recounted);
    const popup = await mine(browser, page);
    await difference(popup);
    await page.evaluate(() => {
      location.href = '/samples/csp.html';
    });
    await page.waitFor('the other page', () => location.pathname.endsWith('csp.html'));
    await popup.click('button', 'Accept the new text');
    await toSay(popup, 'The new text is accepted.');
    await popup.close();
    await page.open(server.url('made/gone.html'));
    const later = await mine(browser, page);
    expect(await standing(later)).toEqual(['exact']);
    await later.close();
    await page.close();
  });

  test('a page that has gone: nothing can be attached to it, and a sentence says so', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'gone-lost', withoutStatement);
    const popup = await mine(browser, page);
    await toStand(popup, 'lost');
    await page.evaluate(() => {
      location.href = '/samples/csp.html';
    });
    await page.waitFor('the other page', () => location.pathname.endsWith('csp.html'));
    await popup.click('.lost button', 'Attach again');
    await toSay(popup, 'The page does not answer.');
    await popup.close();
    await page.close();
  });

  test('a full disk: nothing is stored, nothing is lost, and a sentence says so', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'full', recounted);
    const popup = await mine(browser, page);
    await difference(popup);
    await browser.inBackground(fillDisk);
    await popup.click('button', 'Keep the old words');
    await toSay(popup, 'Your disk is full');
    expect(await difference(popup)).toEqual({ gone: ['nine'], come: ['four'] });
    await popup.click('button', 'Accept the new text');
    await toSay(popup, 'Your disk is full');
    expect(await standing(popup)).toEqual(['changed']);
    await browser.stopBackground();
    await popup.close();
    await page.close();
  });

  test('a note that was deleted elsewhere: it stays deleted, and a sentence says so', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'deleted', reworded, 'mark');
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, MARKED);
    await difference(card);
    const popup = await mine(browser, page);
    await popup.click('[role=tabpanel] button[aria-label^=Delete]');
    await until('it to go', async () => (await standing(popup)).length === 0);
    await popup.close();
    // Nothing can be accepted there any more.
    await toSay(card, 'This note was deleted elsewhere.');
    expect(await card.evaluate(() => document.querySelector('.difference'))).toBeNull();
    await page.close();
  });
});
