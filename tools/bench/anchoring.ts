/** npm run bench -- anchoring: whether annotations come back to the right place on pages that were edited. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { servePages } from '../browsers/server';
import { ROOT, SetupError, say } from '../command.mjs';
import { shippedReader } from '../shipped-reader';
import { launchChromium } from './anchoring/browser';
import type { AnchorCosts } from './anchoring/costs';
import { ROWS, type Row } from './anchoring/edits';
import { missed, resultTable } from './anchoring/limits';
import { longText } from './anchoring/long-text';
import { type Outcome, RIGHT_FROM, type RowResult, resultOf } from './anchoring/outcome';
import { planCases } from './anchoring/plan';
import { random } from './generate';

export const ANCHORING_USAGE = `npm run bench -- anchoring                    every English page with three paragraphs or more, in Chromium
npm run bench -- anchoring --pages DIR        saved pages (default ../shared/pages)
npm run bench -- anchoring --only cnn,msn     some pages, by name
npm run bench -- anchoring --seed 7           other sentences, other edits (default 1)
npm run bench -- anchoring --failures         prints each case that did not come out right

On each page up to 8 sentences that stand there once, 8 attributions and 8 claims are described, the page is edited, and
each is looked for again. right: at least 0.8 of the joint length is shared with the true place; where the words are
gone, "lost" is right. changed: right, and reported as changed. partly: in the true place, with another extent. The
second wrong % counts both. The columns at the end are those of the anchoring code of the Hypothesis client.
Ends with exit code 1 where a figure is not reached.
`;

/** Paragraphs from which on a page is an article. */
const FEWEST_PARAGRAPHS = 3;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** Runs of which the fastest counts. */
const MAP_RUNS = 5;
/** Most ms for the text map of the largest page, for one task of anchoring, and for one quotation that is gone. */
const MOST_MAP_MS = 25;
const MOST_TASK_MS = 50;
const MOST_ABSENT_MS = 5;

interface PageOutcomes {
  page: string;
  mapMs: number;
  characters: number;
  outcomes: Outcome[];
}

/** @returns an exit code */
export async function benchAnchoring(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: join(ROOT, '..', 'shared', 'pages') },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      failures: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(ANCHORING_USAGE);
    return 0;
  }
  const folder = resolve(values.pages);
  if (!existsSync(folder)) throw new SetupError(`There is no folder ${values.pages}.`);
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 1) throw new SetupError('--seed takes a whole number from 1 on.');
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const only = values.only?.split(',');
  const pages = files.filter((name) => !only || only.includes(basename(name, '.html'))).sort();

  const { measured, costs } = await measure(
    pages.map((name) => join(folder, name)),
    seed,
  );
  const all = measured.flatMap(({ outcomes }) => outcomes);
  if (values.failures) printFailures(measured);
  const results = resultsOf(all);
  print(`Annotations found again on ${measured.length} pages`, resultTable(results));
  const unplanned = all.filter(({ asPlanned }) => !asPlanned).length;
  if (unplanned > 0)
    process.stdout.write(`\n${unplanned} more edits gave another text than planned, and are left out.\n`);
  const [largest] = [...measured].sort((a, b) => b.mapMs - a.mapMs);
  const sentences = missed(results);
  if (largest) {
    const { page, mapMs, characters } = largest;
    print('Costs', `text map: ${mapMs.toFixed(1)} ms at most (${page}, ${characters} characters)`);
    if (mapMs > MOST_MAP_MS)
      sentences.push(`The text map takes ${mapMs.toFixed(1)} ms, ${MOST_MAP_MS} ms are allowed.`);
  }
  const { annotations, lost, longestTask, total, absent } = costs;
  process.stdout.write(
    `${annotations} annotations on 100,000 words, ${lost} of them lost: ${total.toFixed(0)} ms, longest task ` +
      `${longestTask.toFixed(1)} ms; one that is gone: ${absent.toFixed(1)} ms\n`,
  );
  if (longestTask > MOST_TASK_MS)
    sentences.push(`A task takes ${longestTask.toFixed(1)} ms, ${MOST_TASK_MS} ms are allowed.`);
  if (absent > MOST_ABSENT_MS)
    sentences.push(
      `A quotation that is gone takes ${absent.toFixed(1)} ms, ${MOST_ABSENT_MS} ms are allowed.`,
    );
  print('Figures', sentences.length > 0 ? sentences.join('\n') : 'reached');
  return sentences.length > 0 ? 1 : 0;
}

interface Measured {
  measured: PageOutcomes[];
  costs: AnchorCosts;
}

async function measure(files: readonly string[], seed: number): Promise<Measured> {
  const reader = await shippedReader();
  const server = await servePages();
  const browser = await launchChromium();
  const measured: PageOutcomes[] = [];
  try {
    for (const file of files) {
      const name = basename(file, '.html');
      const url = server.make(name, readFileSync(file, 'utf8'), { 'content-security-policy': POLICY });
      const page = await browser.open(url);
      const article = await page.read();
      const reading = await reader.read(article);
      const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
      if (reading.language.startsWith('en') && paragraphs >= FEWEST_PARAGRAPHS) {
        const cases = planCases(article, reading, random(seedOf(name, seed)));
        say(`${name}: ${cases.length} edits …`);
        const mapMs = await page.mapCost(MAP_RUNS);
        const outcomes = await page.run(cases);
        measured.push({ page: name, mapMs, characters: article.text.length, outcomes });
      }
      await page.close();
    }
    say('A long text …');
    const page = await browser.open(server.make('long', '<!doctype html><title>Long</title>'));
    return { measured, costs: await page.anchorCosts(longText()) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Each page has its own edits, whichever others are measured with it. */
function seedOf(name: string, seed: number): number {
  let hash = seed;
  for (const letter of name) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return hash || 1;
}

function resultsOf(outcomes: readonly Outcome[]): Map<Row, RowResult> {
  const usable = outcomes.filter(({ asPlanned }) => asPlanned);
  return new Map(ROWS.map((row) => [row, resultOf(usable.filter((one) => one.row === row))]));
}

function printFailures(measured: readonly PageOutcomes[]): void {
  for (const { page, outcomes } of measured) {
    for (const { row, status, overlap, gone, asPlanned, words } of outcomes) {
      const isRight = gone ? status === 'lost' : status !== 'lost' && overlap >= RIGHT_FROM;
      if (isRight && asPlanned) continue;
      const note = asPlanned ? `${status}, overlap ${overlap.toFixed(2)}` : 'not as planned';
      process.stdout.write(`${page}  ${row}  ${note}  ${words}\n`);
    }
  }
}

function print(title: string, text: string): void {
  process.stdout.write(`\n${title}\n\n${text}\n`);
}
