import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { ROOT } from '../tools/command.mjs';
import { violations } from './support/axe';
import { save, saveCard, write } from './support/editor';
import { browserName, noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { address, beside, meant, openLibrary, selected, total } from './support/library';

/** The library: every annotation on every page. */

const picture = async (name: string, view: View) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `library-${name}-${browserName}.png`), await view.screenshot());
};

const marked = (library: View) =>
  library.waitFor('what was searched for to be marked', () => {
    const marks = [...document.querySelectorAll('.item mark')];
    return marks.length > 0 && [...new Set(marks.map(({ textContent }) => textContent?.toLowerCase()))];
  });

const press = (library: View, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => library.press(key)), Promise.resolve());

describe.skipIf(noBrowser)('the library', () => {
  test('finds as one types, filters by clicking, and goes back and forward', async ({ browser }) => {
    const library = await openLibrary(browser, 60);
    await library.resize(1360, 840);
    await total(library, '60 notes');
    await picture('light', library);
    await library.type('.search input', 'cafe quay');
    await total(library, '6 of 60 notes');
    // Without its accent, and where it begins a word.
    expect(await marked(library)).toEqual(['café', 'quay']);
    await address(library, '/notes?q=cafe+quay');
    await library.evaluate(() => history.back());
    // All that was typed is one step.
    await total(library, '60 notes');
    await library.waitFor(
      'nothing to be typed',
      () => document.querySelector<HTMLInputElement>('.search input')?.value === '',
    );

    await library.click('[data-facet="tag"][data-value="harbour"]');
    await total(library, '24 of 60 notes');
    await library.click('[aria-label="not: engineering"]');
    await total(library, '18 of 60 notes');
    await library.click('[data-facet="kind"][data-value="unnamed"]');
    await total(library, '6 of 60 notes');
    await address(library, '/notes?kind=unnamed&tag=harbour&nottag=engineering');
    expect(await violations(library)).toEqual([]);
    await picture('filtered', library);
    await library.evaluate(() => history.back());
    await total(library, '18 of 60 notes');
    await library.evaluate(() => history.forward());
    await total(library, '6 of 60 notes');
    await library.click('[aria-label="Take this filter out: tag: harbour"]');
    await total(library, '6 of 60 notes');
    await address(library, '/notes?kind=unnamed&nottag=engineering');
    await library.type('.search input', 'nobody wrote this');
    await library.waitFor('nothing to be found', () =>
      document
        .querySelector('.found .empty')
        ?.textContent?.includes('Nothing is found for “nobody wrote this”.'),
    );
    expect(await violations(library)).toEqual([]);
    await library.click('.empty button', 'Clear the search');
    await library.click('.chips button', 'Clear all filters');
    await total(library, '60 notes');
    await library.type('.find-value', 'fol');
    await library.click('[data-value="follow up"]');
    await total(library, '12 of 60 notes');
    await library.close();
  });

  test('is used by keyboard alone, and few of its rows are in the document', async ({ browser }) => {
    const library = await openLibrary(browser, 600);
    await library.resize(1360, 840);
    // Before that, keys reach what is known by then.
    await total(library, '600 notes');
    await library.evaluate(() => document.querySelector<HTMLElement>('.rows')?.focus());
    await press(library, 'End');
    await until('the last', async () => (await meant(library)).place === '600 of 600');
    expect(await library.evaluate(() => document.querySelectorAll('[role=option]').length)).toBeLessThan(40);
    await press(library, 'Home', 'ArrowDown', 'ArrowDown');
    await until('the third', async () => (await meant(library)).place === '3 of 600');
    expect(await meant(library)).toMatchObject({
      role: 'listbox',
      text: expect.stringContaining('A person familiar with the talks'),
    });
    await beside(library, 'Who gains from this being known now?');
    await press(library, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await selected(library, '3 notes selected');
    await press(library, 'Control+a');
    await selected(library, '600 notes selected');
    await press(library, ' ');
    await selected(library, '599 notes selected');
    await press(library, 'Escape');
    await selected(library, undefined);
    // What is deleted gives its place to the next, and is put back by one key.
    await press(library, 'Home', 'ArrowDown');
    await beside(library, 'Both letters are in the minutes of 4 May.');
    await press(library, ' ', 'ArrowDown', ' ', 'Delete');
    await total(library, '598 notes');
    await library.waitFor('the sentence', () =>
      document.querySelector('.toast')?.textContent?.includes('2 notes deleted.'),
    );
    await until('the next', async () => (await meant(library)).place?.endsWith(' of 598'));
    await press(library, 'Control+z');
    await total(library, '600 notes');

    await press(library, '/');
    expect(await library.evaluate(() => document.activeElement?.matches('[type=search]'))).toBe(true);
    await library.press('m');
    await library.press('i');
    await library.press('r');
    await total(library, '60 of 600 notes');
    await press(library, 'ArrowDown', 'Enter');
    await beside(library, 'She also built');
    await library.waitFor('the preview', () => document.activeElement?.id === 'preview');
    // On: its source, "Open on the page", "Edit".
    await press(library, 'Tab', 'Tab', 'Tab', 'Enter');
    await library.waitFor('the editor', () => document.activeElement?.matches('.editor textarea'));
    expect(await violations(library)).toEqual([]);
    await library.press('!');
    await press(library, 'Control+Enter');
    await beside(library, 'inspection report.!');
    await library.waitFor('the focus to stay', () => document.activeElement?.id === 'preview');
    await press(library, 'Escape');
    await until('the list', async () => (await meant(library)).role === 'listbox');
    await library.close();
  });

  test('agrees in two windows, in the light and in the dark, from right to left and in narrow ones', async ({
    browser,
  }) => {
    const library = await openLibrary(browser, 60, '/notes?id=00000000-0000-4000-8000-000000000001');
    await library.resize(1360, 840);
    await beside(library, 'Both letters');
    const other = await browser.openExtensionPage('library.html#/notes?q=minutes');
    await other.waitFor('the row', () => document.querySelector('.item .lines'));
    await other.click('.item .lines');
    await beside(other, 'Both letters');
    await other.click('.of button', 'Edit');
    await write(other, { note: ' Ask the clerk.', assessment: 'disputed' });
    await save(other);
    await beside(other, 'Ask the clerk.');
    await other.close();
    await beside(library, 'Ask the clerk.');
    await library.waitFor('the row to say so', () =>
      [...document.querySelectorAll('.item')].some(({ textContent }) =>
        textContent?.includes('Ask the clerk.'),
      ),
    );
    // Changed last, it stands first: the list is still on it.
    await library.evaluate(() => document.querySelector<HTMLElement>('.rows')?.focus());
    await until('the list to follow', async () => (await meant(library)).place?.startsWith('1 of '));
    await library.click('.of button', 'History');
    await library.waitFor('its history', () => document.querySelectorAll('.states li').length > 1);
    expect(await violations(library)).toEqual([]);
    await library.press('Escape');
    for (const scheme of ['light', 'dark'] as const) {
      await library.prefer(scheme);
      expect(await violations(library)).toEqual([]);
    }
    await picture('dark', library);
    await library.prefer('light');
    await library.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const shown = (column: string) =>
      library.waitFor(column, (of) => document.querySelector(of)?.checkVisibility(), column);
    const sides = () =>
      library.evaluate(() => ({
        isWide: document.documentElement.scrollWidth > innerWidth,
        columns: ['.filters', '.found', '.preview'].flatMap((each) => {
          const box = document.querySelector(each)?.getBoundingClientRect();
          return box && box.width > 0 ? [each] : [];
        }),
      }));
    expect(await sides()).toEqual({ isWide: false, columns: ['.filters', '.found', '.preview'] });
    await picture('rtl', library);
    await library.evaluate(() => {
      document.documentElement.dir = '';
    });
    // As at 200 % zoom of an ordinary window, and as on a narrow one.
    for (const [width, height] of [
      [680, 420],
      [320, 640],
    ] as const) {
      await library.resize(width, height);
      await library.waitFor('one column', () => !document.querySelector('.preview')?.checkVisibility());
      expect(await sides()).toEqual({ isWide: false, columns: ['.found'] });
      await picture(`narrow-${width}`, library);
      await library.click('.to-filters');
      expect(await sides()).toEqual({ isWide: false, columns: ['.filters'] });
      await library.click('.to-list');
      await library.click('.item .lines');
      await shown('.preview');
      expect(await sides()).toEqual({ isWide: false, columns: ['.preview'] });
      // Back leads from the note to the list, forward to the note; so does the button.
      await library.evaluate(() => history.back());
      await shown('.found');
      await library.evaluate(() => history.forward());
      await shown('.preview');
      await library.click('.back-to-list');
      await shown('.found');
    }
    expect(await violations(library)).toEqual([]);
    await library.close();
  });

  test('opens a note on its page', async ({ browser, server }) => {
    const url = server.url('samples/harbour.html');
    const page = await browser.open(url);
    await (await readPage(browser, page)).popup.close();
    const words = 'My grandfather built';
    const card = await openCardOn(page, words);
    await write(card, { note: 'Which of them?', tags: ['family'] });
    await saveCard(page, card);
    await page.evaluate(() => scrollTo(0, 0));

    const library = await browser.openExtensionPage('library.html#/notes?tag=family');
    await library.waitFor('the row', () => document.querySelector('.item .lines'));
    await library.click('.item .lines');
    await beside(library, 'Which of them?');
    // It is open in a tab that we may run in: that comes to the front.
    await library.click('.of button', 'Open on the page');
    await page.waitFor('the page to come to the front', () => document.visibilityState === 'visible');
    await page.close();

    // Where we may not run, the browser that opens it looks for the words.
    await library.activate();
    await library.evaluate(() => {
      const { tabs } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as {
        tabs: { create: unknown };
      };
      tabs.create = async (tab: { url: string }) => {
        document.body.dataset.opened = tab.url;
        return {};
      };
    });
    await library.click('.of button', 'Open on the page');
    const link = await library.waitFor('its address', () => document.body.dataset.opened);
    expect(link.startsWith(`${url}#:~:text=`)).toBe(true);
    await library.close();
    const opened = await browser.open(link);
    await opened.waitFor('the browser to scroll', () => scrollY > 0);
    await opened.close();
  });
});
