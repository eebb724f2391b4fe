/** npm run bench -- interaction: how soon what the reader does is seen, in real browsers. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LAYERS } from '../../lib/page/marks/paint';
import { type Browser, type BrowserName, launch, type Page, type View } from '../browsers';
import { openCardOn } from '../browsers/card';
import { until } from '../browsers/in-view';
import { pageState } from '../browsers/page-state';
import { servePages } from '../browsers/server';
import { build } from '../build.mjs';
import { ROOT, SetupError } from '../command.mjs';
import { ensureBrowsers } from '../setup.mjs';
import { nameOf, peoplePage } from './interaction/article';
import * as inView from './interaction/in-view';
import { isKept, type Measured, measuredLine, nextPaint } from './interaction/report';
import { percentile } from './library/report';

export const INTERACTION_USAGE = `npm run bench -- interaction                        in both browsers
npm run bench -- interaction --browser chromium     chromium, firefox or both
npm run bench -- interaction --rows 500             statements of the article, each by another person (default 500)
npm run bench -- interaction --steps 300            steps from mark to mark (default 300)
npm run bench -- interaction --openings 9           popups and panels opened (default 9)

The built extension on an invented article. popup, panel: from the press on the toolbar's button, or on "Side panel", until
the lists of a page that was read are painted (largest-contentful-paint); the median. Promised of an ordinary article. next paint: Event Timing's duration of
each press and key, from the input until the frame that shows what came of it is painted, grouped by interaction; the 95th
of 100. A browser tells of none below 16 ms: they count as 8. A step is no event in the page: it is timed from the shortcut
until the frame that shows the next mark in hand. frames: 100 pixels further in each. Ends with exit code 1 where a promise
is broken.
`;

const FOLDER = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const CARDS = 20;
const NOTE = 'Who says so, and how would they know? Ask the council.';
const ROWS_STEPPED = 100;
const SCROLL_MS = 3_000;
const HAND = LAYERS.indexOf('hand') + 1;

interface Options {
  rows: number;
  steps: number;
  openings: number;
}
type Add = (row: Measured) => void;

/** @returns an exit code */
export async function benchInteraction(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'both' },
      rows: { type: 'string', default: '500' },
      steps: { type: 'string', default: '300' },
      openings: { type: 'string', default: '9' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(INTERACTION_USAGE);
    return 0;
  }
  const options = {
    rows: Number(values.rows),
    steps: Number(values.steps),
    openings: Number(values.openings),
  };
  if (!Object.values(options).every((each) => Number.isInteger(each) && each > 0))
    throw new SetupError(`--rows, --steps and --openings take whole numbers.\n${INTERACTION_USAGE}`);
  const browsers = values.browser === 'both' ? ['chromium', 'firefox'] : [values.browser];
  if (!browsers.every((name) => name in FOLDER))
    throw new SetupError(`No browser is called "${values.browser}".\n${INTERACTION_USAGE}`);

  const all: Measured[] = [];
  for (const name of browsers as BrowserName[]) {
    const { ok, output } = build(name === 'chromium' ? 'chrome' : 'firefox');
    if (!ok) throw new SetupError(output);
    print(`\n${options.rows} statements in ${name}`);
    await measure(name, options, (measured) => {
      all.push(measured);
      print(measuredLine(measured));
    });
  }
  const broken = all.filter((each) => !isKept(each));
  print(`\nPromises\n\n${broken.length > 0 ? broken.map(measuredLine).join('\n') : 'kept'}`);
  return broken.length > 0 ? 1 : 0;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function measure(name: BrowserName, options: Options, add: Add): Promise<void> {
  const server = await servePages();
  const extension = join(ROOT, FOLDER[name]);
  const browser = await launch(name, ensureBrowsers([name])[name]!, { extension, keepsBackground: true });
  try {
    const { openings: times } = options;
    const ordinary = await readIn(browser, server.url('samples/harbour.html'));
    await openings(browser, ordinary, { openings: times, article: 'an article', isOrdinary: true }, add);
    const page = await readIn(browser, server.make('people.html', peoplePage(options.rows)));
    await openings(
      browser,
      page,
      { openings: times, article: `${options.rows} rows`, isOrdinary: false },
      add,
    );
    await cards(page, add);
    await steps(browser, page, options, add);
    await rows(browser, page, options, add);
  } finally {
    await browser.close();
    await server.close();
  }
}

const since = (pressed: number, { painted, began }: { painted: number; began: number }) => ({
  all: painted - pressed,
  browser: began - pressed,
});

/** A page that was read before it is timed: what reading takes is measured elsewhere. */
async function readIn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  const popup = await browser.clickAction(page);
  await until('the page to be read', async () => (await pageState(popup))?.status === 'read');
  await popup.close();
  return page;
}

