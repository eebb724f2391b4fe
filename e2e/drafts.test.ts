import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { cardToClose, saveCard, write, written } from './support/editor';
import { noBrowser, readPage, testAlone } from './support/fixture';
import { fillDisk } from './support/full-database';
import { openCardOn } from './support/hands';
import { painted } from './support/painted';

/** What is being typed is never lost: not with the popup, not with the card, not with the background. */

const test = testAlone();

async function openRead(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  await (await readPage(browser, page)).popup.close();
  return page;
}

/** Notes of all drafts in the database, as a page of the extension sees it. */
const draftNotes = (own: View): Promise<string[]> =>
  own.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const notes: string[] = [];
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      if (database.objectStoreNames.contains('drafts')) {
        const rows = await new Promise<{ note: string }[]>((resolve, reject) => {
          const request = database.transaction('drafts').objectStore('drafts').getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        notes.push(...rows.map(({ note }) => note));
      }
      database.close();
    }
    return notes;
  });

describe.skipIf(noBrowser)('a draft', () => {
  test('is there again when the card opens again', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/harbour.html'));
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'Half a thou', tags: ['unfinished'] });
    await card.press('Escape');
    await cardToClose(page);
    expect(await written(await openCardOn(page, 'We found'))).toMatchObject({
      note: 'Half a thou',
      tags: ['unfinished'],
    });
    await page.close();
  });

  test('is there again when the popup opens again', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/dark.html'));
    const first = await readPage(browser, page);
    await first.popup.click('button', 'Note on this page');
    await write(first.popup, { note: 'The popup closes here' });
    await first.popup.close();
    const { popup } = await readPage(browser, page);
    await popup.click('[role=tab]', 'Mine');
    await popup.waitFor('the draft in the list', () =>
      document.body.innerText.includes('The popup closes here'),
    );
    await popup.click('button', 'Note on this page');
    await until(
      'the draft in the editor',
      async () => (await written(popup)).note === 'The popup closes here',
    );
    await popup.close();
    await page.close();
  });

  test('outlives the browser', async ({ browser, server }) => {
    const url = server.url('samples/csp.html');
    const page = await openRead(browser, url);
    const card = await openCardOn(page, 'We are not in a hurry');
    await write(card, { note: 'Then the lights went out' });
    const own = await browser.openExtensionPage('welcome.html');
    await until('the draft to be stored', async () =>
      (await draftNotes(own)).includes('Then the lights went out'),
    );
    await browser.restart();
    const again = await openRead(browser, url);
    expect((await written(await openCardOn(again, 'We are not in a hurry'))).note).toBe(
      'Then the lights went out',
    );
    await again.close();
  });
});

describe.skipIf(noBrowser)('a background that was stopped', () => {
  test('comes back for what is typed, saved and shown', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/changing.html'));
    const card = await openCardOn(page, 'The roof went');
    await write(card, { note: 'Before. ' });
    await browser.stopBackground();
    await write(card, { note: 'After.' });
    await browser.stopBackground();
    await saveCard(page, card);
    await until('the note on the page', async () =>
      (await painted(page)).some(({ layer }) => layer === 'note'),
    );
    expect((await written(await openCardOn(page, 'The roof went'))).note).toBe('Before. After.');
    await page.close();
  });

  test('comes back to read a page', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/council.html'));
    await browser.stopBackground();
    const { popup, state } = await readPage(browser, page);
    expect(state.status).toBe('read');
    await popup.close();
    await page.close();
  });
});

describe.skipIf(noBrowser)('a disk with no room', () => {
  test('is told to the reader, who keeps the words and can save them later', async ({ browser, server }) => {
    const page = await openRead(browser, server.url('samples/encyclopedia.html'));
    const { popup } = await readPage(browser, page);
    await popup.click('button', 'Note on this page');
    await browser.inBackground(fillDisk);
    await write(popup, { note: 'No room for this' });
    await popup.click('.editor button.main');
    await popup.waitFor('the sentence', () =>
      document.body.innerText.includes('this note is not stored yet'),
    );
    expect((await written(popup)).note).toBe('No room for this');
    await popup.close();

    const { popup: again } = await readPage(browser, page);
    if (!(await again.evaluate(() => document.querySelector('.editor textarea')))) {
      await again.click('button', 'Note on this page');
    }
    await again.waitFor('the draft, kept in memory', () =>
      document.querySelector<HTMLTextAreaElement>('.editor textarea')?.value.includes('No room for this'),
    );
    // A background that starts anew has the real database again.
    await browser.stopBackground();
    await again.click('.editor button.main');
    await again.waitFor('the editor to close', () => !document.querySelector('.editor'));
    await again.close();
    await page.close();
  });
});
