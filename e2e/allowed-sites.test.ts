import { describe, expect } from 'vitest';
import type { View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { saveCard, write, written } from './support/editor';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn } from './support/hands';
import { painted, paintedKinds } from './support/painted';

/** On a site that the reader allowed, pages are read and annotations are back by themselves; elsewhere never. */

const test = testAlone('allowed');

interface Api {
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

const registered = (own: View): Promise<string[]> =>
  own.evaluate(async () => {
    const api = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as Api;
    return (await api.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []);
  });

describe.skipIf(noBrowser)('an allowed site', () => {
  test('is read by itself, and brings its annotations back by itself', async ({ browser, server }) => {
    const own = await browser.openExtensionPage('welcome.html');
    await until('the script to be registered', async () => (await registered(own)).length > 0);
    const page = await browser.open(server.url('samples/harbour.html'));
    await until('marks', async () => (await paintedKinds(page)).length > 0);
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'By itself.' });
    await saveCard(page, card);
    await page.reload();
    await until('the note', async () => (await painted(page)).some(({ layer }) => layer === 'note'));
    expect((await written(await openCardOn(page, 'We found'))).note).toBe('By itself.');
    await browser.restart();
    const again = await browser.open(server.url('samples/harbour.html'));
    await until('the note', async () => (await painted(again)).some(({ layer }) => layer === 'note'));
    await again.close();
  });

  test('says nothing of another site, which is read only when asked', async ({ browser, server }) => {
    const page = await browser.open(server.otherUrl('samples/harbour.html'));
    const allowed = await browser.open(server.url('samples/csp.html'));
    // By the time that the allowed page is marked, the other one would have been.
    await until('marks on the allowed site', async () => (await paintedKinds(allowed)).length > 0);
    expect(await painted(page)).toEqual([]);
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    expect((await paintedKinds(page)).length).toBeGreaterThan(0);
    await popup.close();
    await allowed.close();
    await page.close();
  });

  test('that was taken back is left alone from then on', async ({ browser, server }) => {
    const own = await browser.openExtensionPage('welcome.html');
    await until('the script to be registered', async () => (await registered(own)).length > 0);
    await browser.takeSitesBack();
    await until('the script to be unregistered', async () => (await registered(own)).length === 0);
    const page = await browser.open(server.url('samples/dark.html'));
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    await popup.close();
    await page.reload();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(await painted(page)).toEqual([]);
    await page.close();
    await own.close();
  });
});
