import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { saveCard, write, written } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';

/** One note in two tabs: nothing that is written in either is lost, and the reader is told. */

const WORDS = 'We found';

async function openRead(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  await (await readPage(browser, page)).popup.close();
  return page;
}

async function note(page: Page, what: Parameters<typeof write>[1]): Promise<void> {
  await page.activate();
  const card = await openCardOn(page, WORDS);
  await write(card, what);
  await saveCard(page, card);
}

const says = (card: View, words: string) =>
  card.waitFor(`"${words}"`, (wanted) => document.body.innerText.includes(wanted), words);

/** Waits until a press counts: not before the card's tab has been in front again for a moment. */
const inSight = (card: View) =>
  card.waitFor('the card to be in sight', async () => {
    const { runtime } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as {
      runtime: { sendMessage(message: object): Promise<{ res?: boolean }> };
    };
    const { res } = await runtime.sendMessage({ id: 0, type: 'cardInSight', timestamp: Date.now() });
    return res && !document.querySelector('.waiting');
  });

describe.skipIf(noBrowser)('a note that is open in two tabs', () => {
  test('is shown as it was stored last, and keeps what both add to it', async ({ browser, server }) => {
    const url = server.url('samples/harbour.html');
    const a = await openRead(browser, url);
    await note(a, { note: 'Base.' });
    const b = await openRead(browser, url);

    // Nothing is typed in the open card: it shows what was saved in the other.
    await a.activate();
    const first = await openCardOn(a, WORDS);
    await note(b, { note: ' Long text from two.' });
    await a.activate();
    await until('what was saved', async () => (await written(first)).note === 'Base. Long text from two.');
    await says(first, 'changed elsewhere');
    await write(first, { tags: ['later'] });
    await saveCard(a, first);

    // Something is typed in it: both are kept, it says so, and undo leads back to what the other saved.
    const second = await openCardOn(a, WORDS);
    expect(await written(second)).toMatchObject({ note: 'Base. Long text from two.', tags: ['later'] });
    await b.activate();
    const other = await openCardOn(b, WORDS);
    await a.activate();
    await write(second, { note: ' And from one.', tags: ['mine'] });
    await b.activate();
    await write(other, { note: ' Added in two.' });
    await saveCard(b, other);
    await a.activate();
    await says(second, 'both are kept');
    await second.click('.editor textarea');
    await inSight(second);
    await second.press('Control+Enter');
    await says(second, 'both texts stand in it');
    const both = await written(second);
    expect(both.note).toContain('Base. Long text from two. And from one.');
    expect(both.note).toContain('Base. Long text from two. Added in two.');
    expect(both.tags).toEqual(['later', 'mine']);
    await second.click('button', 'Undo');
    await until('what was typed', async () => (await written(second)).note.endsWith('And from one.'));
    await b.activate();
    expect((await written(await openCardOn(b, WORDS))).note).toContain('Added in two.');
    await a.close();
    await b.close();
  });
});
