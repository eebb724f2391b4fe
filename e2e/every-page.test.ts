import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { askPage, pageState } from '../tools/browsers/page-state';
import { hasBar } from './support/edited-page';
import { cardToClose, save, saveCard, write, written } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn, openedCard, pointOnMark, pressSelectionButton, select } from './support/hands';
import { SENTENCES } from './support/inner-pages';

/** Card, button and sentences on pages that are in their way, each kind in its strongest form. */

const QUOTED = 'said Joris Aldecott';
const paragraphs = SENTENCES.map((text) => `<p>${text}</p>`).join('\n');
const ARTICLE = `<article id="art"><h1>Lock at Tarn Ferry shut</h1>${paragraphs}</article>`;

const page = (body: string, head = '', attributes = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lock at Tarn Ferry shut</title><meta property="og:type" content="article">${head}</head><body ${attributes}>${body}</body></html>`;

const script = (code: string) => `<script>${code}</script>`;

async function opened(browser: Browser, url: string): Promise<Page> {
  const at = await browser.open(url);
  await (await readPage(browser, at)).popup.close();
  return at;
}

/** A note is written and stored by keys alone: whoever takes the focus would get them. */
async function takesNote(at: Page, card: View, note: string): Promise<void> {
  await write(card, { note });
  expect((await written(card)).note).toBe(note);
  await saveCard(at, card);
}

/** The box in the window in which what is ours is pressed (CSS pixels, to within `step`); of no size where there is none. */
const ourBox = (at: Page) =>
  at.evaluate(() => {
    const step = 4;
    const isOurs = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('div[popover]') != null;
    const every = (length: number, by: number) =>
      Array.from({ length: Math.ceil(length / by) }, (_, index) => index * by);
    // Whatever we show is larger than this.
    const coarse = 20;
    const hit = every(innerWidth, coarse)
      .flatMap((x) => every(innerHeight, coarse).map((y) => ({ x, y })))
      .find(({ x, y }) => isOurs(x, y));
    if (!hit) return { left: 0, top: 0, width: 0, height: 0, step };
    // Through the middle: the corners are round.
    const middle = (all: number[]) => all[Math.floor(all.length / 2)] ?? 0;
    const within = middle(every(innerWidth, step).filter((x) => isOurs(x, hit.y)));
    const ys = every(innerHeight, step).filter((y) => isOurs(within, y));
    const xs = every(innerWidth, step).filter((x) => isOurs(x, middle(ys)));
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top, step };
  });

/** Whether the card is whole, and right below or above the mark's last line, as far as the window has room. */
async function isBesideMark(at: Page, card: View, words: string): Promise<boolean> {
  const gap = 8;
  const mark = await at.evaluate((wanted) => {
    const ranges = [...CSS.highlights].flatMap(([, one]) => [...(one as unknown as Iterable<Range>)]);
    const marked = ranges.find((range) => range.toString().includes(wanted));
    const line = [...(marked?.getClientRects() ?? [])].at(-1);
    return { left: line?.left ?? 0, top: line?.top ?? 0, bottom: line?.bottom ?? 0 };
  }, words);
  const size = await card.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const box = await ourBox(at);
  const width = await at.evaluate(() => visualViewport?.width ?? 0);
  const left = Math.max(gap, Math.min(mark.left, width - size.width - gap));
  const away = Math.min(Math.abs(box.top - mark.bottom), Math.abs(mark.top - box.top - box.height));
  const differences = [size.width - box.width, size.height - box.height, box.left - left, away - gap];
  return differences.every((difference) => Math.abs(difference) < 2 * box.step);
}

const toStandBesideMark = (at: Page, card: View, words: string) =>
  until('the card beside its mark', () => isBesideMark(at, card, words));

describe.skipIf(noBrowser)('the card and the button', () => {
  test('are in a dialog with what they are about, over its backdrop, and again where the page lays it over them', async ({
    browser,
    server,
  }) => {
    const html = page(
      `<main><h1>News</h1><button id="read" onclick="dialog.showModal()">Read</button>
      <dialog id="dialog"><main>${ARTICLE}</main></dialog></main>`,
      '<style>::backdrop { background: #000; backdrop-filter: blur(4px) }</style>',
    );
    const at = await browser.open(server.make('dialog.html', html));
    await at.click('#read');
    await (await readPage(browser, at)).popup.close();
    const card = await openCardOn(at, QUOTED);
    await toStandBesideMark(at, card, QUOTED);
    const host = () =>
      at.evaluate(() => {
        const element = document.querySelector('div[popover]');
        const backdrop = element && getComputedStyle(element, '::backdrop').display;
        return `${element?.parentElement?.localName} ${element?.nextElementSibling} ${backdrop}`;
      });
    expect(await host()).toBe('dialog null none');
    await write(card, { note: 'In a dialog.' });
    // Another that makes it inert lies over it: it is closed, a sentence says so over it all, and what was typed is kept.
    await at.evaluate(() => {
      const other = document.createElement('dialog');
      other.textContent = 'Subscribe!';
      document.body.append(other);
      other.showModal();
    });
    await cardToClose(at);
    await until('the sentence', () => hasBar(at));
    await at.evaluate(() => [...document.querySelectorAll('dialog')].at(-1)?.close());
    const again = await openCardOn(at, QUOTED);
    await toStandBesideMark(at, again, QUOTED);
    expect((await written(again)).note).toBe('In a dialog.');
    await saveCard(at, again);
    // A popover of the page's, too, over which it lies again.
    await openCardOn(at, QUOTED);
    await at.evaluate(() => {
      const over = Object.assign(document.createElement('p'), { popover: 'manual', textContent: 'Hello!' });
      over.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%';
      document.querySelector('dialog')?.append(over);
      over.showPopover();
    });
    await until('the card over the popover', async () => (await ourBox(at)).width > 300);
    await at.evaluate(() => document.querySelector('p[popover]')?.remove());
    await at.clickAt(4, 4);
    await cardToClose(at);
    await select(at, 'the lower gate');
    await pressSelectionButton(at);
    await takesNote(at, await openedCard(at), 'From the button.');
    await at.close();
  });

  test('are on an article that fills the screen', async ({ browser, server }) => {
    const html = page(
      `<button id="full" onclick="art.requestFullscreen()">Full</button><main>${ARTICLE}</main>`,
      '<style>#art { background: #fff; overflow: auto }</style>',
    );
    const at = await opened(browser, server.make('fullscreen.html', html));
    await at.click('#full');
    await at.waitFor('the full screen', () => document.fullscreenElement);
    const card = await openCardOn(at, QUOTED);
    await toStandBesideMark(at, card, QUOTED);
    await takesNote(at, card, 'On the whole screen.');
    await at.evaluate(() => document.exitFullscreen());
    await at.close();
  });

  test('come where the page stops every event, and has a handler on what holds the article', async ({
    browser,
    server,
  }) => {
    const html = page(
      `<main role="button" tabindex="0" onclick="">${ARTICLE}<p id="small" onclick="">A line that is pressed, said nobody in particular.</p></main>
      ${script(`for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'focusin'])
        document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);`)}`,
      '',
      'onclick=""',
    );
    const at = await opened(browser, server.make('stopped.html', html));
    await openCardOn(at, QUOTED);
    await at.clickAt(4, 4);
    await cardToClose(at);
    await select(at, 'the lower gate');
    await pressSelectionButton(at);
    await takesNote(at, await openedCard(at), 'Nobody’s click.');
    await at.close();
  });

  test('stand beside the mark where the page enlarges itself, wants policies of its frames and pulls the focus back', async ({
    browser,
    server,
  }) => {
    const html = page(
      `<main>${ARTICLE}</main>${script(`art.tabIndex = -1; art.focus();
        document.addEventListener('focusin', (event) => art.contains(event.target) || art.focus());
        document.addEventListener('focusout', (event) => art.contains(event.relatedTarget) || setTimeout(() => art.focus()));`)}`,
      `<style>html { zoom: 1.5; position: relative; margin: 30px } body { zoom: 0.8 } main { height: 300px; overflow: auto }
        div { display: none !important; position: static !important; opacity: 0 !important }
        [popover] { margin: 40px !important; inset: 40px !important; transition: all 3s }</style>`,
    );
    const headers = {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    };
    const at = await opened(browser, server.make('enlarged.html', html, headers));
    const card = await openCardOn(at, QUOTED);
    await toStandBesideMark(at, card, QUOTED);
    await at.evaluate(() => document.querySelector('main')?.scrollBy({ top: 20, behavior: 'instant' }));
    await toStandBesideMark(at, card, QUOTED);
    await takesNote(at, card, 'Beside its mark.');
    await at.close();
  });

  test('fit into a window 320 px wide', async ({ browser, server }) => {
    const at = await opened(browser, server.make('narrow.html', page(`<main>${ARTICLE}</main>`)));
    await at.resize(320, 900);
    const card = await openCardOn(at, QUOTED);
    await toStandBesideMark(at, card, QUOTED);
    await takesNote(at, card, 'Narrow.');
    await at.close();
  });

  test('are on XHTML and on plain text', async ({ browser, server }) => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Lock at Tarn Ferry shut</title></head><body><main>${ARTICLE}</main></body></html>`;
    const pages = [
      server.make('page.xhtml', xhtml, { 'content-type': 'application/xhtml+xml; charset=utf-8' }),
      server.make('page.txt', SENTENCES.join('\n\n'), { 'content-type': 'text/plain; charset=utf-8' }),
    ];
    for (const url of pages) {
      const at = await browser.open(url);
      const { popup, state } = await readPage(browser, at);
      if (state.status === 'not-article') await popup.click('button', 'Read it anyway');
      await until('the reading', async () => (await pageState(popup)).status === 'read');
      await popup.close();
      await takesNote(at, await openCardOn(at, QUOTED), 'Of any kind.');
      await at.close();
    }
  });

  test('come on a page that writes itself anew, into a popover that a press outside it would close', async ({
    browser,
    server,
  }) => {
    const html = page(`<main>${ARTICLE}</main>`);
    const at = await opened(browser, server.make('anew.html', html));
    await openCardOn(at, QUOTED);
    // Takes every listener off the window.
    await at.evaluate(
      (anew) => {
        document.open();
        document.write(anew);
        document.close();
        document.querySelector('main')?.showPopover();
      },
      html.replace('<main>', '<main popover="auto" style="width: 600px">').replace('Lock at', 'The lock at'),
    );
    await openCardOn(at, QUOTED);
    await at.clickAt(4, 4);
    await cardToClose(at);
    await at.evaluate(() => document.querySelector('main')?.showPopover());
    await select(at, 'the lower gate');
    await pressSelectionButton(at);
    await takesNote(at, await openedCard(at), 'Written anew.');
    expect(await at.evaluate(() => document.querySelector('main')?.matches(':popover-open'))).toBe(true);
    await at.close();
  });

  test('come by the hand of the reader alone', async ({ browser, server }) => {
    const at = await opened(browser, server.make('forged.html', page(`<main>${ARTICLE}</main>`)));
    const point = await pointOnMark(at, QUOTED);
    const forge = (types: string[], key?: string) =>
      at.evaluate(
        async (x, y, kinds, pressed) => {
          const target = document.elementFromPoint(x, y) ?? document.body;
          const init = {
            bubbles: true,
            cancelable: true,
            clientX: x,
            clientY: y,
            detail: 1,
            key: pressed ?? '',
          };
          for (const type of kinds)
            target.dispatchEvent(pressed ? new KeyboardEvent(type, init) : new MouseEvent(type, init));
          // Longer than the card waits for a second click.
          const start = performance.now();
          while (performance.now() - start < 600) await new Promise(requestAnimationFrame);
        },
        point.x,
        point.y,
        types,
        key ?? null,
      );
    await at.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p')!));
    await forge(['mousedown', 'mouseup']);
    await at.evaluate(() => getSelection()?.removeAllRanges());
    await forge(['mousedown', 'mouseup', 'click']);
    expect(await at.evaluate(() => document.querySelector('div[popover]'))).toBe(null);
    const card = await openCardOn(at, QUOTED);
    await forge(['keydown', 'keyup'], 'Escape');
    await forge(['mousedown', 'mouseup', 'click']);
    expect(await at.hasCard()).toBe(true);
    await card.press('Escape');
    await cardToClose(at);
    await at.close();
  });
});

