import { describe, expect } from 'vitest';
import type { Page } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openedCard, select } from './support/hands';
import { highlightOf, painted } from './support/painted';

/** The reader's shortcuts on a page, and how much is marked on it. */

/** The words of the mark in hand; empty where none is. */
const inHand = (page: Page) =>
  page.evaluate((name) => {
    const hand = CSS.highlights.get(name);
    return hand ? [...(hand as unknown as Iterable<Range>)].map(String).join('') : '';
  }, highlightOf('hand'));

/** Layers that are painted, apart from the mark in hand. */
const layers = async (page: Page) => [
  ...new Set((await painted(page)).map(({ layer }) => layer).filter((layer) => !layer.startsWith('hand'))),
];

describe.skipIf(noBrowser)('shortcuts', () => {
  test('go to marks of a kind, open cards, mark less, and undo', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const all = await layers(page);
    expect(all).toContain('person');

    // To those without a named source, and to none that has one.
    const unsourced = (await painted(page)).filter(({ layer }) =>
      ['unnamed', 'none', 'claim'].includes(layer),
    );
    let words = '';
    for (const command of ['next-without-source', 'next-without-source', 'next-of-kind']) {
      const before = words;
      await browser.command(command, page);
      words = await until('the next', async () => {
        const now = await inHand(page);
        return now === before ? undefined : now;
      });
      expect(unsourced.some(({ text }) => text.includes(words) || words.includes(text))).toBe(true);
    }
    await browser.command('open-mark', page);
    const card = await openedCard(page);
    await write(card, { note: 'Who says so?' });
    await saveCard(page, card);

    await browser.command('density', page);
    await until('less', async () => !(await layers(page)).includes('person'));
    expect(await layers(page)).toContain('note');
    // Kept for the site.
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    expect(await layers(page)).not.toContain('person');
    await browser.command('density', page);
    await until('my notes', async () => String(await layers(page)) === 'note');
    await browser.command('next-mark', page);
    await until('my note in hand', async () => (await inHand(page)) === words);
    await browser.command('hide-marks', page);
    await until('nothing', async () => (await layers(page)).length === 0);
    await browser.command('hide-marks', page);
    await until('my notes', async () => String(await layers(page)) === 'note');
    await browser.command('undo-last', page);
    await until('the note to go', async () => (await layers(page)).length === 0);
    await browser.command('density', page);
    await browser.command('density', page);
    await until('everything', async () => String(await layers(page)) === String(all));

    await select(page, 'hollows');
    await browser.command('annotate-selection', page);
    await openedCard(page);
    await page.close();
  });

  test('lead to the search field of the library', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const library = await browser.openExtensionPage('library.html');
    await library.waitFor('the field', () => document.querySelector('.search input'));
    await browser.command('search-library', page);
    await library.waitFor('the focus', () => document.activeElement?.matches('.search input'));
    await library.close();
    await page.close();
  });
});

describe.skipIf(noBrowser)('how marks look', () => {
  test('is as chosen, at once on pages that are open', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const line = () =>
      page.evaluate((name) => {
        const { textDecorationThickness, textDecorationStyle, backgroundColor } = getComputedStyle(
          document.querySelector('p')!,
          `::highlight(${name})`,
        );
        return [textDecorationStyle, textDecorationThickness, backgroundColor].join(' ');
      }, highlightOf('unnamed'));
    const usual = await line();
    expect(usual).toContain('dotted 3px');
    const options = await browser.openExtensionPage('options.html');
    const choose = (row: string, value: string) =>
      options.evaluate(
        (label, wanted) => {
          const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
          select.value = wanted;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        row,
        value,
      );
    await options.waitFor('the choices', () => document.querySelector('.looks'));
    await choose('Line: unnamed', 'thick');
    await choose('Tint: unnamed', 'none');
    await until('the other look', async () =>
      /dotted 4.5px .*(, 0\)|transparent|\/ 0\))$/.test(await line()),
    );
    // So it is after a reload.
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    await until('the other look', async () => (await line()).includes('dotted 4.5px'));
    await options.activate();
    await options.click('button', 'Use the usual look');
    await until('the usual look', async () => (await line()) === usual);
    await options.close();
    await page.close();
  });
});
