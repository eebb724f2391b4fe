import { describe, expect } from 'vitest';
import type { Browser, Page, View } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';
import type { PageServer } from '../../tools/browsers/server';
import { publish, STATEMENT, withoutStatement } from '../support/edited-page';
import { save, saveCard, write } from '../support/editor';
import { noBrowser, readPage, test } from '../support/fixture';
import { openCardOn } from '../support/hands';

/** A page that wants to read what its reader writes, to have its own frame written in, or to have a note deleted. */

const MARKED = 'The wall will hold';
const NOTE = 'Ask the ferryman, not the firm.';

/** The article, with a script of the page's own that runs before Whence comes. */
async function hostilePage(
  browser: Browser,
  server: PageServer,
  name: string,
  attack: () => void = () => {},
): Promise<Page> {
  const page = await browser.open(publish(server, name));
  await page.evaluate(attack);
  await (await readPage(browser, page)).popup.close();
  return page;
}

/** The element of ours that holds the card; a page can see it, and nothing in it. */
const hostOf = () => document.documentElement.lastElementChild as HTMLElement;

const notesOf = async (browser: Browser, page: Page): Promise<string> => {
  const { popup } = await readPage(browser, page);
  await popup.click('[role=tab]', 'Mine');
  const text = await popup.evaluate(() => document.body.innerText);
  await popup.close();
  return text;
};

const says = (view: View, words: string) =>
  until(`"${words}"`, async () => (await view.evaluate(() => document.body.innerText)).includes(words));

describe.skipIf(noBrowser)('what a page can reach', () => {
  test('is neither the card’s frame nor its address, however it has prepared itself', async ({
    browser,
    server,
  }) => {
    const page = await hostilePage(browser, server, 'prepared', () => {
      const caught: string[] = [];
      Object.assign(window, { caught });
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (...given) {
        caught.push(`attachShadow on ${this.localName}`);
        return attach.apply(this, given);
      };
      customElements.define(
        'whence-card',
        class extends HTMLElement {
          connectedCallback() {
            const { shadowRoot } = this.attachInternals();
            if (shadowRoot) caught.push('the shadow root');
          }
        },
      );
      const { set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src')!;
      Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
        set(value) {
          caught.push(`the address ${value}`);
          set?.call(this, value);
        },
      });
      for (const type of ['message', 'load', 'error', 'securitypolicyviolation']) {
        window.addEventListener(type, ({ target, composedPath }) => {
          if ((target as Element).localName === 'iframe' || composedPath?.length === 0)
            caught.push(`${type} of a frame`);
        });
      }
      new PerformanceObserver((list) => {
        for (const { name } of list.getEntries()) if (/extension:/.test(name)) caught.push(name);
      }).observe({ type: 'resource', buffered: true });
    });
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    await save(card);
    const seen = await page.evaluate(() => ({
      caught: (window as unknown as { caught: string[] }).caught,
      frames: window.length,
      inTree: document.querySelectorAll('iframe').length,
      html: document.documentElement.outerHTML,
      listed: performance.getEntries().filter(({ name }) => /extension:/.test(name)).length,
    }));
    expect(seen).toMatchObject({ caught: [], frames: 0, inTree: 0, listed: 0 });
    expect(seen.html).not.toContain('ferryman');
    expect(seen.html).not.toContain('extension:');
    await page.close();
  });

  test('an address of the card shows nothing in any other frame, nor a second time', async ({
    browser,
    server,
  }) => {
    const page = await hostilePage(browser, server, 'address');
    await openCardOn(page, MARKED);
    const token = await browser.inBackground(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
      const stored = await (browser ?? chrome).storage.session.get();
      return Object.values(stored).find((value): value is { token: string } => Boolean(value?.token))?.token;
    });
    expect(token).toBeTruthy();
    // As the extension's own page would be framed by one that has learnt its address; some browsers refuse it at once.
    const framed = await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.src = src;
      document.body.append(frame);
      await loaded;
      return true;
    }, `${browser.extensionRoot}card.html#${token}`);
    expect(framed).toBe(true);
    const other = await page.cards();
    for (const card of other.slice(1)) {
      expect(await card.evaluate(() => document.body.innerText.trim())).toBe('');
    }
    await page.close();
  });

  test('no word of the reader’s stands on it while a note waits for its words', async ({
    browser,
    server,
  }) => {
    const page = await hostilePage(browser, server, 'waits');
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    await saveCard(page, card);
    publish(server, 'waits', withoutStatement);
    await page.reload();
    const { popup } = await readPage(browser, page);
    await popup.click('[role=tab]', 'Mine');
    await popup.click('.lost button', 'Attach again');
    await page.waitFor('the bar', () => {
      const hit = document.elementFromPoint(innerWidth / 2, innerHeight - 34);
      return hit && !document.body.contains(hit);
    });
    const found = await page.evaluate(
      (words) => words.filter((one) => (window as unknown as { find(words: string): boolean }).find(one)),
      ['ferryman', STATEMENT.slice(1, 20)],
    );
    expect(found).toEqual([]);
    await page.close();
  });
});

describe.skipIf(noBrowser)('a card that a page lays hands on', () => {
  test('is closed when it is taken away, and what was typed is kept', async ({ browser, server }) => {
    const page = await hostilePage(browser, server, 'look-alike');
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    await page.evaluate(`(${hostOf})().remove()` as never).catch(() => {});
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      if (host !== document.body) host?.remove();
      document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<textarea></textarea>"></iframe>');
    });
    await until('the card to close', async () => !(await page.hasCard()));
    expect(await notesOf(browser, page)).toContain('ferryman');
    await page.close();
  });
});
