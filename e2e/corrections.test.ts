import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { violations } from './support/axe';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn, openedCard, pressSelectionButton, select } from './support/hands';
import { paintedKinds } from './support/painted';

/** What the reader puts right holds: on the page, in the lists, on the next visit; and can be taken back. */

const test = testAlone();

async function openRead(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  await (await readPage(browser, page)).popup.close();
  return page;
}

/** Kinds of the marks that these words are in. */
const kindsOf = async (page: Page, words: string) =>
  (await paintedKinds(page)).filter(({ text }) => text.includes(words)).map(({ layer }) => layer);

const toBe = (page: Page, words: string, kind: string) =>
  until(
    `"${words}" to be of the kind ${kind}`,
    async () => (await kindsOf(page, words)).includes(kind) || undefined,
  );

/** Presses once the card has lain still: it grows with what is shown in it, and takes no press at once. */
async function pressSteady(card: View, selector: string, label: string): Promise<void> {
  await card.waitFor(
    'the card to take presses',
    () => document.querySelector('.card:not(.waiting)') !== null,
  );
  await card.click(selector, label);
}

async function choose(view: View, label: string, option: string): Promise<void> {
  await view.waitFor(
    `the choice "${label}"`,
    (name, wanted) => {
      const of = [...document.querySelectorAll('label')].find((each) => each.textContent === name)?.htmlFor;
      const select = document.getElementById(of ?? '') as HTMLSelectElement | null;
      const found = [...(select?.options ?? [])].find(({ text }) => text.startsWith(wanted));
      if (!select || !found) return false;
      select.value = found.value;
      return select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    option,
  );
}

describe.skipIf(noBrowser)('what the reader puts right', () => {
  test('of a statement holds on the next visit, and can be undone', async ({ browser, server }) => {
    const url = server.url('samples/harbour.html');
    const page = await openRead(browser, url);
    const words = 'no harbour will be left to the sea';
    await toBe(page, words, 'person');
    const card = await openCardOn(page, words);
    await card.click('button', 'Wrong? Correct it');
    expect(await violations(card)).toEqual([]);
    await choose(card, 'Whose words', 'Nobody named');
    await pressSteady(card, '.correct button', 'Put right');
    await toBe(page, words, 'none');
    await pressSteady(card, '.done button', 'Undo');
    await toBe(page, words, 'person');
    await card.click('button', 'Wrong? Correct it');
    await choose(card, 'Whose words', 'Figures from');
    await pressSteady(card, '.correct button', 'Put right');
    await toBe(page, words, 'document');
    await page.reload();
    const { popup } = await readPage(browser, page);
    await toBe(page, words, 'document');
    await popup.waitFor('the sign of what was put right', () =>
      document.querySelector('[aria-label="Put right by you"]'),
    );
    await popup.close();
    await page.close();
  });

  test('words that were no mark become one, with edges drawn by keyboard', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/harbour.html'));
    const words = 'The wall was built in 1871';
    await select(page, words);
    await pressSelectionButton(page);
    const card = await openedCard(page);
    await card.click('button', 'This is an attribution');
    await choose(card, 'Whose words', 'Another name');
    await card.type('.correct input', 'A town guide');
    await choose(card, 'Kind', 'document');
    await card.evaluate(() => document.querySelectorAll<HTMLElement>('.correct [role=slider]')[1]?.focus());
    for (const _ of ['and', 'last', 'repaired', 'in', '1954']) await card.press('ArrowRight');
    await pressSteady(card, '.correct button', 'Put right');
    await toBe(page, 'built in 1871 and last repaired in 1954', 'document');
    // What the reader typed is no page's to know.
    expect(await page.evaluate(() => document.documentElement.outerHTML.includes('town guide'))).toBe(false);
    const { popup } = await readPage(browser, page);
    await popup.waitFor('its row, under the name that was typed', () =>
      [...document.querySelectorAll('.source')].some(({ textContent }) =>
        textContent?.includes('A town guide'),
      ),
    );
    await popup.close();
    await page.close();
  });

  test('of a source holds for all its statements', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/harbour.html'));
    const card = await openCardOn(page, 'should have asked sooner');
    await card.click('button', 'Wrong? Correct it');
    await card.click('.correct .chip', 'This source');
    await choose(card, 'Kind', 'unnamed');
    await pressSteady(card, '.correct button', 'Put right on this page');
    await toBe(page, 'should have asked sooner', 'unnamed');
    await toBe(page, 'Dunmore praised the volunteers', 'unnamed');
    await pressSteady(card, '.done button', 'Undo');
    await toBe(page, 'Dunmore praised the volunteers', 'person');
    await page.close();
  });
});
