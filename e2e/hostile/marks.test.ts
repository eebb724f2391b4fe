import { describe, expect } from 'vitest';
import type { Browser, Page } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';
import type { PageServer } from '../../tools/browsers/server';
import { saveCard, write } from '../support/editor';
import { noBrowser, readPage, test } from '../support/fixture';
import { openCardOn } from '../support/hands';
import { highlightOf, painted } from '../support/painted';

/** What a page does to the marks, and what it can learn from them: the register of highlights is the page's too. */

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kiln at Marl End</title>
<meta property="og:type" content="article"><style>body { font: 16px/1.5 serif; width: 700px; } .card { position: relative; }</style></head><body><article><h1>Kiln at Marl End</h1>
<p>The kiln at Marl End will be lit again in June, said Odile Farrant, its owner.</p>
<div class="card"><p id="told">Neighbours told the council that they had not been asked about the smoke.</p></div>
<p>The council denied on Thursday that it had received any letter, and said that the chimney was safe.</p>
<p>A report by the fire brigade found that the chimney had been swept twice in the year 2019.</p>
</article></body></html>`;

/** The reader's note stands on what the neighbours told. */
async function noted(browser: Browser, server: PageServer, name: string) {
  const page = await browser.open(server.make(name, PAGE));
  await (await readPage(browser, page)).popup.close();
  const card = await openCardOn(page, 'Neighbours told');
  await write(card, { note: 'Ask them.' });
  await saveCard(page, card);
  await until('the note', async () => (await painted(page)).some(({ layer }) => layer === 'note'));
  return page;
}

const layersOn = async (page: Page) =>
  (await painted(page)).map(({ layer, text }) => `${layer}: ${text}`).sort();

describe.skipIf(noBrowser)('marks that the page can reach', () => {
  test('are back at the next sign of the reader, whatever was done to them', async ({ browser, server }) => {
    const page = await noted(browser, server, 'wiped.html');
    const before = await layersOn(page);
    const attacks: Record<string, () => void> = {
      wiped: () => CSS.highlights.clear(),
      emptied: () => {
        for (const highlight of CSS.highlights.values()) highlight.clear();
      },
      moved: () => {
        for (const highlight of CSS.highlights.values())
          for (const range of highlight as unknown as Iterable<Range>) range.collapse();
      },
      replaced: () => {
        for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
      },
    };
    for (const [what, attack] of Object.entries(attacks)) {
      await page.evaluate(attack);
      expect(await layersOn(page), what).not.toEqual(before);
      await until(`the marks that were ${what}`, async () => {
        // A sign is looked at twice a second.
        await page.press('Shift');
        return (await layersOn(page)).join() === before.join();
      });
    }
    // The popup counts and lists what it was told, whatever is painted.
    await page.evaluate(() => CSS.highlights.clear());
    const { popup, state } = await readPage(browser, page);
    expect(Object.values(state.anchors).map(({ status }) => status)).toEqual(['exact']);
    await popup.close();
    expect(await layersOn(page)).toEqual(before);
    await page.close();
  });

  test('look as they do, though the page has rules for them', async ({ browser, server }) => {
    const page = await noted(browser, server, 'restyled.html');
    const look = () =>
      page.evaluate(
        (name) => getComputedStyle(document.querySelector('#told')!, `::highlight(${name})`).backgroundColor,
        highlightOf('note'),
      );
    const before = await look();
    await page.evaluate((name) => {
      const sheet = document.createElement('style');
      sheet.textContent = `::highlight(${name}) { background-color: transparent; }`;
      document.head.append(sheet);
    }, highlightOf('note'));
    expect(before).toMatch(/^rgba/);
    expect(await look()).toBe(before);
    await page.close();
  });

  test('have names that say nothing; the page sees the words under them, and how they look', async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'learned.html');
    const learned = await page.evaluate(() =>
      Array.from(CSS.highlights, ([name, highlight]) => ({
        name,
        words: [...(highlight as unknown as Iterable<Range>)].map(String),
        color: getComputedStyle(document.querySelector('#told')!, `::highlight(${name})`).backgroundColor,
      })),
    );
    for (const { name } of learned) expect(name).toMatch(/^whence-\d+(-dark)?$/);
    // Nothing is in hand once the card has closed, nor has anything flashed.
    for (const layer of ['hand', 'hand-source', 'hand-cue', 'flash'] as const)
      expect(learned.map(({ name }) => name)).not.toContain(highlightOf(layer));
    // What no name can hide: that there are marks, on which words, and that one layer looks like no other.
    const note = learned.find(({ name }) => name === highlightOf('note'));
    expect(note?.words.join(' ')).toContain('Neighbours told');
    expect(learned.filter(({ color }) => color === note?.color)).toHaveLength(1);
    // And what no page is told: the note.
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Ask them');
    await page.close();
  });
});

describe.skipIf(noBrowser)('words that the page hides', () => {
  test('are where the note stands, and it is said that nobody can see them', { timeout: 400_000 }, async ({
    browser,
    server,
  }) => {
    const page = await noted(browser, server, 'hidden.html');
    const isHidden = async () => {
      const { popup, state } = await readPage(browser, page);
      await popup.close();
      return {
        hidden: state.hiddenAnchors.length,
        status: Object.values(state.anchors).map(({ status }) => status),
      };
    };
    const seen = { hidden: 0, status: ['exact'] };
    expect(await isHidden()).toEqual(seen);
    const restyle = (style: string, rules = '') =>
      page.evaluate(
        (own, more) => {
          document.querySelector('#told')!.setAttribute('style', own);
          document.querySelector('#rules')?.remove();
          document.head.append(
            Object.assign(document.createElement('style'), { id: 'rules', textContent: more }),
          );
        },
        style,
        rules,
      );
    const hiding: [style: string, rules?: string][] = [
      ['opacity: 0'],
      ['opacity: 0.02'],
      ['filter: opacity(0)'],
      ['font-size: 0'],
      ['color: transparent'],
      ['position: absolute; left: -9999px'],
      ['text-indent: -9999px; overflow: hidden'],
      ['transform: scale(0)'],
      ['clip-path: inset(100%)'],
      ['clip-path: circle(0)'],
      ['', '.card::before { content: ""; position: absolute; inset: 0; background: white; }'],
      ['', '.card { opacity: 0; }'],
    ];
    for (const [style, rules] of hiding) {
      await restyle(style, rules);
      expect(await isHidden(), style + rules).toEqual({ hidden: 1, status: ['exact'] });
    }
    const showing: [style: string, rules?: string][] = [
      ['opacity: 0.6'],
      ['margin-top: 4000px'],
      ['position: relative; left: 20px; transform: scale(1.2)'],
      ['height: 20px; overflow: auto'],
      ['background: linear-gradient(red, blue); background-clip: text; color: transparent'],
      ['', '.card::after { content: ""; position: absolute; inset: 0; }'],
      ['', 'body::before { content: ""; position: fixed; inset: 0; background: white; }'],
      [''],
    ];
    for (const [style, rules] of showing) {
      await restyle(style, rules);
      expect(await isHidden(), style + rules).toEqual(seen);
    }
    await restyle('opacity: 0');
    const { popup } = await readPage(browser, page);
    await popup.click('[role=tab]', 'Mine');
    await popup.waitFor('the sentence', () => document.body.innerText.includes('but cannot be seen'));
    await popup.close();
    await page.close();
  });
});
