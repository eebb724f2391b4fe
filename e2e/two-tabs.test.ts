import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { cardToClose, saveCard, write, written } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';

/** One note in two tabs: nothing that is written in either is lost, and the reader is told. */

const WORDS = 'We found';
const FROM_ONE = 'Base. Long text from two. And from one.';
const FROM_TWO = 'Base. Long text from two. Added in two.';

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

/** What stands beside the note. */
const beside = (view: View) =>
  view.evaluate(() => [...document.querySelectorAll('.also .words')].map((each) => each.textContent));

const buttons = (view: View) =>
  view.evaluate(() => [...document.querySelectorAll('button')].map((each) => each.textContent ?? ''));

/** Decides about what stands beside the note, of which nothing stands there then. */
async function decide(view: View, how: string): Promise<void> {
  await view.click('.also button', how);
  await view.waitFor('it to be decided', () => !document.querySelector('.also'));
}

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

    // Something is typed in it: it says so, and when it is saved, what the other saved stands beside it.
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
    await says(second, 'Also written here');
    expect(await written(second)).toMatchObject({ note: FROM_ONE, tags: ['later', 'mine'] });
    expect(await beside(second)).toEqual([FROM_TWO]);

    // What is typed is saved before both are kept; the key undoes that, outside a field.
    await write(second, { note: ' More.' });
    await decide(second, 'Keep both');
    await until('both', async () => {
      const { note: both } = await written(second);
      return both.includes(`${FROM_ONE} More.`) && both.includes(FROM_TWO);
    });
    await inSight(second);
    await second.press('Control+z');
    await says(second, 'Also written here');
    await until('what was typed', async () => (await written(second)).note === `${FROM_ONE} More.`);
    await decide(second, 'Keep this');
    await until('the other', async () => (await written(second)).note === FROM_TWO);
    expect((await written(second)).tags).toEqual(['later', 'mine']);
    await inSight(second);
    await second.click('button', 'Undo');
    await says(second, 'Also written here');
    await second.press('Escape');
    await cardToClose(a);

    // The same in the popup, in its list and in its editor.
    const { popup } = await readPage(browser, a);
    await popup.click('[role=tab]', 'Mine');
    await decide(popup, 'Leave it out');
    await says(popup, 'Your choice is stored.');
    await popup.click('.toast button', 'Undo');
    await says(popup, 'Also written here');
    await popup.click('button', 'Edit');
    await popup.waitFor('the editor', () => document.querySelector('.editor'));
    await decide(popup, 'Keep this');
    await until('the other', async () => (await written(popup)).note === FROM_TWO);
    await popup.close();
    await b.activate();
    expect(await written(await openCardOn(b, WORDS))).toMatchObject({ note: FROM_TWO });
    await a.close();
    await b.close();
  });

  test('is not there while it is deleted in the other, and is again when that is undone', async ({
    browser,
    server,
  }) => {
    const url = server.url('samples/dark.html');
    const a = await openRead(browser, url);
    const words = 'We checked';
    const made = await openCardOn(a, words);
    await write(made, { note: 'Mine.' });
    await saveCard(a, made);
    const first = await openCardOn(a, words);
    const b = await openRead(browser, url);
    const second = await openCardOn(b, words);
    await second.click('button', 'Delete');
    await says(second, 'Deleted.');
    await a.activate();
    await says(first, 'deleted elsewhere');
    expect(await buttons(first)).not.toContain('Delete');
    await b.activate();
    await inSight(second);
    await second.press('Control+z');
    await second.waitFor('the note', () => document.querySelector('textarea')?.value === 'Mine.');
    await a.activate();
    await until('the button to delete', async () => (await buttons(first)).includes('Delete'));
    expect(await first.evaluate(() => document.body.innerText)).not.toContain('elsewhere');
    await a.close();
    await b.close();
  });
});
