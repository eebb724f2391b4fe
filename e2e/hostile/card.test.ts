import { describe, expect } from 'vitest';
import { STEADY_MS } from '../../lib/steady';
import type { Browser, Page, View } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';
import type { PageServer } from '../../tools/browsers/server';
import { hasBar, publish, withoutStatement } from '../support/edited-page';
import { save, saveCard, write, written } from '../support/editor';
import { noBrowser, readPage, test } from '../support/fixture';
import { openCardOn, pointOnMark } from '../support/hands';

/** A page that wants to read what its reader writes, to have its own frame written in, or to have a note deleted. */

const MARKED = 'The wall will hold';
const NOTE = 'Ask the ferryman, not the firm.';

/** The article. @param attack runs in the page before Whence comes */
async function hostilePage(
  browser: Browser,
  server: PageServer,
  name: string,
  attack: () => void = () => {},
  headers?: Record<string, string>,
): Promise<Page> {
  const page = await browser.open(publish(server, name, undefined, headers));
  await page.evaluate(attack);
  await (await readPage(browser, page)).popup.close();
  return page;
}

/** The text of the popup's list of what the reader wrote. */
async function notesOf(browser: Browser, page: Page): Promise<string> {
  const { popup } = await readPage(browser, page);
  await popup.click('[role=tab]', 'Mine');
  await popup.waitFor('what was written', () => document.querySelector('li.mine'));
  const text = await popup.evaluate(() => document.body.innerText);
  await popup.close();
  return text;
}

const toSay = (view: View, words: string) =>
  until(`"${words}"`, async () => (await view.evaluate(() => document.body.innerText)).includes(words));

const cardToGo = (page: Page) => until('the card to close', async () => !(await page.hasCard()));

/** A card with a note that is stored, and its button to delete it. */
async function cardWithNote(browser: Browser, server: PageServer, name: string, attack?: () => void) {
  const page = await hostilePage(browser, server, name, attack);
  const first = await openCardOn(page, MARKED);
  await write(first, { note: NOTE });
  await saveCard(page, first);
  const card = await openCardOn(page, MARKED);
  await card.waitFor('the card to take a press', () => document.querySelector('.card:not(.waiting)'));
  return { page, card };
}

/** Presses a button of the card as a hand does that does not look. */
async function pressBlindly(card: View, label: string): Promise<void> {
  const at = await card.waitFor(
    `the button "${label}"`,
    (wanted) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === wanted,
      );
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    label,
  );
  await card.clickAt(at.x, at.y);
}

