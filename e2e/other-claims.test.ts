import { describe, expect } from 'vitest';
import type { PageState } from '../lib/messages';
import { isCheckable } from '../lib/reading/thresholds';
import type { Claim } from '../lib/reading/types';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import type { PageServer } from '../tools/browsers/server';
import { noBrowser, readPage, settled, test } from './support/fixture';
import { painted } from './support/painted';

/** Sentences of fact with little to look up: marked and listed only when the reader asks for them. */

/** Half of it is facts that nobody is named for, with and without figures. A click adds some more. */
const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The old bridge at Tarn</title>
  <meta property="og:type" content="article"></head><body><article><h1>The old bridge at Tarn</h1>
  <p>The bridge carried 14,000 cars a day in 2019, more than any other in the county of Lenn.</p>
  <p>“We waited for an hour,” said Mira Olsen, who lives beside it. “Then we walked home.”</p>
  <p>The old bridge stands beside the new one. Its railings were painted by the pupils of the school.</p>
  <p>Repairs cost 3.2 million crowns in 2021. The road through the valley was closed for most of the summer.</p>
  <p>The council sold the toll house to a baker. The shop opens early and closes when the bread is gone.</p>
  </article><button type="button" id="update">Update</button><script>
    document.getElementById('update').addEventListener('click', () => {
      const added = document.createElement('p');
      added.textContent = 'The mill beside it was closed in 2014 and pulled down. A ferry crosses the river there.';
      document.querySelector('article').append(added);
    });
  </script></body></html>`;

async function opened(browser: Browser, server: PageServer) {
  const page = await browser.open(server.make('bridge.html', ARTICLE));
  const { popup, state } = await readPage(browser, page);
  await popup.click('[role=tab]', 'No source');
  return { page, popup, state };
}

const claimsOf = ({ reading }: PageState): Claim[] => reading?.claims ?? [];
const wordsOf = ({ text }: PageState, claims: Claim[]) => claims.map(({ span }) => text.slice(...span));

const marked = async (page: Page) =>
  (await painted(page)).filter(({ layer }) => layer === 'claim').map(({ text }) => text);

const listed = (popup: View) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[role=tabpanel] li .words')].map(
      ({ textContent }) => textContent?.trim() ?? '',
    ),
  );

/** Waits until exactly these are marked on the page, and listed. */
async function shown(page: Page, popup: View, words: string[]): Promise<void> {
  const isShown = (found: string[]) => found.join('\n') === words.join('\n');
  await until('the claims to be marked', async () => isShown(await marked(page)));
  await until('the claims to be listed', async () => isShown(await listed(popup)));
}

describe.skipIf(noBrowser)('claims with little to look up', () => {
  test('are listed and marked on request, as long as the page is open', async ({ browser, server }) => {
    const { page, popup, state } = await opened(browser, server);
    const all = wordsOf(state, claimsOf(state));
    const checkable = wordsOf(state, claimsOf(state).filter(isCheckable));
    expect(checkable.length).toBeGreaterThan(0);
    expect(checkable.length).toBeLessThan(all.length);
    await shown(page, popup, checkable);
    await popup.click('.all-claims', `Also show ${all.length - checkable.length} other`);
    await shown(page, popup, all);
    await popup.close();

    const { popup: later } = await readPage(browser, page);
    await later.click('[role=tab]', 'No source');
    await shown(page, later, all);
    await later.click('.all-claims input');
    await shown(page, later, checkable);
    await later.close();
    await page.close();
  });

  test('stay when the page changes, and come with what is new', async ({ browser, server }) => {
    const { page, popup, state } = await opened(browser, server);
    await popup.click('.all-claims input');
    await shown(page, popup, wordsOf(state, claimsOf(state)));
    await page.evaluate(() => document.getElementById('update')?.click());
    const changed = await until('the page to be read again', async () => {
      const now = await settled(popup);
      return claimsOf(now).length > claimsOf(state).length ? now : undefined;
    });
    expect(changed.allClaims).toBe(true);
    await shown(page, popup, wordsOf(changed, claimsOf(changed)));
    await popup.close();
    await page.close();
  });
});
