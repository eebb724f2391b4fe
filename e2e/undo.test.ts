import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { rowsIn } from '../tools/browsers/rows';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn } from './support/hands';
import { painted } from './support/painted';
import { allStored } from './support/stored';

/** What was done is undone and done again, wherever and whenever it was done; what was deleted is in the bin. */

const test = testAlone();

const WORDS = 'We found';

async function note(page: Page, text: string): Promise<void> {
  const card = await openCardOn(page, WORDS);
  await write(card, { note: text });
  await saveCard(page, card);
}

async function openPopup(browser: Browser, url: string): Promise<{ page: Page; popup: View }> {
  const page = await browser.open(url);
  return { page, popup: (await readPage(browser, page)).popup };
}

/** What the popup says at its foot, once it begins like that. */
const says = (popup: View, sentence: string) =>
  popup.waitFor(
    `"${sentence}"`,
    (wanted) => {
      const said = document.querySelector<HTMLElement>('.toast')?.innerText ?? '';
      return said.startsWith(wanted) && said;
    },
    sentence,
  );

/** Rows of the open panel, once there are as many. */
const rows = (popup: View, count: number): Promise<string[]> =>
  popup.waitFor(
    `${count} rows`,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('#panel li')].map(({ innerText }) => innerText);
      return document.querySelector('#panel-title') && all.length === wanted ? all : undefined;
    },
    count,
  );

const isNoted = async (page: Page) => (await painted(page)).some(({ layer }) => layer === 'note');

describe.skipIf(noBrowser)('what was done', () => {
  test('in card and popup, on two pages and before a restart, is undone and done again', async ({
    browser,
    server,
  }) => {
    const first = await openPopup(browser, server.url('samples/harbour.html'));
    await first.popup.close();
    await note(first.page, 'First.');
    await note(first.page, ' Second.');
    await first.page.close();
    const { page, popup: writing } = await openPopup(browser, server.url('samples/council.html'));
    await writing.click('button', 'Note on this page');
    await write(writing, { note: 'On it all.' });
    await writing.click('.editor button.main');
    await writing.click('[role=tabpanel] button[aria-label^=Delete]');
    await says(writing, 'Deleted.');
    await writing.close();
    await page.close();
    await browser.restart();

    const { page: again, popup } = await openPopup(browser, server.url('samples/council.html'));
    await popup.press('Control+z');
    expect(await says(popup, 'Undone: Note deleted')).toContain('On it all.');
    await popup.press('Control+z');
    await says(popup, 'Undone: Note written');
    await popup.press('Control+z');
    const elsewhere = await says(popup, 'Undone: Note changed');
    expect(elsewhere).toContain(`“${WORDS}`);
    expect(elsewhere).toContain('harbour');
    await popup.press('Control+Shift+z');
    await says(popup, 'Done again: Note changed');
    await popup.press('Control+y');
    await says(popup, 'Done again: Note written');
    await popup.click('.toast button', 'Undo');
    await says(popup, 'Undone: Note written');

    await popup.click('button', 'Recent changes');
    const all = await rows(popup, 4);
    expect(all.map((row) => row.split('\n')[0])).toEqual([
      'Note deleted',
      'Note written',
      'Note changed',
      'Note written',
    ]);
    expect(all[3]).toContain('changed since');
    await popup.click('#panel button[aria-label^="Undo: Note changed"]');
    await popup.click('#panel button[aria-label^="Undo: Note written"]');
    await says(popup, 'Undone: Note written');
    await popup.waitFor('all to be undone', () =>
      [...document.querySelectorAll('#panel li button')].every(
        ({ textContent }) => textContent === 'Do again',
      ),
    );
    await popup.press('Control+z');
    await says(popup, 'There is nothing to undo.');
    await popup.click('#panel button[aria-label^="Do again: Note written, “"]');
    await popup.press('Control+Shift+z');
    await says(popup, 'Done again: Note changed');
    expect(await allStored(popup)).toContain('"note":"First. Second."');
    await popup.press('Escape');
    await popup.waitFor(
      'the lists, and the focus where it was',
      () => document.querySelector('[role=tab]') && document.activeElement?.id === 'open-steps',
    );
    await popup.close();
    await again.close();
  });
});

describe.skipIf(noBrowser)('what was deleted', () => {
  test('is put back from the bin, or erased so that no word of it is left', async ({ browser, server }) => {
    const { page, popup: reading } = await openPopup(browser, server.url('samples/csp.html'));
    await reading.close();
    const card = await openCardOn(page, 'We are not in a hurry');
    await write(card, { note: 'Unheard of.', tags: ['unheard'], assessment: 'disputed' });
    await saveCard(page, card);
    await until('the note on the page', () => isNoted(page));
    const { popup } = await readPage(browser, page);
    const isBinOf = (count: number) =>
      popup.waitFor(
        `${count} in the bin`,
        (wanted) => document.querySelector('#open-bin')?.textContent === (wanted ? `Bin (${wanted})` : 'Bin'),
        count,
      );
    const remove = async () => {
      await popup.click('[role=tab]', 'Mine');
      await popup.click('[role=tabpanel] button[aria-label^=Delete]');
      await until('the note to go', async () => !(await isNoted(page)));
    };
    // The test before has left one that was undone.
    const { annotations = [] } = await rowsIn(popup);
    const others = annotations.filter(({ deleted }) => deleted !== undefined).length;

    await remove();
    await isBinOf(others + 1);
    await popup.click('#open-bin');
    const all = await rows(popup, others + 1);
    for (const part of ['We are not in a hurry', 'Unheard of.', 'unheard', 'disputed', 'erased in 30 days'])
      expect(all[0]).toContain(part);
    await popup.click('#panel button', 'Put back');
    await says(popup, 'Put back.');
    await until('the note to come back', () => isNoted(page));
    await isBinOf(others);
    await popup.press('Escape');

    await remove();
    await popup.click('#open-bin');
    await rows(popup, others + 1);
    await popup.click('#panel li button', 'Erase now');
    await popup.waitFor('the question', () => document.activeElement?.textContent === 'Keep');
    // The press that asked is no answer, nor is Escape.
    await popup.press('Escape');
    await popup.waitFor('the row as it was', () => document.activeElement?.textContent === 'Erase now');
    const words = ['Unheard of.', 'unheard', 'We are not in a hurry'];
    const kept = await allStored(popup);
    for (const word of words) expect(kept).toContain(word);
    await popup.press('Enter');
    await popup.click('#panel li button', 'Erase');
    await says(popup, '1 note erased.');
    await isBinOf(others);
    const stored = await allStored(popup);
    for (const word of words) expect(stored).not.toContain(word);
    await popup.press('Control+z');
    expect(await says(popup, 'Undone')).not.toContain('hurry');
    await popup.close();
    await page.close();
  });
});