describe.skipIf(noBrowser)('what a page can reach', () => {
  test('is neither the card nor its address, however the page has prepared itself', async ({
    browser,
    server,
  }) => {
    // The browser reports to a page what these keep from it.
    const headers = {
      'content-security-policy': "frame-src 'none'; child-src 'none'; form-action 'none'",
      'content-security-policy-report-only': "default-src 'self'; style-src 'unsafe-inline'",
      'cross-origin-embedder-policy-report-only': 'require-corp',
    };
    const prepare = () => {
      const caught: string[] = [];
      Object.assign(window, { caught });
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (...given) {
        caught.push(`attachShadow on ${this.localName}`);
        return attach.apply(this, given);
      };
      for (const name of ['whence-card', 'whence-host'])
        customElements.define(
          name,
          class extends HTMLElement {
            connectedCallback() {
              if (this.attachInternals().shadowRoot) caught.push(`the shadow root of ${name}`);
            }
          },
        );
      for (const name of ['src', 'title'] as const) {
        const prototype = name === 'src' ? HTMLIFrameElement.prototype : HTMLElement.prototype;
        const { set } = Object.getOwnPropertyDescriptor(prototype, name)!;
        Object.defineProperty(prototype, name, {
          set(value) {
            caught.push(`${name} ${value}`);
            set?.call(this, value);
          },
        });
      }
      for (const type of ['message', 'securitypolicyviolation'])
        window.addEventListener(type, () => caught.push(type));
      for (const type of ['load', 'focusin', 'keydown', 'input', 'paste'])
        window.addEventListener(type, (event) => {
          const inner = event.composedPath()[0];
          if (inner instanceof HTMLIFrameElement || inner instanceof ShadowRoot) caught.push(type);
        });
      // Not in Firefox.
      if ('ReportingObserver' in window)
        new ReportingObserver((all) => caught.push(JSON.stringify(all)), { buffered: true }).observe();
    };
    const page = await hostilePage(browser, server, 'prepared', prepare, headers);
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    const seen = await page.evaluate(() => ({
      caught: (window as unknown as { caught: string[] }).caught,
      frames: window.length,
      inTree: document.querySelectorAll('iframe').length,
      listed: performance.getEntries().filter(({ name }) => /extension:/.test(name)).length,
      html: document.documentElement.outerHTML,
      found: (window as unknown as { find(words: string): boolean }).find('ferryman'),
    }));
    expect(seen).toMatchObject({ caught: [], frames: 0, inTree: 0, listed: 0, found: false });
    expect(seen.html).not.toMatch(/ferryman|extension:/);
    await saveCard(page, card);
    await page.close();
  });

  test('is not the card by its address: in any other frame, and a second time, it is empty', async ({
    browser,
    server,
  }) => {
    const page = await hostilePage(browser, server, 'address');
    const sign = await (await openCardOn(page, MARKED)).evaluate(
      () => document.querySelector('.sign')?.lastChild?.textContent,
    );
    expect(sign).toMatch(/\w/);
    const token = await browser.inBackground(async () => {
      interface Extension {
        storage: { session: { get(): Promise<Record<string, { token?: string }>> } };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const stored = await (browser ?? chrome).storage.session.get();
      return Object.values(stored).find((value) => value.token)?.token;
    });
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    for (const fragment of ['', `#${token}`])
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        const loaded = new Promise((resolve) => {
          frame.addEventListener('load', resolve, { once: true });
        });
        frame.src = src;
        document.body.append(frame);
        return loaded;
      }, `${browser.extensionRoot}card.html${fragment}`);
    // Chromium shows nothing at all at the lasting address; Firefox has no other.
    const frames = await page.cards();
    expect(frames).toHaveLength(browser.name === 'firefox' ? 3 : 1);
    const shown = await Promise.all(
      frames.map((frame) => frame.evaluate(() => document.body.innerText.trim())),
    );
    expect(shown.filter((text) => text !== '')).toHaveLength(1);
    await page.close();
  });

  test('is no word of the reader’s while a note waits for its words', async ({ browser, server }) => {
    const page = await hostilePage(browser, server, 'waits');
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    await saveCard(page, card);
    publish(server, 'waits', withoutStatement);
    await page.reload();
    const { popup } = await readPage(browser, page);
    await popup.click('[role=tab]', 'Mine');
    await popup.click('.lost button', 'Attach again');
    await until('the bar', () => hasBar(page));
    const found = await page.evaluate(
      (words) => words.filter((one) => (window as unknown as { find(words: string): boolean }).find(one)),
      ['ferryman', 'The wall will hold'],
    );
    expect(found).toEqual([]);
    await page.close();
  });

  test('is nothing by events that it makes itself', async ({ browser, server }) => {
    const page = await hostilePage(browser, server, 'forged');
    const at = await pointOnMark(page, MARKED);
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y)!;
      const options = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
      for (const type of ['mousedown', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, options));
      getSelection()?.selectAllChildren(target);
      target.dispatchEvent(new MouseEvent('mouseup', options));
      for (const key of ['Shift', 'Enter', 'Escape'])
        target.dispatchEvent(new KeyboardEvent('keydown', { ...options, key }));
    }, at);
    // A hand of flesh opens a card after them: had they opened one, or a button, it would be there by then.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect(await page.hasCard()).toBe(false);
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    await page.evaluate(() => {
      for (const target of [window, document, document.documentElement.lastElementChild!])
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect((await written(card)).note).toBe(NOTE);
    await saveCard(page, card);
    await page.close();
  });
});

/** In the background: whether these words are kept as a draft. */
const hasDraft = (note: string) =>
  new Promise<boolean>((done, failed) => {
    const opening = indexedDB.open('whence');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        opening.result.close();
        done(all.result.some((draft) => draft.note === note));
      };
    };
  });

