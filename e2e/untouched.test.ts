import { describe, expect } from 'vitest';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { pageAsItIs, painted } from './support/painted';

const test = testAlone();

/** A page costs nothing until its reader asks, and asking costs no request. */
describe.skipIf(noBrowser)('before the toolbar button is clicked', () => {
  test('no script of ours runs in the page', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const own = await browser.openExtensionPage('welcome.html');
    const answer = await own.evaluate(async () => {
      const { tabs } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as {
        tabs: {
          query(query: object): Promise<{ id: number }[]>;
          getCurrent(): Promise<{ id: number }>;
          sendMessage(id: number, m: object): Promise<unknown>;
        };
      };
      // This page is the extension's own, and in Firefox answers as a page does.
      const self = await tabs.getCurrent();
      const all = (await tabs.query({})).filter(({ id }) => id !== self.id);
      const message = { id: 0, type: 'pageState', timestamp: Date.now() };
      const answers = await Promise.allSettled(all.map(({ id }) => tabs.sendMessage(id, message)));
      return answers.map(({ status }) => status);
    });
    expect(answer.length).toBeGreaterThanOrEqual(1);
    expect(new Set(answer)).toEqual(new Set(['rejected']));
    expect(await painted(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await own.close();
    await page.close();
  });

  test('asks for no permission that shows a warning, and for no site', async ({ browser }) => {
    const own = await browser.openExtensionPage('welcome.html');
    const held = await own.evaluate(async () => {
      const api = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as {
        permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> };
      };
      return api.permissions.getAll();
    });
    expect(held.origins.filter((origin) => /^(https?|\*|<)/.test(origin))).toEqual([]);
    const warned = [
      'tabs',
      'history',
      'bookmarks',
      'downloads',
      'webNavigation',
      'clipboardRead',
      'notifications',
    ];
    expect(held.permissions.filter((permission) => warned.includes(permission))).toEqual([]);
    await own.close();
  });

  test('reading and marking ask nothing of the network and change nothing in the page', async ({
    browser,
    server,
  }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const before = await pageAsItIs(page);
    const asked = server.requests.length;
    const extensionRequests = await browser.watchRequests();
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    expect(await pageAsItIs(page)).toEqual(before);
    expect(server.requests.slice(asked)).toEqual([]);
    expect(await extensionRequests()).toEqual([]);
    const resources = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(resources.filter((name) => name.includes('extension:'))).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('the browser lets our own pages reach their own files and no host', async ({ browser, server }) => {
    const own = await browser.openExtensionPage('welcome.html');
    const asked = server.requests.length;
    const reached = await own.evaluate(
      async (addresses) => {
        const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
        return answers.map(({ status }) => status);
      },
      ['/manifest.json', server.url('samples/harbour.html')],
    );
    expect(reached).toEqual(['fulfilled', 'rejected']);
    expect(server.requests.slice(asked)).toEqual([]);
    await own.close();
  });
});
