import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { ROOT } from '../tools/command.mjs';
import { violations } from './support/axe';
import { saveCard, write, written } from './support/editor';
import { browserName, noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';

/** What a note is written with and shown as: Markdown, tags that were used before, evidence. */

const picture = (name: string, png: Buffer) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `note-${name}-${browserName}.png`), png);
};

const PLAN = 'https://plans.example/wall?page=4';

const noteIn = async (view: View) => (await written(view)).note;

/** The note as it is shown, once its Markdown is. */
const shown = (view: View, root: string) =>
  view.waitFor(
    'the note',
    (within) => {
      const note = document.querySelector(`${within} .note-text`);
      return (
        note?.querySelector('strong') && {
          strong: note.querySelector('strong')?.textContent,
          html: note.textContent?.includes('<img src=x>'),
          elements: note.querySelectorAll('img, script, [style]').length,
          evidence: note.querySelector('.evidence a')?.getAttribute('href'),
          rel: note.querySelector('.evidence a')?.getAttribute('rel'),
          day: /\d{4}/.test(note.querySelector('.evidence li')?.textContent ?? ''),
        }
      );
    },
    root,
  );

describe.skipIf(noBrowser)('a note', () => {
  test('is written by keyboard and shown as what its Markdown says', async ({ browser, server }) => {
    const other = `${server.make('plan', '<p>The plan.</p>')}?b`;
    const page = await browser.open(server.url('samples/harbour.html'));
    await page.prefer('light');
    await (await readPage(browser, page)).popup.close();
    const first = await openCardOn(page, 'We found');
    await write(first, { note: 'One.', tags: ['Häfen', 'budget'], assessment: 'checked' });
    await saveCard(page, first);

    const card = await openCardOn(page, 'My grandfather built');
    await card.type('.tag-input', 'haf');
    await card.waitFor('a tag to be offered', () => document.querySelector('[role=option]'));
    await card.press('ArrowDown');
    expect(
      await card.evaluate(() => {
        const field = document.querySelector('.tag-input');
        return document.getElementById(field?.getAttribute('aria-activedescendant') ?? '')?.textContent;
      }),
    ).toBe('Häfen');
    expect(await violations(card)).toEqual([]);
    picture('tags', await page.screenshot());
    // The list goes, and the card stays.
    await card.press('Escape');
    await card.press('ArrowDown');
    await card.press('ArrowDown');
    await card.press('ArrowUp');
    await card.press('Tab');
    expect((await written(card)).tags).toEqual(['Häfen']);
    await card.click('.last-time');
    expect(await written(card)).toEqual({ note: '', tags: ['Häfen', 'budget'], assessment: 'checked' });

    await card.click('.last-line button');
    await card.click('.further button', 'DuckDuckGo');
    const links = await card.waitFor('the links', () => {
      const all = [...document.querySelectorAll<HTMLAnchorElement>('.further a')];
      return all.length > 2 && all.map(({ href, rel, referrerPolicy }) => [href, rel, referrerPolicy]);
    });
    const leaves = ['noopener noreferrer', 'no-referrer'];
    // The page is on this machine: no archive is asked for it.
    expect(links).toEqual([
      ['https://duckduckgo.com/?q=%22Jonas%20Pell%22', ...leaves],
      [expect.stringMatching(/^https:\/\/duckduckgo\.com\/\?q=My%20grandfather%20built/), ...leaves],
      [
        expect.stringMatching(
          /^https:\/\/toolbox\.google\.com\/factcheck\/explorer\/search\/My%20grandfather[^;]*;hl=en/,
        ),
        ...leaves,
      ],
    ]);
    picture('further', await page.screenshot());

    // Onto the clipboard.
    await card.type('.editor textarea', PLAN);
    await card.press('Control+a');
    await card.press('Control+x');
    await card.type('.editor textarea', 'Ask her');
    await card.press('Control+a');
    await card.press('Control+b');
    expect(await noteIn(card)).toBe('**Ask her**');
    await card.press('Control+z');
    expect(await noteIn(card)).toBe('Ask her');
    await card.press('Control+a');
    await card.press('Control+b');
    await card.press('ArrowRight');
    await card.type('.editor textarea', ` <img src=x> [a](${other}&lt;) `);
    await card.press('Control+v');
    await card.click('.note-field [role=status] button');
    const said = `**Ask her** <img src=x> [a](${other}&lt;) `;
    const [before, day] = (await noteIn(card)).split(`\nEvidence: <${PLAN}> (seen `);
    expect(before).toBe(said);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d\)$/);
    await card.press('Control+z');
    expect(await noteIn(card)).toBe(`${said}${PLAN}`);
    await card.press('Control+Shift+z');
    await page.prefer('dark');
    await card.press('Control+Alt+p');
    const expected = {
      strong: 'Ask her',
      html: true,
      elements: 0,
      evidence: PLAN,
      rel: 'noopener noreferrer',
      day: true,
    };
    expect(await shown(card, '.preview')).toEqual(expected);
    expect(await violations(card)).toEqual([]);
    picture('preview', await page.screenshot());
    expect(server.requests).not.toContain('/made/plan');
    await card.click('.preview p a');
    await until('the link to be opened', async () => server.requests.includes('/made/plan'));
    await page.activate();
    await card.click('.tools button');
    await saveCard(page, card);

    const { popup } = await readPage(browser, page);
    await popup.prefer('dark');
    await popup.click('[role=tab]', 'Mine');
    expect(await shown(popup, '.mine:has(.evidence)')).toEqual(expected);
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => document.querySelector('.mine .evidence')?.scrollIntoView());
    picture('popup', await popup.screenshot());
    await popup.close();
    await page.close();

    const library = await browser.openExtensionPage('library.html');
    await library.resize(1360, 840);
    await library.waitFor('the list', () => document.querySelector('.item .noted'));
    expect(
      await library.evaluate(() =>
        Array.from(document.querySelectorAll('.item .noted'), (note) => note.textContent).join(),
      ),
    ).toContain('Ask her <img src=x> a Evidence:');
    await library.click('.item .noted');
    expect(await shown(library, '#preview')).toEqual(expected);
    expect(await violations(library)).toEqual([]);
    picture('library', await library.screenshot());
    await library.close();

    const options = await browser.openExtensionPage('options.html');
    await options.waitFor(
      'the choice',
      () =>
        document
          .querySelector<HTMLInputElement>('.search-engine input:checked')
          ?.closest('label')
          ?.innerText.trim() === 'DuckDuckGo',
    );
    await options.type('.search-engine [type=text]', 'http://search.example/?q=%s');
    await options.press('Enter');
    await options.waitFor('it to be refused', () =>
      document.querySelector('.search-engine [role=status]')?.textContent?.includes('https://'),
    );
    expect(await violations(options)).toEqual([]);
    await options.evaluate(() => document.querySelector('.search-engine')?.scrollIntoView());
    picture('engine', await options.screenshot());
    await options.press('Control+a');
    await options.press('Delete');
    await options.type('.search-engine [type=text]', 'https://search.example/?q=%s');
    await options.press('Enter');
    await options.waitFor('it to be used', () =>
      document.querySelector('.search-engine [role=status]')?.textContent?.includes('is used'),
    );
    await options.close();
  });
});
