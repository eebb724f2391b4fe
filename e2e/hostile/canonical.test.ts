import { describe, expect } from 'vitest';
import type { Browser, Page } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';
import { saveCard, write } from '../support/editor';
import { noBrowser, readPage, test } from '../support/fixture';
import { openCardOn } from '../support/hands';
import { SENTENCES } from '../support/inner-pages';
import { painted } from '../support/painted';

/** A page that names a page of another's as its own canonical address, to learn what the reader wrote there. */

const NAME = 'lock-at-tarn-ferry-shut';

const pageOf = (canonical: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Lock at Tarn Ferry shut</title><meta property="og:type" content="article">
  <link rel="canonical" href="${canonical}"></head>
  <body><article><h1>Lock at Tarn Ferry shut</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

async function openRead(browser: Browser, url: string): Promise<{ page: Page; address: string }> {
  const page = await browser.open(url);
  const { popup, state } = await readPage(browser, page);
  await popup.close();
  return { page, address: state.page.address };
}

/** The words under the reader's notes. */
const noted = async (page: Page) =>
  (await painted(page)).filter(({ layer }) => layer === 'note').map(({ text }) => text);

const wordsNoted = (page: Page) =>
  until('a note on the page', async () => {
    const words = await noted(page);
    return words.length > 0 ? words : undefined;
  });

/** Writes a note on the mark with these words, where there is none yet. */
async function writeOn(page: Page, words: string): Promise<string[]> {
  const card = await openCardOn(page, words);
  await write(card, { note: `On "${words}".` });
  await saveCard(page, card);
  return wordsNoted(page);
}

describe.skipIf(noBrowser)('a page that names its neighbour as its canonical address', () => {
  test('sees no note of the other, and has notes of its own', async ({ browser, server }) => {
    const { port } = new URL(server.url(''));
    // Loopback by name (RFC 6761): hosts of one domain, as people have them side by side.
    const [victim, evil] = ['victim', 'evil'].map(
      (tenant) => `http://${tenant}.tenants.localhost:${port}/made/${NAME}`,
    );
    // Both serve the same page, word for word.
    server.make(NAME, pageOf(victim!));

    const hers = await openRead(browser, victim!);
    expect(hers.address).toBe(victim);
    const words = await writeOn(hers.page, 'Hedda Winterbourne');
    expect(words.join(' ')).toContain('Hedda Winterbourne');
    await hers.page.close();

    const copy = await openRead(browser, evil!);
    expect(copy.address).toBe(evil);
    expect(await noted(copy.page)).toEqual([]);
    const others = await writeOn(copy.page, 'Joris Aldecott');
    await copy.page.close();

    const again = await openRead(browser, victim!);
    expect(await wordsNoted(again.page)).toEqual(words);
    const copyAgain = await openRead(browser, evil!);
    expect(await wordsNoted(copyAgain.page)).toEqual(others);
    await copyAgain.page.close();
    await again.page.close();
  });
});
