import type { Browser } from '../../tools/browsers';

/** The browser's id of the tab that shows this address. */
export async function tabOf(browser: Browser, url: string): Promise<number | undefined> {
  const own = await browser.openExtensionPage('options.html');
  const id = await own.evaluate(async (address) => {
    const { tabs } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as {
      tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
    };
    return (await tabs.query({})).find((tab) => tab.url === address)?.id;
  }, url);
  await own.close();
  return id;
}
