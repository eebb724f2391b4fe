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
    await popup.click('.foot button', 'More');
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
    await again.click('.foot button', 'More');
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
    await expectAccessible(again);
    await picture('coding-dark', again);
    await again.press('Escape');
    await again.waitFor('the lists', () => document.querySelector('[role=tablist]'));
    await again.close();
    await page.close();
  });

  test('two files of the same article are compared side by side, and nothing is stored', async ({
    browser,
  }) => {
    const library = await browser.openExtensionPage('library.html#/agreement');
    const give = (side: number, name: string, content: string) =>
      library.evaluate(
        ([at, fileName, text]) => {
          const files = new DataTransfer();
          files.items.add(new File([text as string], fileName as string));
          const field = document.querySelectorAll<HTMLInputElement>('.agreement-view input[type=file]')[
            at as number
          ]!;
          field.files = files.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        [side, name, content] as const,
      );
    const corpus = (kind: string, speaker: string, facts: unknown[]) => {
      const text =
        'Mira Olsen said the bridge stays shut. It cost 4,000 crowns. An aide said more would follow.';
      const at = (wanted: string) => [text.indexOf(wanted), text.indexOf(wanted) + wanted.length];
      const said = (source: string, content: string, of = kind, who = speaker) => ({
        source: [at(source)],
        cue: [],
        content: [at(content)],
        kind: of,
        speaker: who,
      });
      const attributions = [
        said('Mira Olsen', 'the bridge stays shut'),
        said('An aide', 'more would follow', 'unnamed', 'an aide'),
      ];
      const url = 'https://herald.example/bridge';
      return JSON.stringify({
        url,
        title: 'The bridge',
        text,
        attributions,
        facts: facts.length ? [{ span: at('It cost 4,000 crowns.') }] : [],
      });
    };
    await library.waitFor('the view', () => document.querySelector('.agreement-view'));
    await give(0, 'ada.txt', 'hello');
    await library.waitFor('why not', () => document.querySelector('.agreement-view .bad:not(:empty)'));
    await give(0, 'ada.corpus.jsonl', corpus('person', 'Mira Olsen', [1]));
    await give(1, 'ben.corpus.jsonl', corpus('organization', 'the Board', []));
    const rows = () =>
      library.evaluate(() =>
        [...document.querySelectorAll<HTMLTableRowElement>('.figures tbody tr')].map((row) =>
          [...row.cells].map((cell) => cell.textContent).join(' | '),
        ),
      );
    await until('the figures', async () => (await rows()).length === 3);
    // Alpha by hand: (5 · 4 − 12) / (30 − 12) and (3 · 2 − 2) / (12 − 2).
    expect(await rows()).toEqual([
      'Statement, claim or nothing | 3 | 66.7% | 0.40 | 0.44 | 1',
      'Kind of source | 2 | 50% | 0.33 | 0.40 | 1',
      'Whose statement | 2 | 50% | 0.33 | 0.40 | 1',
    ]);
    expect(await words(library, '.agreement-view h3')).toContain('2 passages');
    expect(await words(library, '.differences')).toContain('the Board (organisation)');
    await expectAccessible(library);
    await picture('agreement', library);
    await library.resize(320, 640);
    expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await library.prefer('dark');
    await expectAccessible(library);
    await picture('agreement-320', library);
    expect(await words(library, 'main')).not.toContain('NaN');
    await library.open(`${browser.extensionRoot}library.html`);
    await library.waitFor('no notes', () => document.querySelector('.notes'));
    await library.close();
  });
});
