import { describe, expect } from 'vitest';
import type { Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { saveCard, write, written } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';

/** What a note said before can be looked at and gone back to, in the card and in the popup. */

const WORDS = 'We found';

/** What each change did, and what the note said then, the latest first. */
const states = (view: View): Promise<string[][]> =>
  view.waitFor('the history', () => {
    const text = (row: Element, selector: string) => row.querySelector(selector)?.textContent ?? '';
    const rows = [...document.querySelectorAll('.states li')];
    return rows.length > 0 ? rows.map((row) => [text(row, '.what'), text(row, '.words')]) : undefined;
  });

const hasLink = (view: View) =>
  view.evaluate(() =>
    [...document.querySelectorAll('button')].some((each) => each.textContent === 'History'),
  );

async function note(page: Page, what: Parameters<typeof write>[1]): Promise<void> {
  const card = await openCardOn(page, WORDS);
  await write(card, what);
  await saveCard(page, card);
}

describe.skipIf(noBrowser)('the history of a note', () => {
  test('is there once it was changed, and each state of it can be gone back to', async ({
    browser,
    server,
  }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    await note(page, { note: 'One.' });
    const first = await openCardOn(page, WORDS);
    expect(await hasLink(first)).toBe(false);
    await write(first, { note: ' Two.', tags: ['later'] });
    await saveCard(page, first);

    // In the card: what is typed stays, and is saved before anything is gone back to.
    const card = await openCardOn(page, WORDS);
    await write(card, { note: ' Three.' });
    await card.click('button', 'History');
    expect(await states(card)).toEqual([
      ['note changed, tagged: later', 'One. Two.'],
      ['written', 'One.'],
    ]);
    expect(
      await card.evaluate(() => !Number.isNaN(Date.parse(document.querySelector('time')!.dateTime))),
    ).toBe(true);
    await card.press('Escape');
    await card.waitFor('the editor', () => document.querySelector('.editor'));
    expect((await written(card)).note).toBe('One. Two. Three.');
    await card.click('button', 'History');
    await card.waitFor('the last', () => document.querySelector('.states li:last-child button'));
    await card.click('.states li:last-child button');
    await card.waitFor('what it said first', () => document.querySelector('textarea')?.value === 'One.');
    expect((await written(card)).tags).toEqual([]);
    await card.click('button', 'Undo');
    await card.waitFor(
      'what it said last',
      () => document.querySelector('textarea')?.value === 'One. Two. Three.',
    );
    await card.press('Escape');

    // In the popup, in the place of the lists.
    const { popup } = await readPage(browser, page);
    await popup.click('[role=tab]', 'Mine');
    await popup.click('.mine button', 'History');
    expect((await states(popup)).map(([what]) => what)).toEqual([
      'note changed, tagged: later · undone',
      'note changed, no longer tagged: later',
      'note changed',
      'note changed, tagged: later',
      'written',
    ]);
    await popup.press('Escape');
    await popup.click('.mine button', 'History');
    await states(popup);
    await popup.click('.states li:last-child button');
    const shown = () =>
      popup.evaluate(() => [...document.querySelectorAll('.mine .note')].map((each) => each.textContent));
    await until('what it said first', async () => (await shown()).join() === 'One.');
    await popup.click('.toast button', 'Undo');
    await until('what it said last', async () => (await shown()).join() === 'One. Two. Three.');
    await popup.close();
    await page.close();
  });
});
