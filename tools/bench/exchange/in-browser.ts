import { type BrowserName, launch } from '../../browsers';
import { build } from '../../build.mjs';
import { ROOT, SetupError, say } from '../../command.mjs';
import { ensureBrowsers } from '../../setup.mjs';
import { bundled } from '../bundle';
import type * as Fill from '../library/in-page';
import type * as InPage from './in-page';
import type { Taken } from './report';

/** What is asked of the page each time takes it from its work. */
const LOOK_MS = 1000;
/** Looks after which it is told again how far it is. */
const TOLD_EVERY = 10;
/** Pages written in one call: it has to answer before the browser's protocol gives up. */
const PAGES_AT_ONCE = 200;

/** Which steps are one promise together: looking at a file and taking it in. */
const PROMISED: Readonly<Record<string, Taken['promise']>> = {
  'webAnnotation out': 'out',
  'csv out': 'out',
  'backup out': 'out',
  'webAnnotation in': 'in',
  'backup in': 'in',
};
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'webAnnotation in': ['webAnnotation looked at', 'webAnnotation taken in'],
  'backup in': ['backup read', 'backup looked through', 'backup brought in'],
};

/** Through the library's worker of the built extension, in a browser of its own. @param isBuilt it is built already */
export async function measureInBrowser(
  name: BrowserName,
  { size, seed, isBuilt }: { size: number; seed: number; isBuilt: boolean },
  add: (row: Taken) => void,
): Promise<void> {
  const browserName = name === 'firefox' ? 'firefox' : 'chrome';
  if (!isBuilt) {
    const { ok, output } = build(browserName);
    if (!ok) throw new SetupError(output);
  }
  const browser = await launch(name, ensureBrowsers([name])[name]!, {
    extension: `${ROOT}/.output/${browserName}-mv3`,
  });
  try {
    const page = await browser.openExtensionPage('icon/16.png');
    await page.runScript(await bundled('tools/bench/library/in-page.ts', 'whenceFill'));
    await page.runScript(await bundled('tools/bench/exchange/in-page.ts', 'whenceExchange'));
    say('Writing them …');
    let pages = Number.POSITIVE_INFINITY;
    for (let first = 0; first < pages; first += PAGES_AT_ONCE)
      pages = await page.evaluate(
        (...given: [number, number, number, number]) => whenceFill.fill(...given),
        size,
        seed,
        first,
        first + PAGES_AT_ONCE,
      );
    await page.evaluate(() => whenceExchange.begin());
    const seconds = new Map<string, number>();
    for (let isDone = false, shown = 0, looks = 1; !isDone; looks++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const told = await page.evaluate(() => whenceExchange.soFar());
      if (told.problem !== undefined) throw new Error(told.problem);
      isDone = told.isDone;
      if (looks % TOLD_EVERY === 0) say(`${told.now.what}: ${Math.floor(100 * told.now.share)} %`);
      for (const { what, ms, bytes } of told.steps.slice(shown)) {
        seconds.set(what, ms / 1000);
        add({
          what,
          seconds: ms / 1000,
          ...(bytes !== undefined && { megabytes: bytes / 1e6 }),
          promise: PROMISED[what],
        });
      }
      shown = told.steps.length;
    }
    for (const [what, parts] of Object.entries(TOGETHER))
      add({
        what,
        seconds: parts.reduce((sum, part) => sum + (seconds.get(part) ?? 0), 0),
        promise: PROMISED[what],
      });
  } finally {
    await browser.close();
  }
}

declare const whenceFill: typeof Fill;
declare const whenceExchange: typeof InPage;
