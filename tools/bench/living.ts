/** npm run bench -- living: how soon marks follow a page that changes, and what that costs it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type Page } from '../browsers';
import { servePages } from '../browsers/server';
import { build } from '../build.mjs';
import { ROOT, SetupError, say } from '../command.mjs';
import { ensureBrowsers } from '../setup.mjs';
import { settle, startTrace } from './chromium';
import { openListener, pageRead } from './listen';
import { median } from './median';
import { figure, table } from './table';
import { CLICK, extensionTime } from './trace';

export const LIVING_USAGE = `npm run bench -- living                       saved pages and a sample, in Chromium
npm run bench -- living --pages DIR           saved pages (default ../shared/pages)
npm run bench -- living --only harbour,cnn    some pages, by name
npm run bench -- living --seconds 20          how long each way of living is watched (default 20)

follows: ms from the last of several changes to a paragraph until its new statement is marked, the median and the
longest of five. The other columns: the share of the time of the page's thread that our script has, while nothing
changes, while something beside the article changes 60 times a second, and while the article does.
Ends with exit code 1 where a promise of the design is broken.
`;

/** ms from the last change to the marks, and shares of the thread's time, that are allowed. */
const LATEST_MS = 500;
const MOST_BUSY = 0.02;
/** What a sample of the profiler that hits us by chance comes to. */
const NOTHING = 0.0005;
const EDITS = 5;
/** ms between edits: a reader's page is corrected now and then. */
const BETWEEN_EDITS = 3_000;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

interface Row {
  page: string;
  follows: number[];
  idle: number;
  beside: number;
  article: number;
}

/** @returns an exit code */
export async function benchLiving(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: join(ROOT, '..', 'shared', 'pages') },
      only: { type: 'string', default: 'harbour,cnn,guardian-1,nytimes-1' },
      seconds: { type: 'string', default: '20' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(LIVING_USAGE);
    return 0;
  }
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1)
    throw new SetupError('--seconds takes a whole number from 1 on.');
  const folder = resolve(values.pages);
  const saved = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const files = [join(ROOT, 'tools/samples/harbour.html'), ...saved.map((name) => join(folder, name))];
  const only = values.only.split(',');

  const { ok, output } = build('chrome');
  if (!ok) throw new SetupError(output);
  const server = await servePages();
  const browser = await launch('chromium', ensureBrowsers(['chromium']).chromium!, {
    extension: join(ROOT, '.output/chrome-mv3'),
  });
  const rows: Row[] = [];
  try {
    const listener = await openListener(browser);
    for (const file of files) {
      const name = basename(file, '.html');
      if (!only.includes(name)) continue;
      say(`${name} …`);
      const url = server.make(name, readFileSync(file, 'utf8'), { 'content-security-policy': POLICY });
      const page = await browser.open(url);
      await settle(page);
      const popup = await browser.clickAction(page);
      const { status } = await pageRead(listener, url);
      await popup.close();
      if (status === 'read') rows.push(await measure(page, name, seconds * 1_000));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  process.stdout.write(`\n${livingTable(rows)}\n`);
  const sentences = rows.flatMap(broken);
  process.stdout.write(`\nPromises\n\n${sentences.length > 0 ? sentences.join('\n') : 'kept'}\n`);
  return sentences.length > 0 ? 1 : 0;
}

async function measure(page: Page, name: string, ms: number): Promise<Row> {
  const follows: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    await wait(BETWEEN_EDITS);
    follows.push(await page.evaluate(editAndWait, `Edit${edit}`));
  }
  const share = async (way: 'nothing' | 'beside' | 'article') => {
    await wait(BETWEEN_EDITS);
    const stop = await startTrace(page);
    await page.evaluate(live, way, ms, CLICK);
    return extensionTime(await stop()) / ms;
  };
  return {
    page: name,
    follows,
    idle: await share('nothing'),
    beside: await share('beside'),
    article: await share('article'),
  };
}

/** In the page: changes a marked paragraph several times, and gives the ms from the last change to its new mark. */
function editAndWait(name: string): Promise<number> {
  const marked = [...CSS.highlights]
    .filter(([layer]) => layer.startsWith('whence-'))
    .flatMap(([, highlight]) => [...(highlight as unknown as Iterable<Range>)]);
  const paragraph = marked
    .map(({ startContainer }) => startContainer.parentElement?.closest('p'))
    .find((one) => one);
  if (!paragraph) throw new Error('No paragraph is marked.');
  const steps = 5;
  const between = 40;
  let last = 0;
  for (let step = 1; step <= steps; step++) {
    setTimeout(() => {
      paragraph.textContent = `The council will pay for ${step} boats, Mona ${name} said on Tuesday.`;
      last = performance.now();
    }, step * between);
  }
  return new Promise((done) => {
    const look = () => {
      const isMarked = [...CSS.highlights]
        .filter(([layer]) => /^whence-2\b/.test(layer))
        .some(([, highlight]) =>
          [...(highlight as unknown as Iterable<Range>)].some((range) =>
            range.toString().includes(`Mona ${name}`),
          ),
        );
      if (isMarked && last > 0) done(performance.now() - last);
      else requestAnimationFrame(look);
    };
    setTimeout(look, steps * between);
  });
}

/** In the page: lives for so long in one way, 60 times a second. */
function live(way: 'nothing' | 'beside' | 'article', ms: number, mark: string): Promise<void> {
  // One that is marked is in the article.
  const [marked] = [...CSS.highlights]
    .filter(([layer]) => layer.startsWith('whence-'))
    .flatMap(([, highlight]) => [...(highlight as unknown as Iterable<Range>)]);
  const paragraph = marked?.startContainer.parentElement;
  if (!paragraph) throw new Error('Nothing is marked.');
  const beside = document.body.appendChild(document.createElement('div'));
  const text = paragraph.textContent;
  performance.mark(mark);
  const start = performance.now();
  return new Promise((done) => {
    let count = 0;
    const step = () => {
      count += 1;
      if (way === 'article') paragraph.textContent = `${text} ${count}`;
      if (way === 'beside') beside.textContent = `Goods for ${count} crowns`;
      if (performance.now() - start < ms) requestAnimationFrame(step);
      else done();
    };
    if (way === 'nothing') setTimeout(done, ms);
    else requestAnimationFrame(step);
  });
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const percent = (share: number) => `${figure(share * 100, 2)} %`;

function livingTable(rows: readonly Row[]): string {
  return table(
    ['page', 'follows', 'longest', 'idle', 'beside', 'article'],
    rows.map(({ page, follows, idle, beside, article }) => [
      page,
      `${figure(median(follows))} ms`,
      `${figure(Math.max(...follows))} ms`,
      percent(idle),
      percent(beside),
      percent(article),
    ]),
  );
}

function broken({ page, follows, idle, beside, article }: Row): string[] {
  const sentences: string[] = [];
  if (Math.max(...follows) > LATEST_MS)
    sentences.push(
      `${page}: marks follow after ${figure(Math.max(...follows))} ms, ${LATEST_MS} are allowed.`,
    );
  if (idle > NOTHING) sentences.push(`${page}: an idle page pays ${percent(idle)}.`);
  if (beside > NOTHING) sentences.push(`${page}: changes beside the article cost ${percent(beside)}.`);
  if (article > MOST_BUSY)
    sentences.push(
      `${page}: a page that rewrites itself pays ${percent(article)}, ${percent(MOST_BUSY)} are allowed.`,
    );
  return sentences;
}
