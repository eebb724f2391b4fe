/** Opens a browser with a Whence that reloads when its code changes; called by dev.mjs after the set-up. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type WxtDevServer } from 'wxt';
import { type BrowserName, launch } from './browsers';
import { ROOT } from './command.mjs';
import { isHeaded, pageToOpen } from './start/page';

const [name, executable, target] = process.argv.slice(2) as [BrowserName, string, string?];
const build = name === 'chromium' ? 'chrome' : 'firefox';

const wxt = await createServer({
  root: ROOT,
  browser: build,
  manifestVersion: 3,
  // The browser that WXT would open does not run as root, shows no sample and forgets what was annotated.
  webExt: { disabled: true },
});
if (name === 'firefox') reloadWhole(wxt);
await wxt.start();

const { server, url } = await pageToOpen(target);
const profile = join(ROOT, '.profile', `dev-${name}`);
mkdirSync(profile, { recursive: true });
const browser = await launch(name, executable, {
  extension: join(ROOT, '.output', `${build}-mv3-dev`),
  profile,
  headed: isHeaded,
});
await browser.clickAction(await browser.open(url));
console.log(`Whence is open on ${url} and reloads when its code changes.`);

process.once('SIGINT', () => void browser.close());
process.once('SIGTERM', () => void browser.close());
await browser.closed();
await wxt.stop();
await server.close();
process.exit();

/**
 * Firefox goes on putting into pages what it has read of a script once: nothing less than the whole extension brings
 * the new one. WXT asks for the scripts at every start of the background as well, which would go on for ever.
 */
function reloadWhole(server: WxtDevServer): void {
  let isChanged = false;
  server.watcher.on('all', () => {
    isChanged = true;
  });
  server.reloadContentScript = () => {
    if (isChanged) server.reloadExtension();
    isChanged = false;
  };
}
