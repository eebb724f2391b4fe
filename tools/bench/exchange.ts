/** npm run bench -- exchange: times of what arrives and of backups, in a page of the extension. */
import { parseArgs } from 'node:util';
import { type BrowserName, launch } from '../browsers';
import { build } from '../build.mjs';
import { ROOT, SetupError } from '../command.mjs';
import { ensureBrowsers } from '../setup.mjs';
import { bundled } from './bundle';
import type * as InPage from './exchange/in-page';

export const EXCHANGE_USAGE = `npm run bench -- exchange                        100,000 annotations in Chromium
npm run bench -- exchange --annotations 2000     fewer, to try it
npm run bench -- exchange --browser firefox      chromium or firefox

Invented annotations, ten a page: planned and imported into an empty library; planned again, when all are there; backed up;
the backup read, previewed and brought into another empty library; the import undone. Times in seconds.
Ends with exit code 1 where a promise is broken: plan and import in 120 s, a backup in 20 s.
`;

/** s that are promised for 100,000. */
const PROMISED = { import: 120, backup: 20 };
/** What is asked of the page each time takes it from its work. */
const LOOK_MS = 1000;

/** @returns the exit code */
export async function benchExchange(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      annotations: { type: 'string', default: '100000' },
      browser: { type: 'string', default: 'chromium' },
      built: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(EXCHANGE_USAGE);
    return 0;
  }
  const name = values.browser as BrowserName;
  if (!values.built) {
    const { ok, output } = build(name === 'firefox' ? 'firefox' : 'chrome');
    if (!ok) throw new SetupError(output);
  }
  const folder = `${ROOT}/.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  const browser = await launch(name, ensureBrowsers([name])[name]!, { extension: folder });
  try {
    const page = await browser.openExtensionPage('icon/16.png');
    await page.runScript(await bundled('tools/bench/exchange/in-page.ts', 'whenceExchange'));
    await page.evaluate((count) => whenceExchange.begin(count), Number(values.annotations));
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const { times, problem, isDone } = await page.evaluate(() => whenceExchange.soFar());
      if (problem !== undefined) throw new Error(problem);
      if (!isDone) continue;
      for (const [what, ms] of Object.entries(times))
        process.stdout.write(
          `${what}: ${what === 'bytes' ? `${(ms / 1e6).toFixed(1)} MB` : (ms / 1000).toFixed(1)}\n`,
        );
      const arrived = (times.plan! + times.import!) / 1000;
      return arrived > PROMISED.import || times.backup! / 1000 > PROMISED.backup ? 1 : 0;
    }
  } finally {
    await browser.close();
  }
}

declare const whenceExchange: typeof InPage;
