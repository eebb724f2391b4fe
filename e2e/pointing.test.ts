import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import type { PageServer } from '../tools/browsers/server';
import { cardToClose } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn, openedCard, pointOnMark, whereAre } from './support/hands';
import { highlightOf } from './support/painted';

/** Marks cover much of the text: what the page does with a click on it, it goes on doing. */

async function harbour(browser: Browser, server: PageServer): Promise<Page> {
  const page = await browser.open(server.url('samples/harbour.html'));
  await (await readPage(browser, page)).popup.close();
  return page;
}

/** Longer than the card waits for a second click, so that one on its way would have come. */
const noCard = async (page: Page) => {
  const frames = await page.evaluate(async () => {
    const start = performance.now();
    while (performance.now() - start < 600) await new Promise(requestAnimationFrame);
    return document.querySelectorAll('whence-card').length;
  });
  return frames >= 0 && !(await page.hasCard());
};

/** What the card says above the note. */
const headOf = (card: View) =>
  card.evaluate(() => document.querySelector<HTMLElement>('header')?.innerText ?? '');

const HAND = highlightOf('hand');

describe.skipIf(noBrowser)('under marks', () => {
  test('a link is followed', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    await page.click('a[href="#brandreth"]');
    await page.waitFor('the link', () => location.hash === '#brandreth');
    expect(await noCard(page)).toBe(true);
    await page.close();
  });

  test('a button does what it is for', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    await page.click('#explain');
    expect(await page.evaluate(() => document.getElementById('explain')?.getAttribute('aria-expanded'))).toBe(
      'true',
    );
    expect(await noCard(page)).toBe(true);
    await page.close();
  });

  test('a double click selects a word', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    const { start } = await whereAre(page, 'hollows');
    await page.clickAt(start.x + 10, start.y, { count: 2 });
    expect((await page.evaluate(() => String(getSelection()))).trim()).toBe('hollows');
    expect(await noCard(page)).toBe(true);
    await page.close();
  });

  test('dragging selects text', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    const { start, end } = await whereAre(page, 'hollows behind');
    await page.drag(start, end);
    expect(await page.evaluate(() => String(getSelection()))).toBe('hollows behind');
    expect(await noCard(page)).toBe(true);
    await page.close();
  });

  test('a click that the page keeps to itself opens nothing', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    const { x, y } = await pointOnMark(page, 'We found');
    await page.clickAt(x, y);
    expect(await noCard(page)).toBe(true);
    await page.close();
  });
});

describe.skipIf(noBrowser)('the card', () => {
  test('says who, what kind, in which words and how; a press beside it closes it', async ({
    browser,
    server,
  }) => {
    const page = await harbour(browser, server);
    const card = await openCardOn(page, 'We found');
    const text = await card.evaluate(() => document.body.innerText);
    expect(text).toContain('Ailsa Brandreth');
    expect(text).toContain('person');
    expect(text).toContain('said: neutral');
    expect(text).toContain('direct quotation');
    expect(text).toMatch(/sure/);
    // The figure behind the word is there for those who rest on it.
    expect(await card.evaluate(() => document.querySelector('.how [title]')?.textContent)).toMatch(
      /^(sure|fairly sure|not sure) \(\d+ in 100\)$/,
    );
    await page.clickAt(4, 400);
    await cardToClose(page);
    await page.close();
  });

  test('says what the cue does, and who carried the statement', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    const doubted = await openCardOn(page, 'He claimed');
    expect(await headOf(doubted)).toContain('claimed: casts doubt');
    await doubted.press('Escape');
    await cardToClose(page);
    const relayed = await openCardOn(page, 'senior official told');
    expect(await headOf(relayed)).toContain('via The Herald');
    expect(await headOf(relayed)).toContain('unnamed');
    await page.close();
  });

  test('says of a claim what there is to look up, and where it links to', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    const card = await openCardOn(page, 'The ferry to Inner Holm');
    expect(await headOf(card)).toMatch(/^No source given.*has a figure/s);
    const links = await card.evaluate(() =>
      Array.from(document.querySelectorAll('header a'), (link) => link.getAttribute('href')),
    );
    expect(links).toEqual(['https://northmere-ports.example/landings']);
    await page.close();
  });

  test('closes with Escape', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    const card = await openCardOn(page, 'We found');
    await card.click('textarea');
    await card.press('Escape');
    await cardToClose(page);
    await page.close();
  });

  test('opens with Enter on the mark that the shortcut stepped to', async ({ browser, server }) => {
    const page = await harbour(browser, server);
    const inHand = () =>
      page.evaluate((name) => {
        const hand = CSS.highlights.get(name);
        return hand ? [...(hand as unknown as Iterable<Range>)].map(String).join('') : '';
      }, HAND);
    await browser.command('next-mark', page);
    await page.waitFor('a mark in hand', (name) => CSS.highlights.has(name), HAND);
    const first = await inHand();
    expect(first).not.toBe('');
    await browser.command('next-mark', page);
    await page.waitFor(
      'the next mark',
      (before, name) => {
        const hand = CSS.highlights.get(name);
        return hand && [...(hand as unknown as Iterable<Range>)].map(String).join('') !== before;
      },
      first,
      HAND,
    );
    await browser.command('previous-mark', page);
    await page.waitFor(
      'the first mark again',
      (before, name) => {
        const hand = CSS.highlights.get(name);
        return hand && [...(hand as unknown as Iterable<Range>)].map(String).join('') === before;
      },
      first,
      HAND,
    );
    await page.press('Enter');
    const card = await openedCard(page);
    expect(await card.evaluate(() => document.querySelector('h1')?.textContent)).toBeTruthy();
    await page.close();
  });

  test('works on a page whose policy lets nothing in', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/csp.html'));
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We are not in a hurry');
    expect(await card.evaluate(() => document.body.innerText)).toContain('Henrike Solberg');
    await page.close();
  });
});