describe.skipIf(noBrowser)('where the page makes it impossible', () => {
  test('what is put beside the body is put into it, where the page takes it away', async ({
    browser,
    server,
  }) => {
    const guard = `new MutationObserver(() => {
      for (const element of [...document.documentElement.children])
        if (element.localName !== 'head' && element !== document.body) element.remove();
    }).observe(document.documentElement, { childList: true })`;
    const at = await opened(
      browser,
      server.make('beside.html', page(`<main>${ARTICLE}</main>${script(guard)}`)),
    );
    await takesNote(at, await openCardOn(at, QUOTED), 'In the body.');
    await at.close();
  });

  test('the popup says so, and takes notes on marks and dismissals', async ({ browser, server }) => {
    const guard = `const own = new Set(document.querySelectorAll('*'));
      new MutationObserver(() => {
        for (const element of document.querySelectorAll('*')) if (!own.has(element)) element.remove();
      }).observe(document, { childList: true, subtree: true })`;
    const at = await opened(
      browser,
      server.make('guarded.html', page(`<main>${ARTICLE}</main>${script(guard)}`)),
    );
    const { x, y } = await pointOnMark(at, QUOTED);
    await at.clickAt(x, y);
    const popup = await browser.clickAction(at);
    await popup.waitFor('the sentence', () =>
      document.querySelector('.sentence')?.textContent?.includes('does not let Whence show its card'),
    );
    expect(await at.hasCard()).toBe(false);
    await popup.click('button.place', 'AaJoris Aldecott');
    await write(popup, { note: 'From the popup.' });
    await save(popup);
    await popup.click('[role=tab]', 'Sources');
    await popup.click('button.place', 'AaJoris Aldecott');
    await popup.click('.editor button', 'Wrong? Correct it');
    await popup.click('.correct button', 'Not an attribution');
    await until('the dismissal', async () => (await pageState(popup)).dismissed.length === 1);
    await popup.close();
    await at.close();
  });

  test('a sandboxed page has no empty box but a sentence', async ({ browser, server }) => {
    const at = await opened(
      browser,
      server.make('sandboxed.html', page(`<main>${ARTICLE}</main>`), {
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      }),
    );
    const { x, y } = await pointOnMark(at, QUOTED);
    await at.clickAt(x, y);
    await until('the sentence', () => hasBar(at));
    expect(await at.hasCard()).toBe(false);
    const { popup, state } = await readPage(browser, at);
    expect(state.cannotShow).toBe(true);
    await popup.close();
    await at.close();
  });

  test('a sentence says that the words selected cannot be annotated', async ({ browser, server }) => {
    const html = page(
      `<header><p id="head">The Tarn Ferry Packet, founded long ago</p></header><main>${ARTICLE}</main>`,
    );
    const at = await browser.open(server.make('outside.html', html));
    const { popup } = await readPage(browser, at);
    await at.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#head')!));
    expect(await askPage(popup, 'annotateSelection')).toBe(false);
    await until('the sentence', () => hasBar(at));
    await popup.close();
    // It goes when the reader goes on.
    await at.clickAt(4, 4);
    await until('no sentence', async () => !(await hasBar(at)));
    await at.close();
  });
});
