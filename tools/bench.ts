/** npm run bench: what reading and marking cost, in the real browsers with the real extension. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAnchoring } from './bench/anchoring';
import { benchArticles } from './bench/articles';
import { measurePage, measurePeer, type PeerRun } from './bench/chromium';
import { benchExchange } from './bench/exchange';
import { measurePageInFirefox } from './bench/firefox';
import { articlePage } from './bench/generate';
import { benchInteraction } from './bench/interaction';
import { benchLibrary } from './bench/library';
import { openListener } from './bench/listen';
import { benchLiving } from './bench/living';
import { medians } from './bench/median';
import { speedArticle, speedInBackground, speedInNode } from './bench/reader-speed';
import { benchReading } from './bench/reading';
import { broken, firefoxTable, type PageReport, pageTable, peerTable, sizeTable } from './bench/report';
import { benchSafety } from './bench/safety';
import { layerStyles, sizes } from './bench/sizes';
import { benchStore } from './bench/store';
import { figure } from './bench/table';
import { type Browser, type BrowserName, launch, type Page } from './browsers';
import { type PageServer, servePages } from './browsers/server';
import { build } from './build.mjs';
import { main, ROOT, SetupError, say } from './command.mjs';
import { ensureBrowsers } from './setup.mjs';

const USAGE = `npm run bench                        every page, in Chromium
npm run bench -- --pages DIR         saved pages to measure (default ../shared/pages, left out where it is not there)
npm run bench -- --browser both      chromium, firefox or both
npm run bench -- --runs 5            runs of each page (default 3); figures are medians
npm run bench -- --only harbour,long some pages, by name
npm run bench -- reading             what reading alone costs, in depth; see npm run bench -- reading --help
npm run bench -- articles            whether the whole article is found; see npm run bench -- articles --help
npm run bench -- anchoring           whether annotations find their words again; see npm run bench -- anchoring --help
npm run bench -- living              what it costs to follow pages that change; see npm run bench -- living --help
npm run bench -- store               what the reader's data cost when they are many; see npm run bench -- store --help
npm run bench -- library             how quick the library is; see npm run bench -- library --help
npm run bench -- interaction         how soon what the reader does is seen; see npm run bench -- interaction --help
npm run bench -- exchange            what leaves and arrives, format by format; see npm run bench -- exchange --help
npm run bench -- safety              whether anything written is lost; see npm run bench -- safety --help

Times are ms. start→marks: from our script's first task in the page. script: the tasks on the page's thread in which
our script ran. task: the longest of them, Readability's left out, which stands beside it. render: style, layout and
paint. shift: layout shift. changes: elements, attributes and texts of the page that changed. ranges: painted ranges.
The last table paints the same ranges as highlights and as <mark> elements.
Ends with exit code 1 where a promise of the design is broken.
`;

/** Characters of the page that no real one exceeds. */
const LONG = 1_000_000;
/** No script of the page's runs, so that all script is ours; nothing is fetched from hosts that are not there. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const FOLDER = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

interface Input {
  page: string;
  url: string;
}

await main(async () => {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'reading') return benchReading(rest);
  if (command === 'articles') return benchArticles(rest);
  if (command === 'anchoring') return benchAnchoring(rest);
  if (command === 'living') return benchLiving(rest);
  if (command === 'store') return benchStore(rest);
  if (command === 'interaction') return benchInteraction(rest);
  if (command === 'library') return benchLibrary(rest);
  if (command === 'exchange') return benchExchange(rest);
  if (command === 'safety') return benchSafety(rest);
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: join(ROOT, '..', 'shared', 'pages') },
      browser: { type: 'string', default: 'chromium' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new SetupError(`--runs takes a whole number from 1 on.\n${USAGE}`);
  const browsers = values.browser === 'both' ? ['chromium', 'firefox'] : [values.browser];
  if (!browsers.every((name) => name in FOLDER))
    throw new SetupError(`No browser is called "${values.browser}".`);

  const server = await servePages();
  try {
    const inputs = await gather(server, resolve(values.pages), values.only?.split(','));
    let promisesKept = true;
    for (const name of browsers as BrowserName[])
      promisesKept = (await bench(name, inputs, runs)) && promisesKept;
    return promisesKept ? 0 : 1;
  } finally {
    await server.close();
  }
});

/** The project's own main sample, saved pages where there are any, and the long page. */
function gather(server: PageServer, folder: string, only?: string[]): Input[] {
  const serve = (page: string, html: string): Input => ({
    page,
    url: server.make(page, html, { 'content-security-policy': POLICY }),
  });
  const saved = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  if (saved.length === 0) say(`No saved pages in ${folder}: only pages of the project's own are measured.`);
  const pages = [
    serve('harbour', readFileSync(join(ROOT, 'tools/samples/harbour.html'), 'utf8')),
    ...saved.map((name) => serve(basename(name, '.html'), readFileSync(join(folder, name), 'utf8'))),
    serve('long', articlePage(LONG)),
  ];
  return only ? pages.filter(({ page }) => only.includes(page)) : pages;
}

