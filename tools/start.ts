/** Opens a browser with Whence installed on a page; called by start.mjs after the set-up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BrowserName, launch, type Page, type View } from './browsers';
import { extensionFolder } from './browsers/extension';
import { until } from './browsers/in-view';
import { pageState } from './browsers/page-state';
import { ROOT } from './command.mjs';
import { isHeaded, pageToOpen } from './start/page';
import { pageTable } from './start/table';

/** The longest pages take a while on a small machine. */
const READING_MS = 60_000;

const [name, executable, target] = process.argv.slice(2) as [BrowserName, string, string?];
const { server, url } = await pageToOpen(target);
const profile = join(ROOT, '.profile', name);
mkdirSync(profile, { recursive: true });
const browser = await launch(name, executable, {
  extension: extensionFolder(name, 'shipped'),
  profile,
  headed: isHeaded,
});
try {
  const page = await browser.open(url);
  const popup = await browser.clickAction(page);
  if (isHeaded) {
    console.log('Whence is open. Close the browser to end.');
    await browser.closed();
  } else {
    await report(page, popup);
  }
} finally {
  if (!isHeaded) await browser.close();
  await server.close();
}

async function report(page: Page, popup: View): Promise<void> {
  const state = await until(
    'the page to be read',
    async () => {
      const now = await pageState(popup);
      return now.status === 'reading' ? undefined : now;
    },
    READING_MS,
  );
  await popup.close();
  const picture = join(ROOT, '.results', `start-${name}.png`);
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(picture, await page.screenshot());
  console.log(pageTable(state));
  console.log(`Screenshot: ${relative(process.cwd(), picture)}`);
}
