import { describe, expect } from 'vitest';
import { claimThat, pageThat } from '../lib/sourcing/readings-for-tests';
import type { View } from '../tools/browsers';
import { noBrowser, test } from './support/fixture';
import { expectAccessible, picture } from './support/looked-at';
import { noteRow, pageRow, putRows } from './support/put-rows';

/** What sources said, how a site is sourced, two articles side by side: of invented readings. */

const WALL = 'https://herald.example/wall';
const FERRY = 'https://courier.example/ferry';
const QUAY = 'https://herald.example/quay';
const KINDS = {
  'an official': 'unnamed',
  'two aides': 'unnamed',
  'the Harbour Board': 'organization',
  'a survey of the wall': 'document',
  'the Norholm Tide': 'outlet',
} as const;

const READINGS = [
  pageThat(
    WALL,
    [
      ['Mira Olsen', '“The wall will hold for another ten winters at least”', { via: 'Norwire' }],
      ['Mira Olsen', 'the bill comes to 12 million crowns for the harbour town', { form: 'indirect' }],
      ['Per Dahl', 'nobody asked the fishermen of the eastern quay', { form: 'indirect' }],
      ['an official', 'the survey was never finished', { form: 'indirect', stance: 'doubting' }],
      ['the Harbour Board', 'it has paid what it owed', { form: 'indirect' }],
      ['a survey of the wall', 'two of its stones are loose', { form: 'indirect' }],
      ['', 'more will follow', { form: 'indirect', cue: 'reportedly' }],
    ],
    KINDS,
    { claims: [claimThat('The ferry terminal lost 4,200 passengers in the winter storms.')] },
  ),
  pageThat(
    FERRY,
    [
      ['M. Olsen', '"The wall would hold for another ten winters, at least"', { via: 'Norwire' }],
      ['Ada Roe', 'storms kept 4200 passengers from the ferry terminal this winter', { form: 'indirect' }],
      [
        'two aides',
        'the plan is old',
        { source: 'two aides who asked not to be named because the talks go on', form: 'indirect' },
      ],
    ],
    KINDS,
    { claims: [claimThat('The bill of 12 million crowns falls to the harbour town.')] },
  ),
  pageThat(QUAY, [['Mira Olsen', 'we start in spring']], KINDS, { isCut: true }),
];

const choose = async (view: View, field: string, typed: string) => {
  await view.type(field, typed);
  await view.waitFor('the choices', () => document.querySelector('[role=option]'));
  await view.press('Enter');
};
const text = (view: View, what: string, wanted: string) =>
  view.waitFor(
    `${what}: ${wanted}`,
    ([selector, words]) =>
      [...document.querySelectorAll(selector!)].find((each) => each.textContent?.includes(words!))
        ?.textContent,
    [what, wanted] as const,
  );
/** Rows of the first table, cells parted by " | ". */
const table = (view: View): Promise<string[]> =>
  view.evaluate(() =>
    Array.from(document.querySelector('table')?.tBodies[0]?.rows ?? [], (row) =>
      Array.from(row.cells, (cell) => cell.textContent).join(' | '),
    ),
  );

describe.skipIf(noBrowser)('sourcing in the library', () => {
  test('a source joined and parted, the audit of a site, two articles side by side', async ({ browser }) => {
    const first = await browser.openExtensionPage('library.html');
    await first.waitFor('the view', () => document.querySelector('nav'));
    await putRows(first, {
      pages: [
        pageRow(WALL, 'The wall will hold', { published: '2026-05-03' }),
        pageRow(FERRY, 'No ferry before spring', { published: '2026-05-01' }),
        pageRow(QUAY, 'Work on the quay'),
      ],
      annotations: [noteRow('a', { page: WALL, tags: ['wall'] })],
      readings: READINGS,
    });
    await first.close();

    const library = await browser.openExtensionPage('library.html#/source');
    await text(library, '.count', '8 sources');
    await library.click('.lines a', 'Mira Olsen');
    await text(library, '.row', '3 statements · 2 pages');
    expect(await library.evaluate(() => document.querySelectorAll('.on-page').length)).toBe(2);
    await expectAccessible(library);
    await picture('library-source', library);

    // "M. Olsen" is proposed; joined, what he said is here; undone, it is not; joined by typing and parted again.
    await library.click('.joining .chip', 'M. Olsen');
    await library.click('.preview button', 'Join as “Mira Olsen”');
    await text(library, '.row', '4 statements · 3 pages');
    await library.press('Control+z');
    await text(library, '.row', '3 statements · 2 pages');
    await choose(library, '.joining input', 'm ols');
    await library.click('.preview button', 'Join as “Mira Olsen”');
    await text(library, '.joining', 'Joined with this');
    await text(library, '.row', '4 statements · 3 pages');
    await library.click('.joining button', 'Part again');
    await text(library, '.row', '3 statements · 2 pages');
    await library.press('Control+z');
    await text(library, '.row', '4 statements · 3 pages');
    await library.evaluate(() => {
      location.hash = '#/site?site=herald.example';
    });
    await text(library, '.counted', 'Counts 8 statements on 2 pages.');
    const rows = await table(library);
    expect(rows[0]).toMatch(/Named person \| 4 \| 50% \| \d+%\s–\s\d+%/);
    expect(rows).toHaveLength(6);
    await text(library, '.counted', 'Of 1 page only the beginning was read.');
    await expectAccessible(library);
    await picture('library-site', library);

    await library.evaluate((address) => {
      location.hash = `#/compare?a=${encodeURIComponent(address)}`;
    }, WALL);
    await choose(library, '.choose input', 'ferry');
    await text(library, 'h3', '1 source in both');
    await text(library, '.difference', 'would');
    await text(library, 'h3', '2 claims without a source that the other has from somebody');
    await text(library, 'li', 'Norwire');
    await expectAccessible(library);
    await picture('library-compare', library);
    expect(await table(library)).toEqual([expect.stringMatching(/^Aa Mira Olsen.*the same name$/)]);
    await library.close();
  });
});
