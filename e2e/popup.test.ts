import { describe, expect } from 'vitest';
import { isCheckable } from '../lib/reading/thresholds';
import type { Browser, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import type { PageServer } from '../tools/browsers/server';
import { write } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { painted, paintedKinds } from './support/painted';

/** What the popup does to the page, and its choices. Writing in it stands in annotations.test.ts. */

async function harbour(browser: Browser, server: PageServer) {
  const page = await browser.open(server.url('samples/harbour.html'));
  return { page, ...(await readPage(browser, page)) };
}

const selectedTab = (popup: View) =>
  popup.evaluate(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent ?? '');

describe.skipIf(noBrowser)('the popup', () => {
  test('says in words and figures how the page is sourced', async ({ browser, server }) => {
    const { page, popup, state } = await harbour(browser, server);
    await popup.waitFor(
      'the title',
      (title) => document.querySelector('h1')?.textContent === title,
      state.page.title,
    );
    const mix = await popup.evaluate(
      () => document.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
    );
    const { kinds } = state.reading!.counts;
    expect(mix).toContain(`${kinds.person} named persons`);
    expect(mix).toContain(`${kinds.unnamed} unnamed`);
    await popup.close();
    await page.close();
  });

  test('hides a kind on the page with its legend, and shows it again', async ({ browser, server }) => {
    const { page, popup } = await harbour(browser, server);
    const layers = async () => new Set((await paintedKinds(page)).map(({ layer }) => layer));
    await until('persons to be marked', async () => (await layers()).has('person'));
    await popup.click('.legend button:has([data-kind=person])');
    await until('persons to be hidden', async () => !(await layers()).has('person'));
    expect(await layers()).toContain('organization');
    await popup.click('.legend button:has([data-kind=person])');
    await until('persons to be shown again', async () => (await layers()).has('person'));
    await popup.close();
    await page.close();
  });

  test('leads from a claim to its place on the page, and flashes it', async ({ browser, server }) => {
    const { page, popup, state } = await harbour(browser, server);
    const last = state.reading!.claims.filter(isCheckable).at(-1)!;
    const words = state.text.slice(...last.span);
    await popup.click('[role=tab]', 'No source');
    await page.evaluate(() => scrollTo(0, 0));
    await popup.evaluate(
      (wanted) => {
        const rows = [...document.querySelectorAll<HTMLElement>('[role=tabpanel]:not([hidden]) li button')];
        rows.find(({ textContent }) => textContent?.includes(wanted))?.setAttribute('data-wanted', '');
      },
      words.slice(0, 30),
    );
    await popup.click('[data-wanted]');
    await until('the claim to flash', async () =>
      (await painted(page)).some(({ layer, text }) => layer === 'flash' && text.includes(words.slice(0, 30))),
    );
    const [box] = (await painted(page)).find(({ layer }) => layer === 'flash')?.boxes ?? [];
    const height = await page.evaluate(() => innerHeight);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(height);
    await until('the flash to end', async () =>
      (await painted(page)).every(({ layer }) => layer !== 'flash'),
    );
    await popup.close();
    await page.close();
  });

  test('says of each statement how it is said', async ({ browser, server }) => {
    const { page, popup, state } = await harbour(browser, server);
    await popup.click('.expand[aria-label*="Jonas Pell"]');
    await popup.waitFor('the statements', () => document.querySelector('.statements li'));
    const said = await popup.evaluate(() =>
      [...document.querySelectorAll('.statements li')].map(({ textContent }) => textContent ?? ''),
    );
    const pell = state.reading!.sources.find(({ name }) => name === 'Jonas Pell')!;
    const own = state.reading!.attributions.filter(({ sourceIds }) => sourceIds.includes(pell.id));
    expect(said).toHaveLength(own.length);
    expect(said.filter((words) => !/quotation|paraphrase|partly quoted/.test(words))).toEqual([]);
    expect(said.filter((words) => !/sure \(\d+ in 100\)/.test(words))).toEqual([]);
    expect(said.some((words) => words.includes('claimed: casts doubt'))).toBe(true);
    // A tab that a test did not open is out of its reach: where it would lead is enough.
    await popup.evaluate(() => {
      const { tabs } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as { tabs: { create: unknown } };
      window.close = () => undefined;
      tabs.create = async (tab: { url: string }) => {
        document.body.dataset.opened = tab.url;
      };
    });
    await popup.click('.elsewhere button', 'All statements, in the library');
    const led = await popup.waitFor('the library', () => document.body.dataset.opened);
    expect(led).toBe(`${browser.extensionRoot}library.html#/source?name=Jonas+Pell`);
    await popup.close();
    await page.close();
  });

  test('is walked by keyboard from list to list', async ({ browser, server }) => {
    const { page, popup } = await harbour(browser, server);
    await popup.click('[role=tab]', 'Sources');
    await popup.press('ArrowRight');
    expect(await selectedTab(popup)).toContain('No source');
    await popup.press('End');
    expect(await selectedTab(popup)).toContain('Mine');
    await popup.press('ArrowRight');
    expect(await selectedTab(popup)).toContain('Sources');
    await popup.close();
    await page.close();
  });

  test('offers to read a site always once it is annotated, and never again where that is refused', async ({
    browser,
    server,
  }) => {
    const { page, popup } = await harbour(browser, server);
    const offers = (view: View) =>
      view.evaluate(() => /Always read 127\.0\.0\.1/.test(document.body.textContent ?? ''));
    expect(await offers(popup)).toBe(false);
    await popup.click('button', 'Note on this page');
    await write(popup, { note: 'The first one here.' });
    await popup.click('.editor button.main');
    await until('the offer', () => offers(popup));
    await popup.click('button', 'Not on this site');
    await until('the offer to go', async () => !(await offers(popup)));
    await popup.close();
    const { popup: later } = await readPage(browser, page);
    await later.click('[role=tab]', 'Mine');
    await later.waitFor('the note', () => document.body.textContent?.includes('The first one here.'));
    expect(await offers(later)).toBe(false);
    await later.close();
    await page.close();
  });

  test("stands in the page's context menu, with an entry for selections", async ({ browser }) => {
    const entries = await browser.inBackground(async () => {
      interface Menus {
        update(id: string, changes: object): Promise<void> | undefined;
      }
      const scope = globalThis as unknown as Record<'browser' | 'chrome', { contextMenus: Menus }>;
      const { contextMenus } = scope.browser ?? scope.chrome;
      // An entry that is not there cannot be changed.
      const isThere = async (id: string) => {
        try {
          await contextMenus.update(id, {});
          return true;
        } catch {
          return false;
        }
      };
      return Promise.all(['read-page', 'annotate-selection', 'no-such-entry'].map(isThere));
    });
    expect(entries).toEqual([true, true, false]);
  });
});
