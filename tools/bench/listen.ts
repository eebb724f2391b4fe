import type { PageStatus, PageSummary } from '../../lib/messages';
import type { Article } from '../../lib/reading/types';
import type { Browser, Page, View } from '../browsers';

/**
 * A page of the extension that hears what content scripts broadcast, and that can ask the background: it tells
 * when a page has been read without putting any question to that page.
 */

/** The two parts of the extension API that are used here, under the name that both browsers know. */
interface Extension {
  runtime: {
    onMessage: { addListener(listener: (message: { type?: string; data?: PageSummary }) => void): void };
    sendMessage(message: object, answer: (response: { err?: unknown }) => void): void;
  };
}

interface Heard {
  status: PageStatus;
  attributions: number;
}

type Listening = typeof globalThis & { chrome: Extension; heard?: Record<string, Heard> };

export async function openListener(browser: Browser): Promise<Page> {
  const page = await browser.openExtensionPage('welcome.html');
  await page.evaluate(() => {
    const view = globalThis as Listening;
    const heard: Record<string, Heard> = {};
    view.heard = heard;
    view.chrome.runtime.onMessage.addListener(({ type, data }) => {
      if (type !== 'pageChanged' || !data || data.status === 'reading') return;
      heard[data.url] = { status: data.status, attributions: data.attributions };
    });
  });
  return page;
}

/** Waits until the page at this address has been read; hears each reading once. */
export function pageRead(listener: View, url: string): Promise<Heard> {
  return listener.waitFor(
    `${url} to be read`,
    (address) => {
      const { heard = {} } = globalThis as Listening;
      const state = heard[address];
      delete heard[address];
      return state;
    },
    url,
  );
}

/** ms from asking the background to read an article to its answer, as the content script asks it. */
export function readInBackground(listener: View, article: Article): Promise<number> {
  return listener.evaluate(
    (text) =>
      new Promise<number>((resolve, reject) => {
        const started = performance.now();
        const particulars = {
          url: 'https://bench.invalid/a',
          title: '',
          meta: [],
          jsonLd: [],
          isWiki: false,
        };
        const data = { article: JSON.parse(text), particulars, anyway: true };
        const message = { id: 1, type: 'readPage', data, timestamp: 0 };
        (globalThis as Listening).chrome.runtime.sendMessage(message, ({ err }) => {
          if (err) reject(new Error(String(err)));
          else resolve(performance.now() - started);
        });
      }),
    JSON.stringify(article),
  );
}