/** @param isOrdinary an article as newspapers have them: of others nothing is promised */
async function openings(
  browser: Browser,
  page: Page,
  { openings, article, isOrdinary }: { openings: number; article: string; isOrdinary: boolean },
  add: Add,
): Promise<void> {
  const times: Record<'popup' | 'panel', { all: number; browser: number }[]> = { popup: [], panel: [] };
  for (let i = 0; i < openings; i++) {
    const popup = await browser.clickAction(page);
    times.popup.push(since(browser.pressedAt(), await popup.evaluate(inView.listsPainted)));
    await popup.close();
    const panel = await browser.openSidePanel(page, (view) => view.evaluate(inView.notePress));
    const pressed = await panel.evaluate(inView.notedPress);
    times.panel.push(since(pressed, await panel.evaluate(inView.listsPainted)));
    await panel.close();
  }
  for (const what of ['popup', 'panel'] as const) {
    add({
      what: `${what}, lists of ${article} painted, the median of ${openings}`,
      value: percentile(
        times[what].map(({ all }) => all),
        50,
      ),
      unit: 'ms',
      promise: isOrdinary ? what : undefined,
    });
    const browsers = times[what].map((each) => each.browser);
    add({ what: '  of these before it begins to load', value: percentile(browsers, 50), unit: 'ms' });
    add({ what: '  the slowest', value: Math.max(...times[what].map(({ all }) => all)), unit: 'ms' });
  }
}

async function seen(view: View, what: string, add: Add): Promise<void> {
  const { ms, count } = await view.evaluate(inView.interactionsSeen);
  add({
    what: `next paint, ${count} ${what}`,
    value: count > 0 ? nextPaint(ms, count) : Number.NaN,
    unit: 'ms',
    promise: 'interaction',
  });
  add({ what: 'the slowest of these', value: Math.max(0, ...ms), unit: 'ms' });
}

async function cards(page: Page, add: Add): Promise<void> {
  await page.evaluate(inView.watchInteractions);
  for (let i = 0; i < CARDS; i++) {
    const card = await openCardOn(page, nameOf(i * 7));
    if (i === CARDS - 1) {
      await card.evaluate(inView.watchInteractions);
      await card.type('textarea', NOTE);
      await seen(card, 'keys and presses in the card', add);
    }
    await card.press('Escape');
    await until('the card to close', async () => !(await page.hasCard()));
  }
  await seen(page, `presses on the page, ${CARDS} cards opened`, add);
}

async function steps(browser: Browser, page: Page, { steps }: Options, add: Add): Promise<void> {
  const times: number[] = [];
  let hand = '';
  for (let i = 0; i < steps; i++) {
    const next = page.evaluate(inView.nextInHand, HAND, hand);
    await browser.command('next-mark', page);
    const reached = await next;
    times.push(reached.at - browser.pressedAt());
    hand = reached.hand;
  }
  add({
    what: `next paint, ${steps} steps from mark to mark`,
    value: percentile(times, 95),
    unit: 'ms',
    promise: 'interaction',
  });
  add({ what: 'the median of these', value: percentile(times, 50), unit: 'ms' });
}

/** One of the first rows, so that a press needs no scrolling. */
const rowInSight = (i: number) => 1 + (i % 4);

async function rows(browser: Browser, page: Page, { rows }: Options, add: Add): Promise<void> {
  const panel = await browser.openSidePanel(page);
  await panel.waitFor('the rows', () => document.querySelectorAll('#panel > .list > li').length > 100);
  await panel.evaluate(inView.watchInteractions);
  await panel.type('.filter input', 'said castle');
  for (let i = 0; i < 'said castle'.length; i++) await panel.press('Backspace');
  await panel.press('ArrowDown');
  for (let i = 0; i < ROWS_STEPPED; i++) await panel.press('ArrowDown');
  for (const tab of ['No source', 'Mine', 'Sources']) await panel.click('[role=tab]', tab);
  for (let i = 0; i < CARDS; i++)
    await panel.click(`#panel > .list > li:nth-child(${rowInSight(i)}) .expand`);
  for (let i = 0; i < CARDS; i++) await panel.click(`#panel > .list > li:nth-child(${rowInSight(i)}) .place`);
  await seen(panel, `keys and presses in a panel of ${rows} rows`, add);
  const idle = await panel.evaluate(inView.idleFrames, 1_000);
  add({ what: 'frames of a panel that is left alone', value: idle, unit: 'a second' });
  const value = await panel.evaluate(inView.scrollRows, SCROLL_MS);
  add({ what: `frames while ${rows} rows are scrolled`, value, unit: 'a second', promise: 'frames' });
  await panel.close();
}
