import { test as base, inject } from 'vitest';
import { type Browser, launch, type Page, type View } from '../../tools/browsers';
import { type Build, extensionFolder } from '../../tools/browsers/extension';
import { until } from '../../tools/browsers/in-view';
import { pageState } from '../../tools/browsers/page-state';
import { type PageServer, servePages } from '../../tools/browsers/server';
import { findBrowser } from '../../tools/setup.mjs';
import { SharedBrowser } from './shared-browser';

/**
 * What every end-to-end test stands on: a browser and a server. The server is the file's own. The browser serves one
 * file after the other, each of which finds it as if it had just been installed.
 */

interface Fixtures {
  browser: Browser;
  server: PageServer;
}

/** The browser this run is in; its tests are skipped where it is not installed. */
export const browserName = inject('browser');
const executable = findBrowser(browserName);

/** Starts the browser with a given build of the extension. */
async function start(build: Build): Promise<Browser> {
  if (!executable) throw new Error('Tests without a browser are skipped.');
  return launch(browserName, executable, { extension: extensionFolder(browserName, build) });
}

/** Tests that start browsers of their own. */
export const testServed = base.extend<{ $file: Pick<Fixtures, 'server'> }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures needed from this pattern
    async ({}, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'file' },
  ],
});

/** Tests in the browser that all such files share, with the build that readers get. */
export const test = testServed.extend<{
  $worker: { shared: SharedBrowser };
  $file: Pick<Fixtures, 'browser'>;
}>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const shared = new SharedBrowser(() => start('shipped'));
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ shared }, use) => {
      await use(await shared.take());
      await shared.giveBack();
    },
    { scope: 'file' },
  ],
});

/** Tests in a browser of the file's own: those that restart it, change its settings, or look at what is untouched. */
export function testAlone(build: Build = 'shipped') {
  return testServed.extend<{ $file: Pick<Fixtures, 'browser'> }>({
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: as above
      async ({}, use) => {
        const browser = await start(build);
        await use(browser);
        await browser.close();
      },
      { scope: 'file' },
    ],
  });
}

/** For `describe.skipIf`: there is no such browser here. */
export const noBrowser = executable === undefined;

/** Clicks the toolbar button and waits until the page has been read, or has been found to be none to read. */
export async function readPage(browser: Browser, page: Page, ms?: number) {
  const popup = await browser.clickAction(page);
  return { popup, state: await settled(popup, ms) };
}

/** The page's state once nothing is being read. `ms`: how long that may take, where the page is very long. */
export function settled(popup: View, ms?: number) {
  return until(
    'the page to be read',
    async () => {
      const state = await pageState(popup);
      return state && state.status !== 'reading' ? state : undefined;
    },
    ms,
  );
}
