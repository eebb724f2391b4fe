import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import type { Layer } from '../lib/page/marks/paint';
import type { Browser, Page } from '../tools/browsers';
import { SAMPLES } from '../tools/browsers/server';
import { ROOT } from '../tools/command.mjs';
import { noBrowser, readPage, test } from './support/fixture';
import { highlightOf, type Painted, pageAsItIs, paintedKinds } from './support/painted';
import { steadyPicture } from './support/picture';
import { changedOutside, changedShare } from './support/png';

/** Marks on the project's own pages: seen, in their place, and nowhere else. */

const run = promisify(execFile);

const ARTICLES = ['harbour.html', 'dark.html', 'council.html', 'csp.html', 'changing.html'];

/** Underlines lie below the letters' box; this much (CSS pixels) around it still belongs to a mark. */
const BLEED = 6;
/** The faintest mark, a dotted line under a claim, changes 2 % of its line's pixels; text drawn again changes none. */
const SEEN = 0.01;

/** What the command line says of a sample. */
async function analyze(name: string) {
  const tool = join(ROOT, 'tools', 'run.mjs');
  const { stdout } = await run(process.execPath, [tool, 'tools/analyze.ts', join(SAMPLES, name)], {
    cwd: ROOT,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout);
}

async function marked(browser: Browser, page: Page) {
  const { popup, state } = await readPage(browser, page);
  await popup.close();
  return { state, marks: await paintedKinds(page) };
}

describe.skipIf(noBrowser)('marks', () => {
  test.for(ARTICLES)(
    'on %s they are seen, and nothing outside them changes',
    async (name, { browser, server }) => {
      const page = await browser.open(server.url(`samples/${name}`));
      const blank = await pageAsItIs(page);
      const before = await steadyPicture(page);
      const { state, marks } = await marked(browser, page);
      expect(state.status).toBe('read');
      const after = await steadyPicture(page);
      const onScreen = marks.filter(({ boxes }) => boxes.some((box) => inside(box, before)));
      expect(onScreen.length).toBeGreaterThan(0);
      for (const mark of onScreen) {
        for (const box of mark.boxes.filter((one) => inside(one, before))) {
          expect(changedShare(before, after, box), `${mark.layer}: ${mark.text}`).toBeGreaterThan(SEEN);
        }
      }
      const around = marks.flatMap(({ boxes }) => boxes.map((box) => grown(box)));
      expect(changedOutside(before, after, around)).toBeUndefined();
      expect(await pageAsItIs(page)).toEqual(blank);
      await page.close();
    },
  );

  test.for(ARTICLES)('on %s none lies outside the article', async (name, { browser, server }) => {
    const page = await browser.open(server.url(`samples/${name}`));
    const { marks } = await marked(browser, page);
    expect(marks.length).toBeGreaterThan(0);
    expect(outside(marks)).toEqual([]);
    await page.close();
  });

  test.for(ARTICLES)('on %s the text read is what the page says is in', async (name, { browser, server }) => {
    const page = await browser.open(server.url(`samples/${name}`));
    const { state } = await marked(browser, page);
    // Letters alone: `innerText` breaks the line after a drop cap, and in Firefox gives <wbr> a character.
    const expected = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-expect="in"]')]
        .filter((element) => !element.querySelector('[data-expect], button, table, pre, br, li, p'))
        .map((element) => element.innerText.replace(/[\s\p{Cf}]+/gu, ''))
        .filter((text) => text !== ''),
    );
    expect(expected.length).toBeGreaterThan(0);
    const read = state.text.replace(/[\s\p{Cf}]+/gu, '');
    expect(expected.filter((text) => !read.includes(text))).toEqual([]);
    await page.close();
  });

  test.for(ARTICLES)(
    'on %s browser and command line read the same, and the page gets what is sure enough',
    async (name, { browser, server }) => {
      // Both at the same time: the tool takes as long to start as the page does to be read.
      const analyzing = analyze(name);
      const page = await browser.open(server.url(`samples/${name}`));
      const { state } = await marked(browser, page);
      const analyzed = await analyzing;
      expect(state.text).toBe(analyzed.text);
      const sureEnough = analyzed.attributions.filter(({ marked }: { marked: boolean }) => marked);
      expect(sureEnough.length).toBeGreaterThan(0);
      expect(state.reading?.attributions.map(({ id }) => id)).toEqual(
        sureEnough.map(({ id }: { id: string }) => id),
      );
      await page.close();
    },
  );

  test('kinds differ in the style of their line, not by colour alone', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const { marks } = await marked(browser, page);
    const layers = [...new Set(marks.map(({ layer }) => layer))];
    expect(layers).toEqual(
      expect.arrayContaining(['person', 'organization', 'document', 'unnamed', 'claim']),
    );
    // One mark of each kind, cut out as black on white: line styles and weights alone must tell them apart.
    const styles = await page.evaluate(
      (names) =>
        names.map((name) => {
          const style = getComputedStyle(
            document.querySelector('[data-expect="in"]')!,
            `::highlight(${name})`,
          );
          return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
        }),
      layers.map((layer) => highlightOf(layer as Layer)),
    );
    expect(new Set(styles).size).toBe(layers.length);
    await page.close();
  });

  test('dark pages are marked in colours of their own', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/dark.html'));
    await marked(browser, page);
    const names = await page.evaluate(() => [...CSS.highlights].map(([name]) => name));
    const ours = names.filter((name) => name.startsWith('whence-'));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((name) => !name.endsWith('-dark'))).toEqual([]);
    await page.close();
  });
});

const outside = (marks: Painted[]) =>
  marks.filter((mark) => mark.expect.includes('out')).map(({ text }) => text);

const inside = (
  box: { x: number; y: number; width: number; height: number },
  picture: { width: number; height: number },
) =>
  // Slivers, such as a space at a line's end, hold too few pixels to say anything.
  box.width > 8 &&
  box.x >= 0 &&
  box.y >= 0 &&
  box.x + box.width <= picture.width &&
  box.y + box.height <= picture.height;

const grown = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x - BLEED,
  y: y - BLEED,
  width: width + 2 * BLEED,
  height: height + 2 * BLEED,
});
