import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { savedPages } from '../tools/browsers/server';
import { normalised, SHORTEST, sentenceHash } from './outside/sentence-hash';
import { noBrowser, readPage, test } from './support/fixture';
import { pageAsItIs, paintedKinds, textsAround } from './support/painted';
import { steadyPicture } from './support/picture';
import { changedShare } from './support/png';

/** Marks on real pages, as saved: seen, in the article alone, at no cost to the page. */

const folder = savedPages();
if (folder === undefined)
  console.log('No folder of saved pages: its tests are skipped. WHENCE_PAGES names one.');

/** Hashes of what stands beside the article, by page; made by outside/make.ts. */
const OUTSIDE: Record<string, string[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'outside-sentences.json'), 'utf8'),
);

/** As in marks.test.ts: a dotted line changes 2 % of its line's pixels, text drawn again none. */
const SEEN = 0.01;

const missing = (name: string) => folder === undefined || !existsSync(join(folder, `${name}.html`));

describe.skipIf(noBrowser).for(Object.keys(OUTSIDE))('%s', (name) => {
  test.skipIf(missing(name))('is marked, seen, in the article alone', async ({ browser, server }) => {
    const page = await browser.open(server.url(`pages/${name}.html`));
    const blank = await pageAsItIs(page);
    const { popup, state } = await readPage(browser, page);
    await popup.close();
    expect(state.status).toBe('read');
    expect(await pageAsItIs(page)).toEqual(blank);

    const marks = await paintedKinds(page);
    expect(marks.length).toBeGreaterThan(3);
    const outside = new Set(OUTSIDE[name]);
    const around = (await textsAround(page)).filter((text) => normalised(text).length >= SHORTEST);
    expect(around.filter((text) => outside.has(sentenceHash(text)))).toEqual([]);

    // The first mark, brought into view, with all marks and with none: the same page, the same place.
    const box = await page.waitFor('a mark in view', () => {
      for (const [name, highlight] of CSS.highlights) {
        if (!/^whence-[2-7]\b/.test(name)) continue;
        for (const range of highlight as unknown as Iterable<Range>) {
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const line = [...range.getClientRects()].find(
            ({ x, y, width, height }) =>
              width > 40 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
          );
          const hit = line && document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
          // Saved without its scripts, a page may have left a banner over its text.
          if (line && hit?.contains(range.startContainer)) {
            return { x: line.x, y: line.y, width: line.width, height: line.height + 4 };
          }
        }
      }
      return undefined;
    });
    const shown = await steadyPicture(page);
    await page.evaluate(() => CSS.highlights.clear());
    const hidden = await steadyPicture(page);
    expect(changedShare(hidden, shown, box)).toBeGreaterThan(SEEN);
    await page.close();
  });

  test.skipIf(missing(name))(
    'still holds the sentences that the list calls outside',
    async ({ browser, server }) => {
      const page = await browser.open(server.url(`pages/${name}.html`));
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .map(({ textContent }) => textContent ?? '')
          .filter(({ length }) => length < 2000),
      );
      const present = new Set(texts.map(sentenceHash));
      expect(OUTSIDE[name]?.filter((hash) => !present.has(hash))).toEqual([]);
      await page.close();
    },
  );
});
