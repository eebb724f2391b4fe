import type { Browser } from '../../tools/browsers';

/** One browser for many files. To start it takes longer than most tests do. */
export class SharedBrowser {
  private browser: Browser | undefined;

  constructor(private readonly start: () => Promise<Browser>) {}

  async take(): Promise<Browser> {
    this.browser ??= await this.start();
    return this.browser;
  }

  /** Makes it as it was when it was started. One that cannot be made so any more is replaced by the next `take`. */
  async giveBack(): Promise<void> {
    try {
      if (this.browser) await startOver(this.browser);
    } catch (error) {
      console.warn('The browser is started anew:', error);
      await this.close().catch(() => {});
    }
  }

  async close(): Promise<void> {
    const { browser } = this;
    this.browser = undefined;
    await browser?.close();
  }
}

async function startOver(browser: Browser): Promise<void> {
  await browser.closePages();
  // Its hold on the database would keep that from being deleted.
  await browser.stopBackground();
  const own = await browser.openExtensionPage('welcome.html');
  await own.evaluate(forgetAll);
  await own.close();
  // What the changes have woken may have kept something in memory.
  await browser.stopBackground();
}

interface Api {
  storage: Record<'local' | 'session', { clear(): Promise<void> }>;
}

/** In a page of the extension: deletes all that it has stored. */
async function forgetAll(): Promise<void> {
  const { storage } = ((globalThis as { browser?: unknown }).browser ??
    (globalThis as { chrome?: unknown }).chrome) as Api;
  await Promise.all([storage.local.clear(), storage.session.clear()]);
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  }
}
