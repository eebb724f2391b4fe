import { describe, expect } from 'vitest';
import type { Browser, Page } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, settled, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { painted, paintedKinds } from './support/painted';

/** Pages that live: text that comes late, articles that follow each other, addresses that change without a load. */

const statement = (name: string, number: number) =>
  `The harbour board will close quay ${number} for the winter, ${name} said on Tuesday, and open it again in April of next year.`;

/** An invented article of six paragraphs, all of them said by one person. */
const article = (name: string) =>
  `<article><h1>${name} and the harbour in winter</h1>${[1, 2, 3, 4, 5, 6].map((number) => `<p>${statement(name, number)}</p>`).join('')}</article>`;

const pageOf = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title><meta property="og:type" content="article">
  <style>.folded p + p + p { display: none }</style></head><body>${body}<script>${script}</script></body></html>`;

const names = async (page: Page) => {
  const texts = (await paintedKinds(page)).map(({ text }) => text).join('\n');
  return ['Mona Ferrel', 'Ivo Brandt', 'Odile Quist'].filter((name) => texts.includes(name));
};

const marked = (page: Page, ...wanted: string[]) =>
  until(`marks of ${wanted.join(' and ') || 'nobody'} alone`, async () => {
    const found = await names(page);
    return found.length === wanted.length && wanted.every((name) => found.includes(name));
  });

async function openRead(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  await (await readPage(browser, page)).popup.close();
  return page;
}

async function annotate(page: Page, words: string, note: string): Promise<void> {
  const card = await openCardOn(page, words);
  await write(card, { note });
  await saveCard(page, card);
}

const notes = async (page: Page) =>
  (await painted(page)).filter(({ layer }) => layer === 'note').map(({ text }) => text);

describe.skipIf(noBrowser)('a page that lives', () => {
  test('is read when its text arrives late, deep in containers that come one by one', async ({
    browser,
    server,
  }) => {
    const page = await browser.open(server.make('late.html', pageOf('<div id="app"></div>')));
    const { popup, state } = await readPage(browser, page);
    expect(['empty', 'not-article']).toContain(state.status);
    await page.evaluate(() => {
      document.getElementById('app')?.append(document.createElement('main'));
    });
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('section'));
    });
    await settled(popup);
    await page.evaluate((html) => {
      document.querySelector('main section')!.innerHTML = html;
    }, article('Mona Ferrel'));
    await marked(page, 'Mona Ferrel');
    await popup.waitFor('the source in the popup', () => document.body.innerText.includes('Mona Ferrel'));
    await popup.close();
    await page.close();
  });

  test('is marked where it unfolds by a style of what holds it', async ({ browser, server }) => {
    const folded = `<div class="folded">${article('Mona Ferrel')}</div>`;
    const page = await openRead(browser, server.make('folded.html', pageOf(folded)));
    const before = (await paintedKinds(page)).length;
    await page.evaluate(() => document.querySelector('.folded')?.classList.remove('folded'));
    await until('marks below', async () => (await paintedKinds(page)).length > before);
    expect((await paintedKinds(page)).some(({ text }) => text.includes('quay 6'))).toBe(true);
    await page.close();
  });

  test('with another article below keeps the marks and notes of the first, and gets those of the second', async ({
    browser,
    server,
  }) => {
    const slot = (name: string) => `<div><div>${article(name)}</div></div>`;
    const url = server.make('endless.html', pageOf(`<main>${slot('Mona Ferrel')}</main>`));
    const page = await openRead(browser, url);
    await annotate(page, 'Mona Ferrel said', 'First.');
    await until('the note', async () => (await notes(page)).length > 0);
    const first = await notes(page);
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, slot('Ivo Brandt'));
    await marked(page, 'Mona Ferrel', 'Ivo Brandt');
    // As the reader scrolls on, the page takes the address of what is in sight.
    await page.evaluate(() => {
      history.pushState(null, '', 'endless-2.html');
      document.title = 'Harbour, again';
    });
    await annotate(page, 'Ivo Brandt said', 'Second.');
    await until('both notes', async () => (await notes(page)).length > first.length);
    expect(await notes(page)).toEqual(expect.arrayContaining(first));
    await page.close();
  });

  test('takes another address without being loaded, and goes back', async ({ browser, server }) => {
    const script = `const show = () => {
        document.getElementById('story').innerHTML = location.search ? two : one;
        document.title = location.search || 'Harbour';
      };
      addEventListener('popstate', () => setTimeout(show, 50));
      const go = () => { history.pushState(null, '', '?story=2'); setTimeout(show, 50); };
      const one = ${JSON.stringify(article('Mona Ferrel'))}, two = ${JSON.stringify(article('Odile Quist'))};
      show();`;
    const url = server.make('app.html', pageOf('<main><div id="story"></div></main>', script));
    const page = await openRead(browser, url);
    await annotate(page, 'Mona Ferrel said', 'Of the first.');
    await until('the note', async () => (await notes(page)).length > 0);
    const first = await notes(page);
    await page.runScript('go()');
    await marked(page, 'Odile Quist');
    expect(await notes(page)).toEqual([]);
    const { popup, state } = await readPage(browser, page);
    expect(state.page.url).toContain('?story=2');
    // Nothing of the other article is missed here.
    expect(state.anchors).toEqual({});
    await popup.close();
    await page.evaluate(() => history.back());
    await marked(page, 'Mona Ferrel');
    await until('the note again', async () => (await notes(page)).length > 0);
    expect(await notes(page)).toEqual(first);
    await page.close();
  });

  test('left and come back to has its marks, and what was written on it meanwhile', async ({
    browser,
    server,
  }) => {
    const url = server.make('back.html', pageOf(article('Mona Ferrel')));
    const page = await openRead(browser, url);
    await page.open(server.make('away.html', pageOf('<p>Elsewhere.</p>')));
    const other = await openRead(browser, url);
    await annotate(other, 'Mona Ferrel said', 'Written meanwhile.');
    await other.close();
    await page.activate();
    await page.evaluate(() => history.back());
    await page.waitFor('the first page', () => document.querySelector('article') !== null);
    // A browser that kept the page shows it as it was; one that did not loads it anew, and reads it when asked.
    await (await readPage(browser, page)).popup.close();
    await until('the note', async () => (await notes(page)).length > 0);
    await marked(page, 'Mona Ferrel');
    await page.close();
  });

  test('that replaces everything with a plain view of itself is marked there', async ({
    browser,
    server,
  }) => {
    const page = await openRead(browser, server.make('plain.html', pageOf(article('Mona Ferrel'))));
    await annotate(page, 'Mona Ferrel said', 'Still here.');
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('p')].map(({ textContent }) => `<p>${textContent}</p>`);
      document.body.innerHTML = `<div class="plain-view"><h1>What was said</h1>${text.join('')}</div>`;
    });
    await marked(page, 'Mona Ferrel');
    await until('the note', async () => (await notes(page)).length > 0);
    await page.close();
  });

  test('is printed with its marks and without the card, which is there again afterwards', async ({
    browser,
    server,
  }) => {
    const page = await openRead(browser, server.make('printed.html', pageOf(article('Mona Ferrel'))));
    const before = (await paintedKinds(page)).map(({ text }) => text);
    await openCardOn(page, 'Mona Ferrel said');
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const card = document.querySelector('div[popover]');
        const marks = [...CSS.highlights.keys()].filter((name) => /^whence-2\b/.test(name));
        document.body.dataset.printed = `${card && getComputedStyle(card).display} ${marks.length}`;
      });
    });
    await page.print();
    expect(await page.evaluate(() => document.body.dataset.printed)).toBe('none 1');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('div[popover]')!).display),
    ).not.toBe('none');
    expect(await page.hasCard()).toBe(true);
    expect((await paintedKinds(page)).map(({ text }) => text)).toEqual(before);
    await page.close();
  });

  test('whose script writes its text anew under the marks gets them again', async ({ browser, server }) => {
    const page = await openRead(browser, server.make('anew.html', pageOf(article('Mona Ferrel'))));
    const before = (await paintedKinds(page)).map(({ text }) => text).sort();
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.innerHTML = `${paragraph.innerHTML}`;
    });
    await until('the same marks', async () => {
      const now = (await paintedKinds(page)).map(({ text }) => text).sort();
      return JSON.stringify(now) === JSON.stringify(before);
    });
    await page.close();
  });
});
