import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { type Browser, launch, type View } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { until } from '../tools/browsers/in-view';
import { servePages } from '../tools/browsers/server';
import { findBrowser } from '../tools/setup.mjs';
import { write, written } from './support/editor';
import { browserName, noBrowser, readPage, testAlone } from './support/fixture';
import { fillDisk } from './support/full-database';
import { openCardOn } from './support/hands';
import {
  beginUpgrade,
  isUpgrading,
  letDatabaseGo,
  putDatabase,
  type Raw,
  rawDatabase,
} from './support/old-database';
import { painted } from './support/painted';

/** Databases of other versions, and those that cannot be opened: nothing is lost, and the reader is told. */

const test = testAlone();

/** Enough that an upgrade takes seconds. */
const MANY = 4000;
/** ms into an upgrade: some of the rows have been written. Nothing is to be seen of it by which to tell. */
const MIDDLE_MS = 200;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const says = (view: View, words: string) =>
  view.waitFor(`"${words}"`, (text) => document.body.innerText.includes(text), words);

/** The address under which notes of a page are stored. */
async function addressOf(browser: Browser, url: string): Promise<string> {
  const page = await browser.open(url);
  const { popup, state } = await readPage(browser, page);
  await popup.close();
  await page.close();
  return state.page.address;
}

/** What is stored of each annotation but for how the log keeps it. */
const shown = ({ tables }: Raw) =>
  (tables.annotations ?? [])
    .map(({ heads: _, log: _log, rev: _rev, modified: _modified, deleted, ...row }) => ({
      ...row,
      isDeleted: deleted !== undefined,
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

describe.skipIf(noBrowser)('an upgrade', () => {
  test('loses nothing where the browser is killed in the middle of it', async ({ browser }) => {
    let own = await browser.openExtensionPage('welcome.html');
    // What had been deleted is what an upgrade writes anew.
    const page = 'https://herald.example/bridge';
    await putDatabase(own, { version: 3, rows: MANY, areMostDeleted: true, page });
    const before = await rawDatabase(own);
    await beginUpgrade(own);
    await wait(MIDDLE_MS);
    expect(await isUpgrading(own)).toBe(true);
    await browser.kill();
    await browser.restart();
    own = await browser.openExtensionPage('welcome.html');
    // The background has begun anew by itself.
    const after = await until('the upgrade', async () => {
      const raw = await rawDatabase(own);
      return raw.version === 50 ? raw : undefined;
    });
    expect(shown(after)).toEqual(shown(before));
    const { annotations = [] } = after.tables;
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(MANY);
    const logs = annotations.map(
      ({ log }) => (log as { changes: unknown[] } | undefined)?.changes.length ?? 0,
    );
    // Once what they said, and once that they were deleted.
    expect(logs.filter((changes) => changes === 2)).toHaveLength(MANY * 0.9);
    expect(logs.filter((changes) => changes === 0)).toHaveLength(MANY * 0.1);
    await own.close();
  });

  test('that fails leaves the old notes to be read and exported, and is tried again', async ({
    browser,
    server,
  }) => {
    const url = server.url('samples/harbour.html');
    const address = await addressOf(browser, url);
    const own = await browser.openExtensionPage('welcome.html');
    await putDatabase(own, { version: 3, rows: 30, page: address });
    const before = await rawDatabase(own);
    // As after an update, on a disk that is full by the time the background, which this holds up, gets to its upgrade.
    await browser.stopBackground();
    await browser.inBackground(fillDisk);
    await letDatabaseGo(own);
    const page = await browser.open(url);
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    await says(popup, 'could not be brought up to date');
    await popup.click('[role=tab]', 'Mine');
    await says(popup, 'Note number 2');
    await popup.click('.foot button', 'More');
    await popup.click('button', 'Export');
    const file = await until('the file', async () => browser.downloaded()[0]);
    expect(readFileSync(file, 'utf8')).toContain('Note number 28');
    await popup.click('button', 'Note on this page');
    await write(popup, { note: 'Not now' });
    await popup.click('.editor button.main');
    await says(popup, 'This note could not be stored. Your words are kept here.');
    await popup.close();
    expect(await rawDatabase(own)).toEqual(before);

    await browser.stopBackground();
    const { popup: later } = await readPage(browser, page);
    await later.click('button', 'Note on this page');
    await until('the draft', async () => (await written(later)).note === 'Not now');
    await later.click('.editor button.main');
    await says(later, 'Note number 2');
    await says(later, 'Not now');
    await later.close();
    await page.close();
    await own.close();
  });
});

describe.skipIf(noBrowser)('a database of a newer version', () => {
  test('is left alone: a sentence says so, pages are read, what is typed is kept', async ({
    browser,
    server,
  }) => {
    const url = server.url('samples/harbour.html');
    const address = await addressOf(browser, url);
    const own = await browser.openExtensionPage('welcome.html');
    await putDatabase(own, { version: 60, rows: 30, page: address });
    const before = await rawDatabase(own);
    await browser.stopBackground();
    await letDatabaseGo(own);
    const page = await browser.open(url);
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    await says(popup, 'A newer version of Whence has been used here');
    await popup.close();
    expect((await painted(page)).length).toBeGreaterThan(0);
    const card = await openCardOn(page, 'We found');
    await says(card, 'A newer version of Whence has been used here');
    await write(card, { note: 'Typed all the same' });
    await card.press('Control+Enter');
    await says(card, 'This note could not be stored. Your words are kept here.');
    await card.press('Escape');
    await until('the card to close', async () => !(await page.hasCard()));
    const again = await openCardOn(page, 'We found');
    await until('the draft', async () => (await written(again)).note === 'Typed all the same');
    expect(await rawDatabase(own)).toEqual(before);
    await page.close();
    await own.close();
  });
});

const executable = findBrowser(browserName);

describe.skipIf(noBrowser || browserName !== 'chromium')('a browser that opens no database', () => {
  test('is told of; pages are read, and what is typed is kept while it runs', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'whence-closed-'));
    // Where the folder of all databases would be there is a file.
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'IndexedDB'), '');
    const server = await servePages();
    const browser = await launch(browserName, executable!, {
      extension: extensionFolder(browserName, 'shipped'),
      profile,
    });
    try {
      const page = await browser.open(server.url('samples/csp.html'));
      const { popup, state } = await readPage(browser, page);
      expect(state.status).toBe('read');
      await says(popup, 'does not open the storage');
      await popup.click('button', 'Note on this page');
      await write(popup, { note: 'Nowhere to go' });
      await popup.click('.editor button.main');
      await says(popup, 'This note could not be stored. Your words are kept here.');
      await popup.close();
      const { popup: again } = await readPage(browser, page);
      await again.click('button', 'Note on this page');
      await until('the draft', async () => (await written(again)).note === 'Nowhere to go');
    } finally {
      await browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