describe.skipIf(noBrowser)('a card that a page lays hands on', () => {
  test('comes back or is closed when it is taken away, and what was typed is kept', async ({
    browser,
    server,
  }) => {
    const page = await hostilePage(browser, server, 'taken');
    const card = await openCardOn(page, MARKED);
    await write(card, { note: NOTE });
    await until('the draft', () => browser.inBackground(hasDraft, NOTE));
    // Each time, and a frame of the page's own where it was.
    await page.evaluate(() => {
      const own = [document.head, document.body];
      const look = () => {
        for (const one of [...document.querySelectorAll('[popover]')]) one.remove();
        for (const one of [...document.documentElement.children])
          if (!own.includes(one as HTMLElement)) one.remove();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
      look();
      document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<textarea></textarea>"></iframe>');
    });
    await cardToGo(page);
    expect(await notesOf(browser, page)).toContain('ferryman');
    await page.close();
  });

  test('takes no press when it is covered by what lets presses through', async ({ browser, server }) => {
    const { page, card: first } = await cardWithNote(browser, server, 'covered');
    let card = first;
    // Where the page fights over what lies on top, a press can also go past the card, which then closes: as good.
    const pressInVain = async () => {
      await pressBlindly(card, 'Delete').catch(() => {});
      await until('the press to count for nothing', async () => {
        const [left] = await page.cards();
        const text = await left?.evaluate(() => document.body.innerText).catch(() => undefined);
        expect(text ?? '').not.toContain('Deleted.');
        return left === undefined || text?.includes('Press again.');
      });
    };
    const covers = {
      itself: '#cover { inset: 0; width: 100vw; height: 100vh; background: #fff }',
      'by its shadow':
        '#cover { inset: auto 0 0 auto; width: 1px; height: 1px; box-shadow: 0 0 0 9999px #fff }',
      'by its backdrop':
        '#cover { inset: auto 0 0 auto; width: 1px; height: 1px } #cover::backdrop { background: #fff }',
    };
    for (const [how, rules] of Object.entries(covers)) {
      await page.evaluate((sheet) => {
        document.body.insertAdjacentHTML(
          'beforeend',
          `<p id="cover" popover="manual">You have won. Press here.<style>#cover { position: fixed; margin: 0; border: 0; padding: 0; overflow: hidden; pointer-events: none } ${sheet}</style></p>`,
        );
        const cover = document.querySelector<HTMLElement>('#cover')!;
        cover.showPopover();
        // And again whenever something else comes on top.
        document.addEventListener(
          'toggle',
          ({ target }) => {
            if (target === cover || !cover.isConnected) return;
            cover.hidePopover();
            cover.showPopover();
          },
          true,
        );
      }, rules);
      // Chrome looks each tenth of a second: a press that comes sooner was meant for what was there before.
      if (browser.name === 'chromium')
        await card.waitFor(`the cover to be noticed, ${how}`, () => document.querySelector('.card.waiting'));
      await pressInVain();
      // However often, as long as it is covered.
      await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 2 * STEADY_MS);
      if (await page.hasCard()) await pressInVain();
      await page.evaluate(() => document.querySelector('#cover')?.remove());
      if (!(await page.hasCard())) card = await openCardOn(page, MARKED);
      await card.waitFor(`the card to take a press, once covered ${how}`, () =>
        document.querySelector('.card:not(.waiting)'),
      );
    }
    // Back from a window or a question that the page had laid over the browser's own.
    await card.evaluate(() => {
      window.dispatchEvent(new Event('focus'));
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Delete')?.click();
    });
    await toSay(card, 'Press again.');
    await card.waitFor('the card to take a press', () => document.querySelector('.card:not(.waiting)'));
    await card.click('button', 'Delete');
    await toSay(card, 'Deleted.');
    await page.close();
  });

  test('looks as it does whatever the page says of our element, and out of the top layer takes no press', async ({
    browser,
    server,
  }) => {
    const { page, card } = await cardWithNote(browser, server, 'restyled', () => {
      // Before we come, so that it is heard first.
      addEventListener('beforetoggle', (event) => 'isMean' in window && event.preventDefault(), true);
    });
    const look = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('div[popover]')!;
      const sheet = document.createElement('style');
      sheet.textContent = `[popover]::before, [popover]::after, [popover]::backdrop { content: "" !important; display: block !important }
        [popover] { transition: opacity 0.01s !important; translate: 300px !important; filter: opacity(0) !important }`;
      document.head.append(sheet);
      for (const [name, value] of [
        ['opacity', '0.01'],
        ['mask-image', 'linear-gradient(transparent, transparent)'],
        ['visibility', 'hidden'],
      ] as const)
        host.style.setProperty(name, value, 'important');
      host.animate({ opacity: [0, 0], scale: [0, 0] }, { duration: 1, fill: 'forwards' });
      const { opacity, maskImage, visibility, translate, scale, filter } = getComputedStyle(host);
      const drawn = ['::before', '::after', '::backdrop'].map((one) => getComputedStyle(host, one).display);
      return [opacity, maskImage, visibility, translate, scale, filter, ...drawn].join(' ');
    });
    expect(look).toBe('1 none visible none none none none none none');
    await page.evaluate(() => {
      Object.assign(window, { isMean: true });
      document.documentElement.style.opacity = '0.01';
      document.querySelector<HTMLElement>('div[popover]')?.hidePopover();
    });
    await pressBlindly(card, 'Delete').catch(() => {});
    await until('the card to close, or to say so', async () => {
      const [left] = await page.cards();
      return !left || (await left.evaluate(() => document.body.innerText)).includes('Press again.');
    });
    expect(await notesOf(browser, page)).toContain('ferryman');
    await page.close();
  });

  test('takes no press while it is moved under the pointer', async ({ browser, server }) => {
    const { page } = await cardWithNote(browser, server, 'moved');
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
      let by = 3;
      return new Promise<void>((done) => {
        let moves = 0;
        const move = () => {
          by = -by;
          scrollBy(0, by);
          moves += 1;
          // Drawn where it was moved to, and moved again since.
          if (moves > 4) done();
          requestAnimationFrame(move);
        };
        move();
      });
    });
    // A press may go past a button that is moved, or past the card, which then closes: the next one meets it.
    await until('"Press again."', async () => {
      const [left] = await page.cards();
      const card = left ?? (await openCardOn(page, MARKED));
      await pressBlindly(card, 'Delete');
      return (await card.evaluate(() => document.body.innerText)).includes('Press again.');
    });
    expect(await notesOf(browser, page)).toContain('ferryman');
    await page.close();
  });

  test('says that the page took the keyboard', async ({ browser, server }) => {
    const page = await hostilePage(browser, server, 'keyboard', () => {
      document.body.insertAdjacentHTML('beforeend', '<input id="trap">');
    });
    const card = await openCardOn(page, MARKED);
    await write(card, { note: 'Half a sen' });
    await page.evaluate(() => {
      // Longer than a press on the page may be thought to have led there.
      setTimeout(() => setInterval(() => document.querySelector<HTMLElement>('#trap')?.focus(), 20), 1100);
    });
    await toSay(card, 'This page took the keyboard');
    expect((await written(card)).note).toBe('Half a sen');
    await page.close();
  });

  test('is not opened in a sandbox, where it would be an empty box, and a sentence leads to the popup', async ({
    browser,
    server,
  }) => {
    const url = publish(server, 'sandboxed', undefined, {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    const page = await browser.open(url);
    await (await readPage(browser, page)).popup.close();
    const { x, y } = await pointOnMark(page, MARKED);
    await page.clickAt(x, y);
    await until('the sentence', () => hasBar(page));
    expect(await page.hasCard()).toBe(false);
    const { popup } = await readPage(browser, page);
    await popup.click('button', 'Note on this page');
    await write(popup, { note: NOTE });
    await save(popup);
    await toSay(popup, 'Saved.');
    await page.close();
  });

  test('has a sign that its reader has chosen', async ({ browser, server }) => {
    const welcome = await browser.openExtensionPage('welcome.html');
    await welcome.waitFor('the sign', () => document.querySelector<HTMLInputElement>('.sign input')?.value);
    await welcome.evaluate(() => document.querySelector<HTMLInputElement>('.sign input')?.select());
    await welcome.press('Delete');
    await welcome.type('.sign input', ' seven  tall ships ');
    await welcome.press('Tab');
    await toSay(welcome, '“seven tall ships” is your sign');
    await welcome.close();
    const page = await hostilePage(browser, server, 'sign');
    await toSay(await openCardOn(page, MARKED), 'seven tall ships');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('seven tall');
    await page.close();
  });
});
