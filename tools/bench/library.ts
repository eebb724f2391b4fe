/** npm run bench -- library: how quick the library is, in real browsers, with as many annotations as anybody has. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserName, launch, type Page } from '../browsers';
import { until } from '../browsers/in-view';
import { build } from '../build.mjs';
import { ROOT, SetupError, say } from '../command.mjs';
import { ensureBrowsers } from '../setup.mjs';
import { bundled } from './bundle';
import type * as InPage from './library/in-page';
import type * as InView from './library/in-view';
import { besideMinisearch } from './library/peer';
import { extensionMemory } from './library/process-memory';
import { isKept, type Measured, measuredLine, percentile } from './library/report';
import { figure, table } from './table';

export const LIBRARY_USAGE = `npm run bench -- library                       1,000, 10,000 and 100,000 annotations, in both browsers
npm run bench -- library --browser chromium    chromium, firefox or both
npm run bench -- library --sizes 1000,10000    other sizes
npm run bench -- library --peer 10000          beside minisearch in Node with so many (default the largest size; 0: not)
npm run bench -- library --seed 7              other words (default 1)

The built extension, its library in a frame of a page of ours. first rows: from the frame's address being set until rows
are in the document, with the index stored and while it is being made. key: from the input event until the frame that
draws the rows; words of all frequencies letter by letter, with an error, several, and exact ones. filter: from the click
on a value, or the way back, until the frame that draws rows and counts. frames: 120 pixels further in each.
memory: what the extension's process has for itself while the library is open and was used, less what it had before; the
background shares that process. Ends with exit code 1 where a promise is broken.
`;

const FOLDER = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
/** A page of the extension in which nothing of it runs. */
const PAGE = 'icon/16.png';
/** Where the databases of extensions lie. */
const DATABASES = { chromium: join('Default', 'IndexedDB'), firefox: join('storage', 'default') };
/** Pages written in one call: it has to answer before the browser's protocol gives up. */
const PAGES_AT_ONCE = 200;
/** ms that the index may take to be made and stored before that is given up. */
const LONGEST_MS = 180_000;
const SCROLL_MS = 3_000;

interface Options {
  size: number;
  seed: number;
}

/** @returns an exit code */
export async function benchLibrary(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'both' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      peer: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(LIBRARY_USAGE);
    return 0;
  }
  const sizes = values.sizes.split(',').map(Number);
  const [seed, peer] = [Number(values.seed), Number(values.peer ?? Math.max(...sizes))];
  if (![...sizes, seed].every((each) => Number.isInteger(each) && each > 0) || !Number.isInteger(peer))
    throw new SetupError(`--sizes, --peer and --seed take whole numbers.\n${LIBRARY_USAGE}`);
  const browsers = values.browser === 'both' ? ['chromium', 'firefox'] : [values.browser];
  if (!browsers.every((name) => name in FOLDER))
    throw new SetupError(`No browser is called "${values.browser}".\n${LIBRARY_USAGE}`);

  const all: Measured[] = [];
  for (const name of browsers as BrowserName[]) {
    const { ok, output } = build(name === 'chromium' ? 'chrome' : 'firefox');
    if (!ok) throw new SetupError(output);
    for (const size of sizes) {
      print(`\n${size} annotations in ${name}, seed ${seed}`);
      await measure(name, { size, seed }, (measured) => {
        all.push(measured);
        print(measuredLine(measured));
      });
    }
  }
  if (peer > 0) {
    print(`\n${peer} annotations in Node, beside minisearch as it is`);
    const rows = besideMinisearch(peer, seed).map(({ what, unit, ours, theirs }) => [
      `${what}, ${unit}`,
      ...[ours, theirs, theirs / ours].map((each) => figure(each, 1)),
    ]);
    print(table(['', 'ours', 'minisearch', 'times'], rows));
  }
  const broken = all.filter((each) => !isKept(each));
  print(`\nPromises\n\n${broken.length > 0 ? broken.map(measuredLine).join('\n') : 'kept'}`);
  return broken.length > 0 ? 1 : 0;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** One size in a browser of its own. */
