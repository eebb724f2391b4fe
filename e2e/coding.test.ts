import { describe, expect } from 'vitest';
import type { View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { noBrowser, readPage, settled, test } from './support/fixture';
import { expectAccessible, picture } from './support/looked-at';
import { painted } from './support/painted';

/** An article is coded by keyboard alone, left, and taken up again; two people's files of it are compared. */

const words = (view: View, selector: string) =>
  view.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const progress = (view: View) => words(view, '.coding .progress [role=status]');
const says = (view: View, wanted: string) =>
  until(`the progress “${wanted}”`, async () => (await progress(view)).includes(wanted));

describe.skipIf(noBrowser)('coding an article', () => {
  test('goes through its marks by keyboard, and is taken up again where it was left', async ({
    browser,
    server,
  }) => {
    const library = await browser.openExtensionPage('library.html#/codes');
    await library.click('.codes-view .main', 'Add a code');
    await library.type('.code-form label:first-of-type input', 'hearsay');
    await library.type('.code-form textarea', 'Whoever says it was not there.');
    await expectAccessible(library);
    await picture('codebook-form', library);
    await library.press('Escape');
    await library.press('Enter');
    await library.type('.code-form label:first-of-type input', 'hearsay');
    await library.press('Enter');
    await library.waitFor('the code', () => document.querySelector('.code-row'));
    await picture('codebook', library);
    await library.close();

    const page = await browser.open(server.url('samples/harbour.html'));
    const { popup, state } = await readPage(browser, page);
    await popup.click('#open-coding');
    const count = Number(
      /of (\d+)/.exec(
        await popup.waitFor('the marks', () => document.querySelector('.coding .progress b')?.textContent),
      )?.[1],
    );
    expect(count).toBeGreaterThan(state.reading!.attributions.length);
    await says(popup, 'Mark 1 of');
    await until('the mark to be in hand on the page', async () =>
      (await painted(page)).some(({ layer }) => layer === 'hand'),
    );
    await popup.press('r');
    await says(popup, 'Mark 2 of');
    await popup.press('w');
    await says(popup, 'Mark 3 of');
    await popup.press('1');
    await says(popup, `3 of ${count} judged`);
    await until('the coded words to be painted', async () =>
      (await painted(page)).some(({ layer }) => layer === 'code-1'),
    );
    await popup.press('u');
    await says(popup, `2 of ${count} judged`);
    await popup.press('1');
    await says(popup, `3 of ${count} judged`);
    await expectAccessible(popup);
    await picture('coding', popup);
    await picture('coding-page', page);
    await popup.close();

    const again = await browser.clickAction(page);
    await settled(again);
    await again.click('#open-coding');
    await says(again, `Mark 4 of ${count}`);
    await says(again, `3 of ${count} judged`);
    await again.press('p');
    expect(await words(again, '.coding .judged')).toBe('Has a code');
    await again.press('p');
    await until('the mark that is none', async () =>
      (await words(again, '.coding .judged')).startsWith('Wrong'),
    );
    await again.prefer('dark');
    await picture('coding-dark', again);
    await again.press('Escape');
    await again.waitFor('the lists', () => document.querySelector('[role=tablist]'));
    await again.close();
    await page.close();
  });
});
