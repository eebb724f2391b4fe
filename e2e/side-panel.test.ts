import { describe, expect } from 'vitest';
import { isCheckable } from '../lib/reading/thresholds';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { violations } from './support/axe';
import { save, write } from './support/editor';
import { noBrowser, settled, test } from './support/fixture';
import { keepPicture } from './support/keep-picture';
import { painted } from './support/painted';

/** The side panel: it follows the tab in front, and does beside the page what the popup does over it. */

const HARBOUR = 'Skerrow’s harbour wall';

const toShow = (panel: View, words: string) =>
  panel.waitFor(`"${words}"`, (wanted) => document.body.innerText.includes(wanted), words);

async function beside(browser: Browser, url: string) {
  const page = await browser.open(url);
  const panel = await browser.openSidePanel(page);
  await toShow(panel, HARBOUR);
  return { page, panel, state: await settled(panel) };
}

/** The toolbar button, which lets the extension into the page. */
async function pressButton(browser: Browser, page: Page): Promise<void> {
  const popup = await browser.clickAction(page);
  await settled(popup);
  await popup.close();
}

const rows = (panel: View) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('#panel > .list > li')].map((row) => row.textContent ?? ''),
  );

/** What the map says is in the window, from top to bottom, 0 to 1. */
const place = (panel: View) =>
  panel.waitFor('the place', () => {
    const map = document.querySelector('.map')?.getBoundingClientRect();
    const here = document.querySelector('.map .here')?.getBoundingClientRect();
    return (
      map && here && { from: (here.top - map.top) / map.height, to: (here.bottom - map.top) / map.height }
    );
  });

describe.skipIf(noBrowser)('the side panel', () => {
  test('follows the tab in front, and says where it is not let in', async ({ browser, server }) => {
    const { page, panel } = await beside(browser, server.url('samples/harbour.html'));
    const other = await browser.open(server.url('samples/council.html'));
    await toShow(panel, 'Whence has not been let into this page');
    expect(await panel.evaluate(() => document.querySelector('[role=tab]'))).toBeNull();
    // By itself, once it may.
    await pressButton(browser, other);
    await toShow(panel, 'Council puts off vote');
    await page.activate();
    await toShow(panel, HARBOUR);
    await page.open(server.url('samples/dark.html'));
    await panel.waitFor('the page to be gone', (title) => !document.body.innerText.includes(title), HARBOUR);
    await pressButton(browser, page);
    await panel.waitFor('the lists', () => document.querySelector('[role=tab]'));
    expect((await settled(panel)).page.url).toContain('dark.html');
    await panel.close();
    await other.close();
    await page.close();
  });

  test('filters its lists, and leads from a row to the page by keyboard', async ({ browser, server }) => {
    const { page, panel } = await beside(browser, server.url('samples/harbour.html'));
    const all = await rows(panel);
    await panel.type('.filter input', 'WÅLL');
    await panel.waitFor(
      'fewer rows',
      (many) => document.querySelectorAll('#panel > .list > li').length < many,
      all.length,
    );
    const fewer = await rows(panel);
    expect(fewer.length).toBeGreaterThan(0);
    expect(await panel.evaluate(() => document.querySelector('#tab-sources')?.textContent)).toBe(
      `Sources ${fewer.length}`,
    );
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await panel.press('ArrowDown');
    await panel.press('ArrowDown');
    expect(await panel.evaluate(() => document.activeElement?.closest('li')?.textContent)).toBe(fewer[1]);
    await panel.press('Enter');
    await until('the statement to flash', async () =>
      (await painted(page)).some(({ layer }) => layer === 'flash'),
    );
    expect(await rows(panel)).toEqual(fewer);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.filter input')?.focus());
    await panel.press('Escape');
    await panel.waitFor(
      'all rows',
      (many) => document.querySelectorAll('#panel > .list > li').length === many,
      all.length,
    );
    await panel.close();
    await page.close();
  });

  test('keeps what is typed where another tab comes in front, and stores it', async ({ browser, server }) => {
    const { page, panel } = await beside(browser, server.url('samples/harbour.html'));
    await panel.click('.foot button', 'Note on this page');
    await write(panel, { note: 'Who pays?' });
    const other = await browser.open(server.url('samples/council.html'));
    await toShow(panel, 'Whence has not been let into this page');
    await page.activate();
    await panel.waitFor(
      'the note',
      () => document.querySelector<HTMLTextAreaElement>('.editor textarea')?.value === 'Who pays?',
    );
    await save(panel);
    await panel.waitFor(
      'it to be stored',
      () => document.querySelector('#tab-mine')?.textContent === 'Mine 1',
    );
    await other.close();
    await panel.close();
    await page.close();
  });

  test('maps the article: each mark, and where the reader is', async ({ browser, server }) => {
    const { page, panel, state } = await beside(browser, server.url('samples/harbour.html'));
    const { attributions, claims } = state.reading!;
    const ticks = () =>
      panel.evaluate(() => document.querySelectorAll('.map .tick:not([data-kind=note])').length);
    expect(await ticks()).toBe(attributions.length + claims.filter(isCheckable).length);
    expect(await panel.evaluate(() => document.querySelector('.map [role=img]')?.ariaLabel)).toContain(
      `${state.reading!.counts.kinds.person} named persons`,
    );
    expect((await place(panel)).from).toBeLessThan(0.1);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await until('the reader to be at its end', async () => (await place(panel)).to > 0.95);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map [role=slider]')?.focus());
    await panel.press('Home');
    await until('the page to be at its first mark', async () => (await place(panel)).from < 0.3);
    const first = await panel.evaluate(() =>
      document.querySelector('.map [role=slider]')?.getAttribute('aria-valuetext'),
    );
    expect(first).toMatch(/^Mark 1 of \d+, /);
    await panel.click('.legend button:has([data-kind=person])');
    await until(
      'fewer ticks',
      async () =>
        (await ticks()) ===
        attributions.length + claims.filter(isCheckable).length - state.reading!.counts.kinds.person,
    );
    await panel.click('.legend button:has([data-kind=person])');
    await panel.close();
    await page.close();
  });

  test.for(['light', 'dark'] as const)(
    'can be used by all, at 320 pixels, in %s',
    async (scheme, { browser, server }) => {
      const { page, panel } = await beside(browser, server.url('samples/harbour.html'));
      await panel.widen(320);
      await panel.prefer(scheme);
      await place(panel);
      expect(await violations(panel)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      keepPicture(`side-panel-${scheme}`, await panel.screenshot());
      const other = await browser.open(server.url('samples/council.html'));
      await toShow(panel, 'Whence has not been let into this page');
      expect(await violations(panel)).toEqual([]);
      keepPicture(`side-panel-not-let-in-${scheme}`, await panel.screenshot());
      await panel.prefer('light');
      await other.close();
      await panel.close();
      await page.close();
    },
  );
});
