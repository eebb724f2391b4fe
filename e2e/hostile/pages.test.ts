import { describe, expect } from 'vitest';
import type { Browser, Page } from '../../tools/browsers';
import { saveCard, write } from '../support/editor';
import { noBrowser, readPage, test } from '../support/fixture';
import { openCardOn } from '../support/hands';
import { paintedKinds } from '../support/painted';

/** Pages that fight the reading: each is read, and nothing is thrown. */

const FILLER =
  'The council said that the bridge would open in May. “We are glad,” said Mona Ferrel, the mayor. It cost 12m crowns in 2019.';

/** Notes whatever is thrown in the page. */
const WATCH = `<script>
  window.thrown = [];
  addEventListener('error', (e) => thrown.push(String(e.message)));
  addEventListener('unhandledrejection', (e) => thrown.push(String(e.reason)));
</script>`;

const article = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge opens late</title>
<meta property="og:type" content="article">${head}${WATCH}</head><body>${body}</body></html>`;

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>${i}. ${FILLER}</p>`).join('\n');

/** Reads the page, and looks whether anything was thrown in it. */
async function reads(browser: Browser, page: Page) {
  const { popup, state } = await readPage(browser, page);
  await popup.close();
  expect(await page.evaluate(() => (window as unknown as { thrown: string[] }).thrown)).toEqual([]);
  return state;
}

describe.skipIf(noBrowser)('pages that fight', () => {
  test('forms and images called after all that a walk asks for', async ({ browser, server }) => {
    const html = article(
      `<form id="outer"><article><h1>Bridge opens late</h1>${paragraphs(6)}</article></form><form></form>
      <img name="body"><img name="documentElement"><img name="defaultView"><form name="querySelectorAll"></form>`,
    );
    const page = await browser.open(server.make('names.html', html));
    await page.evaluate(() => {
      const names = new Set<string>();
      for (let at = HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) names.add(name);
      const forms = [...Document.prototype.querySelectorAll.call(document, 'form')] as HTMLFormElement[];
      for (const form of forms) {
        for (const name of names) {
          const field = document.createElement('input');
          field.type = 'hidden';
          field.name = name;
          Node.prototype.appendChild.call(form, field);
        }
      }
      // Else this page does nothing.
      if (!((forms[0]!.nextSibling as unknown) instanceof HTMLInputElement))
        throw new Error('No name is taken.');
    });
    const state = await reads(browser, page);
    expect(state.status).toBe('read');
    expect(state.text).toContain(`5. ${FILLER}`);
    expect((await paintedKinds(page)).length).toBeGreaterThan(6);
    const card = await openCardOn(page, '“We are glad,”');
    await write(card, { note: 'Past all names.' });
    await saveCard(page, card);
    expect(await page.evaluate(() => (window as unknown as { thrown: string[] }).thrown)).toEqual([]);
    await page.close();
  });

  test('prototypes that the page has patched', async ({ browser, server }) => {
    const head = `<script>
      const boom = () => { throw new Error('patched'); };
      for (const name of ['push', 'map', 'filter', 'flatMap', 'sort', 'includes']) Array.prototype[name] = boom;
      for (const name of ['setStart', 'setEnd', 'getClientRects', 'comparePoint']) Range.prototype[name] = boom;
      for (const name of ['querySelectorAll', 'matches', 'getAttribute', 'checkVisibility']) Element.prototype[name] = boom;
      for (const key of ['nextSibling', 'firstChild', 'parentNode', 'textContent'])
        Object.defineProperty(Node.prototype, key, { get: boom, set: boom });
      for (const name of ['get', 'set', 'delete']) { HighlightRegistry.prototype[name] = boom; Map.prototype[name] = boom; }
      Object.defineProperty(Object.prototype, 'lang', { set: boom, configurable: true });
      window.getComputedStyle = window.Highlight = window.requestAnimationFrame = boom;
    </script>`;
    const page = await browser.open(
      server.make('patched.html', article(`<article><h1>Bridge</h1>${paragraphs(6)}</article>`, head)),
    );
    const state = await reads(browser, page);
    expect(state.status).toBe('read');
    expect(state.reading!.attributions.length).toBeGreaterThan(6);
    await page.close();
  });

  test('titles, tags and data of millions of characters', async ({ browser, server }) => {
    const page = await browser.open(
      server.make('giant.html', article(`<article><h1>Bridge</h1>${paragraphs(8)}</article>`)),
    );
    await page.evaluate(() => {
      const long = 'Bridge [ "of" sighs ] '.repeat(300_000);
      document.title = long;
      const add = (tag: string, attributes: Record<string, string>, text = '') => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = text;
        document.head.append(element);
      };
      add('meta', { name: 'author', content: long });
      for (let i = 0; i < 3_000; i++) add('meta', { name: `n${i}`, content: 'x'.repeat(1_000) });
      add(
        'script',
        { type: 'application/ld+json' },
        `{"@type":"NewsArticle","headline":"${'\\n'.repeat(3_000_000)}"}`,
      );
      const byline = document.createElement('p');
      byline.setAttribute('class', 'byline');
      byline.textContent = ' '.repeat(2_000_000);
      document.querySelector('article')!.append(byline);
      for (const paragraph of document.querySelectorAll('p')) paragraph.lang = `en-${'x'.repeat(100_000)}`;
    });
    const state = await reads(browser, page);
    expect(state.status).toBe('read');
    expect(state.page.title.length).toBeLessThan(2_000);
    expect(JSON.stringify(state).length).toBeLessThan(200_000);
    await page.close();
  });

  test('thousands of attributions in one paragraph, each with a bold name', async ({ browser, server }) => {
    const many = Array.from(
      { length: 3_000 },
      (_, i) => `The <b>council ${i}</b> said that the bridge would open in May.`,
    );
    const page = await browser.open(
      server.make('crowd.html', article(`<article><h1>Bridge</h1><p>${many.join(' ')}</p></article>`)),
    );
    const state = await reads(browser, page);
    expect(state.status).toBe('read');
    expect(state.reading!.counts.attributions).toBeGreaterThan(2_000);
    await page.close();
  });

  test('a text of many times what is ever read', async ({ browser, server }) => {
    const page = await browser.open(
      server.make('endless.html', article(`<article><h1>Bridge</h1>${paragraphs(6)}</article>`)),
    );
    await page.evaluate(() => {
      const article = document.querySelector('article')!;
      const text = 'It rains on the coast, and the ferry is late.  '.repeat(100_000);
      article.append(Object.assign(document.createElement('p'), { textContent: text }));
    });
    const { popup, state } = await readPage(browser, page, 180_000);
    expect(state.status).toBe('read');
    expect(state.isCut).toBe(true);
    await popup.waitFor('the sentence that says so', () =>
      document.body.innerText.includes('This page is very long'),
    );
    await popup.close();
    expect(await page.evaluate(() => (window as unknown as { thrown: string[] }).thrown)).toEqual([]);
    await page.close();
  });
});