/** `true` when every promise was kept. */
async function bench(name: BrowserName, inputs: Input[], runs: number): Promise<boolean> {
  const { ok, output } = build(name === 'chromium' ? 'chrome' : 'firefox');
  if (!ok) throw new SetupError(output);
  const folder = join(ROOT, FOLDER[name]);
  const executable = ensureBrowsers([name])[name]!;
  const browser = await launch(name, executable, { extension: folder });
  try {
    const listener = await openListener(browser);
    const article = speedArticle();
    const inBackground = await speedInBackground(listener, article, runs);
    print(`Reading, ms per 1,000 words (${name})`, [
      `in Node ${process.versions.node}: ${figure(await speedInNode(article, runs), 1)}`,
      `in the background, messages included: ${figure(inBackground, 1)}`,
    ]);
    const loaded = sizes(folder);
    print(`What each part loads (${name})`, [sizeTable(loaded)]);
    if (name === 'firefox') {
      print('Pages in Firefox', [firefoxTable(await inFirefox(browser, listener, inputs, runs))]);
      return report(broken(loaded, []));
    }
    const pages = await inChromium(browser, listener, inputs, runs, layerStyles(folder));
    print('Pages in Chromium', [pageTable(pages)]);
    print('The same ranges as highlights and as <mark> elements', [peerTable(pages)]);
    return report(broken(loaded, pages));
  } finally {
    await browser.close();
  }
}

async function inChromium(
  browser: Browser,
  listener: Page,
  inputs: Input[],
  runs: number,
  styles: Record<string, string>,
): Promise<PageReport[]> {
  const reports: PageReport[] = [];
  for (const { page, url } of inputs) {
    say(`${page} …`);
    const measured = await times(runs, () => measurePage(browser, listener, url));
    const { status, characters, slices } = measured[0]!;
    const peers: PeerRun[] =
      slices.length > 0 ? await times(runs, (run) => measurePeer(browser, url, slices, styles, run)) : [];
    reports.push({
      page,
      characters,
      status,
      cost: medians(measured.map(({ run }) => run)),
      ranges: slices.length,
      peer: peers.length > 0 ? medians(peers.map((peer) => ({ ...peer }))) : undefined,
    });
  }
  return reports;
}

async function inFirefox(browser: Browser, listener: Page, inputs: Input[], runs: number) {
  const rows: Parameters<typeof firefoxTable>[0][number][] = [];
  for (const { page, url } of inputs) {
    say(`${page} …`);
    const measured = await times(runs, () => measurePageInFirefox(browser, listener, url));
    rows.push({ page, status: measured[0]!.status, run: medians(measured.map(({ run }) => ({ ...run }))) });
  }
  return rows;
}

/** One after the other: two at once would slow each other down. */
async function times<T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await run(i));
  return results;
}

function print(title: string, lines: string[]): void {
  process.stdout.write(`\n${title}\n\n${lines.join('\n')}\n`);
}

function report(sentences: string[]): boolean {
  print('Promises', sentences.length > 0 ? sentences : ['kept']);
  return sentences.length === 0;
}
