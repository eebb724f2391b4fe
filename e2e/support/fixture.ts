import { test as base, inject } from 'vitest';
import { type Browser, launch, type Page, type View } from '../../tools/browsers';
import { type Build, extensionFolder } from '../../tools/browsers/extension';
import { until } from '../../tools/browsers/in-view';
import { pageState } from '../../tools/browsers/page-state';
import { type PageServer, servePages } from '../../tools/browsers/server';
import { findBrowser } from '../../tools/setup.mjs';

/** What every end-to-end test stands on: one browser and one server a file, closed when the file is done. */

interface Fixtures {
  browser: Browser;
  server: PageServer;
}

/** The browser this run is in; its tests are skipped where it is not installed. */
export const browserName = inject('browser');
const executable = findBrowser(browserName);

/** Tests in a browser with a given build of the extension. */
export function testWith(build: Build) {
  const extended = base.extend<{ $file: Fixtures }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures needed from this pattern
      async ({}, use) => {
        const server = await servePages();
        await use(server);
        await server.close();
      },
      { scope: 'file' },
    ],
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: as above
      async ({}, use) => {
        if (!executable) throw new Error('Tests without a browser are skipped.');
        const browser = await launch(browserName, executable, {
          extension: extensionFolder(browserName, build),
        });
        await use(browser);
        await browser.close();
      },
      { scope: 'file' },
    ],
  });
  return extended;
}

export const test = testWith('shipped');

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
