import { claimThat, pageThat } from '../../lib/sourcing/readings-for-tests';
import type { Browser, Page, View } from '../../tools/browsers';
import type { PageServer } from '../../tools/browsers/server';
import { saveCard, write } from './editor';
import { readPage } from './fixture';
import { openCardOn } from './hands';
import { openLibrary } from './library';
import { pageRow, putRows } from './put-rows';

/** Looks at a view in one of its states. @param name for pictures */
export type Look = (name: string, view: View | Page) => Promise<void>;

const WALL = 'https://herald.example/wall';
const FERRY = 'https://courier.example/ferry';
const KINDS = { 'an official': 'unnamed', 'the Harbour Board': 'organization' } as const;
const READINGS = [
  pageThat(
    WALL,
    [
      ['Mira Olsen', '“The wall will hold for another ten winters at least”', { via: 'Norwire' }],
      ['an official', 'the survey was never finished', { form: 'indirect' }],
      ['the Harbour Board', 'it has paid what it owed', { form: 'indirect' }],
    ],
    KINDS,
    { claims: [claimThat('The ferry terminal lost 4,200 passengers in the winter storms.')] },
  ),
  pageThat(
    FERRY,
    [['M. Olsen', '"The wall would hold for another ten winters, at least"', { via: 'Norwire' }]],
    KINDS,
  ),
];

const OWN_WORDS = 'The wall will hold for nine years, said Olsen, who built it.';

/** Views of the library, by their addresses. */
const PLACES: Record<string, string> = {
  tags: '/tags',
  codes: '/codes',
  sources: '/source',
  source: '/source?name=Mira+Olsen',
  site: '/site?site=herald.example',
  compare: `/compare?a=${encodeURIComponent(WALL)}&b=${encodeURIComponent(FERRY)}`,
  take: '/take',
  'take-in': '/take?way=in',
  safe: '/safe',
  changes: '/changes',
};

/** Goes through what there is to see, in whatever language it is: nothing here is found by its words. */
export async function walkViews(browser: Browser, server: PageServer, look: Look): Promise<void> {
  await walkOwnPages(browser, look);
  await walkPage(browser, server, look);
  await walkLibrary(browser, look);
}

async function walkOwnPages(browser: Browser, look: Look): Promise<void> {
  for (const name of ['welcome', 'options']) {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.waitFor(`the page ${name}`, () => document.querySelector('h2'));
    await look(name, page);
    await page.close();
  }
  const text = await browser.openExtensionPage('text.html');
  await text.type('#own-words', OWN_WORDS);
  await look('text', text);
  await text.close();
}

/** The card on the sample article, and the popup with its tabs. */
async function walkPage(browser: Browser, server: PageServer, look: Look): Promise<void> {
  const page = await browser.open(server.url('samples/harbour.html'));
  await (await readPage(browser, page)).popup.close();
  const card = await openCardOn(page, 'We found');
  await write(card, { note: 'Who pays for the wall?', tags: ['wall'] });
  await look('card', card);
  await saveCard(page, card);
  const { popup } = await readPage(browser, page);
  for (const [at, name] of ['sources', 'claims', 'mine'].entries()) {
    await popup.click(`[role=tab]:nth-child(${at + 1})`);
    if (name === 'sources') {
      await popup.click('.expand');
      await popup.waitFor('the statements', () => document.querySelector('.statements li'));
    }
    await look(`popup-${name}`, popup);
  }
  await popup.close();
  await page.close();
}

async function walkLibrary(browser: Browser, look: Look): Promise<void> {
  const own = await browser.openExtensionPage('welcome.html');
  await putRows(own, {
    pages: [
      pageRow(WALL, 'The wall will hold', { published: '2026-05-03' }),
      pageRow(FERRY, 'No ferry before spring'),
    ],
    readings: READINGS,
  });
  await own.close();
  const library = await openLibrary(browser, 30);
  await look('library', library);
  for (const [name, address] of Object.entries(PLACES)) {
    await library.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await library.waitFor(
      `the library's ${name}`,
      () =>
        document.querySelector('main :is(h2, h3, legend, button)') &&
        !document.querySelector('main progress'),
    );
    await look(`library-${name}`, library);
  }
  await library.close();
  const report = await browser.openExtensionPage(`report.html#${new URLSearchParams({ page: WALL })}`);
  await report.waitFor('the report', () => document.querySelectorAll('h2').length > 3);
  await look('report', report);
  await report.close();
}
