import { describe, expect } from 'vitest';
import { until } from '../tools/browsers/in-view';
import { browserName, noBrowser, readPage, testAlone } from './support/fixture';
import { openCardOn, pointOnMark } from './support/hands';
import { paintedKinds } from './support/painted';
import { steadyPicture } from './support/picture';
import { changedShare, type Picture } from './support/png';

/** An extension that is updated or turned off while its pages are open leaves a script behind in each. */

const test = testAlone('allowed');

interface Tabs {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<{ res?: { status: string } } | undefined>;
  };
}

/** In the background: whether a script of ours has read the page whose address begins like this. */
async function isAnswered(address: string): Promise<boolean> {
  const { tabs } = ((globalThis as { browser?: unknown }).browser ??
    (globalThis as { chrome?: unknown }).chrome) as Tabs;
  const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(address));
  // The envelope of @webext-core/messaging.
  const message = { id: 0, type: 'pageState', data: null, timestamp: Date.now() };
  const answer = tab && (await tabs.sendMessage(tab.id, message).catch(() => undefined));
  return answer?.res?.status === 'read';
}

const differs = (a: Picture, b: Picture) => changedShare(a, b, { x: 0, y: 0, ...a }) > 0;

describe.skipIf(noBrowser)('after an update', () => {
  test('an open page of an allowed site is marked by the new script at once, and once', async ({
    browser,
    server,
  }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await until('marks', async () => (await paintedKinds(page)).length > 0);
    const before = (await paintedKinds(page)).map(({ layer, text }) => `${layer} ${text}`).sort();
    await openCardOn(page, 'We found');
    await browser.updateExtension();
    // The card of before has gone with its script; a new one opens once the new script is there.
    await until('the old card to go', async () => !(await page.hasCard()));
    await until('the new script', () => browser.inBackground(isAnswered, server.url('')));
    await openCardOn(page, 'We found');
    const after = (await paintedKinds(page)).map(({ layer, text }) => `${layer} ${text}`).sort();
    expect(after).toEqual(before);
    expect(await page.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(1);
    // Firefox shows an empty popup after an add-on is loaded anew for the second time.
    await browser.restart();
  });

  test('a page of another site is marked by the new script when it is asked for', async ({
    browser,
    server,
  }) => {
    const page = await browser.open(server.otherUrl('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const before = (await paintedKinds(page)).map(({ layer, text }) => `${layer} ${text}`).sort();
    await browser.updateExtension();
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    await popup.close();
    const after = (await paintedKinds(page)).map(({ layer, text }) => `${layer} ${text}`).sort();
    expect(after).toEqual(before);
    await openCardOn(page, 'We found');
    await browser.restart();
  });
});

describe.skipIf(noBrowser)('turned off', () => {
  test('it says so once, when the reader turns to the page, and takes its marks away', async ({
    browser,
    server,
  }) => {
    const page = await browser.open(server.otherUrl('samples/harbour.html'));
    const unmarked = await steadyPicture(page);
    await (await readPage(browser, page)).popup.close();
    expect(differs(unmarked, await steadyPicture(page))).toBe(true);
    const { x, y } = await pointOnMark(page, 'We found');
    await browser.turnOff();
    await page.activate();
    if (browserName === 'firefox') {
      // It ends the script itself, so that it can say nothing, and takes away its style sheet.
      await page.evaluate(() => scrollTo(0, 0));
      await until('nothing to be seen', async () => !differs(unmarked, await steadyPicture(page)));
      return;
    }
    await page.clickAt(x, y);
    await until('the marks to go', async () => (await paintedKinds(page)).length === 0);
    const said = () => page.evaluate(() => document.querySelectorAll('div[popover]').length);
    expect(await said()).toBe(1);
    await page.clickAt(x, y);
    expect(await said()).toBe(1);
  });
});