async function measure(name: BrowserName, options: Options, add: (row: Measured) => void): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'whence-library-'));
  const extension = join(ROOT, FOLDER[name]);
  const browser = await launch(name, ensureBrowsers([name])[name]!, {
    extension,
    profile,
    keepsBackground: true,
  });
  let closed = false;
  try {
    await measureIn(browser, options, add);
    await browser.close();
    closed = true;
    add({
      what: 'on the disk, all databases',
      value: bytesIn(join(profile, DATABASES[name])) / 1e6,
      unit: 'MB',
    });
  } finally {
    if (!closed) await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measureIn(
  browser: Browser,
  { size, seed }: Options,
  add: (row: Measured) => void,
): Promise<void> {
  const { name } = browser;
  const scripts = [
    await bundled('tools/bench/library/in-page.ts', 'whenceFill'),
    await bundled('tools/bench/library/in-view.ts', 'whenceView'),
  ];
  let page = await quietPage(browser, scripts);
  const store = caller<typeof InPage>(() => page, 'whenceFill');
  const view = caller<typeof InView>(() => page, 'whenceView');
  say('Writing them …');
  let pages = Number.POSITIVE_INFINITY;
  for (let first = 0; first < pages; first += PAGES_AT_ONCE)
    pages = await store('fill', size, seed, first, first + PAGES_AT_ONCE);

  const stored = () => store('derivedBytes');
  const making = await view('openLibrary', size);
  add({
    what: 'first rows, while the index is being made',
    value: making.first,
    unit: 'ms',
    promise: 'first',
  });
  add({ what: 'all rows, the index made', value: making.complete / 1_000, unit: 's' });
  const began = performance.now();
  await until('it to be stored', async () => (await stored()).words > 0, LONGEST_MS);
  add({ what: 'stored, after that', value: (performance.now() - began) / 1_000, unit: 's' });
  const bytes = await stored();
  add({ what: 'words, stored', value: bytes.words / 1e6, unit: 'MB' });
  add({ what: 'columns, stored', value: bytes.columns / 1e6, unit: 'MB' });
  add({ what: 'packs, stored', value: bytes.packs / 1e6, unit: 'MB' });

  // As on another day.
  await page.close();
  await browser.restart();
  page = await quietPage(browser, scripts);
  const before = extensionMemory(name);
  const opened = await view('openLibrary', size);
  add({
    what: 'first rows, in a browser that has just begun',
    value: opened.first,
    unit: 'ms',
    promise: 'first',
  });
  await view('closeLibrary');
  const again = await view('openLibrary', size);
  add({ what: 'first rows, opened again', value: again.first, unit: 'ms', promise: 'first' });

  const keys = await view('typeWords', await store('typedWords', size, seed));
  const times = keys.map(({ ms }) => ms);
  add({ what: `a key, the median of ${times.length}`, value: percentile(times, 50), unit: 'ms' });
  add({ what: 'a key, 95th percentile', value: percentile(times, 95), unit: 'ms', promise: 'key' });
  const short = keys.filter(({ letters }) => letters <= 3).map(({ ms }) => ms);
  add({ what: 'one to three letters, 95th percentile', value: percentile(short, 95), unit: 'ms' });
  const slowest = keys.reduce((a, b) => (a.ms > b.ms ? a : b));
  add({ what: `the slowest: ${slowest.typed}`, value: slowest.ms, unit: 'ms' });

  const filters = (await view('pressFilters')).map(({ ms }) => ms);
  add({ what: `a filter, the median of ${filters.length}`, value: percentile(filters, 50), unit: 'ms' });
  add({ what: 'a filter, 95th percentile', value: percentile(filters, 95), unit: 'ms', promise: 'filter' });

  const most = await view('emptyFrames', 1_000);
  add({ what: 'frames of an empty page', value: most, unit: 'a second' });
  for (const [where, from] of [
    ['top', 0],
    ['middle', 0.5],
  ] as const) {
    const { fps } = await view('scroll', from, SCROLL_MS);
    add({
      what: `frames while scrolling from the ${where}`,
      value: fps,
      unit: 'a second',
      promise: 'frames',
    });
  }
  add({
    what: 'memory of the page and its worker',
    value: extensionMemory(name) - before,
    unit: 'MB',
    promise: 'memory',
  });
  await view('closeLibrary');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  add({ what: 'memory left once it is closed', value: extensionMemory(name) - before, unit: 'MB' });
}

type Task = (...args: never[]) => unknown;
type Caller<T> = <K extends keyof T>(
  task: K,
  ...args: T[K] extends Task ? Parameters<T[K]> : never
) => Promise<T[K] extends Task ? Awaited<ReturnType<T[K]>> : never>;

/** Calls functions of a script that runs in the page. */
function caller<T>(page: () => Page, global: string): Caller<T> {
  return ((task: string, ...args: unknown[]) =>
    page().evaluate(
      (on, name, given) =>
        (globalThis as unknown as Record<string, Record<string, (...all: unknown[]) => unknown>>)[on]![name]!(
          ...given,
        ),
      global,
      task,
      args,
    )) as never;
}

async function quietPage(browser: Browser, scripts: readonly string[]): Promise<Page> {
  const page = await browser.openExtensionPage(PAGE);
  for (const script of scripts) await page.runScript(script);
  return page;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + sizeOf(join(parentPath, name)), 0);
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
