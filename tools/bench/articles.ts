import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { servePages } from '../browsers/server';
import { ROOT, SetupError, say } from '../command.mjs';
import { launchFinders } from './articles/browser';
import type { Found } from './articles/in-page';
import { type Shares, sharesOf, wordsOf } from './articles/words';
import { median } from './median';
import { figure, table } from './table';

/** npm run bench -- articles: whether the whole article is found, and nothing else, beside others' finders. */

export const ARTICLES_USAGE = `npm run bench -- articles                    pages of the project's own, of known text
npm run bench -- articles --pages DIR        pages of a folder, with the main text expected in DIR/expected/NAME.html
npm run bench -- articles --only a,b         some pages, by name
npm run bench -- articles --runs 5           runs of each finder (default 3); times are those of the fastest
npm run bench -- articles --missed           prints the words that were not found, and those from elsewhere

found: share of the words expected that were found. other: share of the words taken that were not expected, the page's
headline and captions left out, which an expected text may lack. all: the same with these. Beside Whence stand plain
Readability and defuddle, each with found and other. ms: to find the article and, of Whence's, to make the text map.
Ends with exit code 1 where less is found, or more from elsewhere is taken, than the design allows.
`;

/** Shares of the expected words: of the median page, and of each. */
const LEAST_MEDIAN = 0.99;
const LEAST_FOUND = 0.95;
/** Share of the words taken that may be from elsewhere, on the average page. */
const MOST_ELSEWHERE = 0.02;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const FINDERS = ['ours', 'readability', 'defuddle'] as const;

interface Row {
  page: string;
  shares: Record<(typeof FINDERS)[number], Shares>;
  /** With headlines and captions, where these are not in the text expected. */
  all: number;
  ms: Record<(typeof FINDERS)[number], number>;
}

/** @returns an exit code */
export async function benchArticles(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: join(ROOT, 'tools/bench/articles/pages') },
      only: { type: 'string' },
      runs: { type: 'string', default: '3' },
      missed: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(ARTICLES_USAGE);
    return 0;
  }
  const folder = resolve(values.pages);
  if (!existsSync(folder)) throw new SetupError(`There is no folder ${values.pages}.`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new SetupError('--runs takes a whole number from 1 on.');
  const only = values.only?.split(',');
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => basename(name, '.html'))
    .filter((name) => (!only || only.includes(name)) && existsSync(join(folder, 'expected', `${name}.html`)))
    .sort();
  if (pages.length === 0) throw new SetupError(`No page in ${values.pages} has a main text in expected.`);

  const rows: Row[] = [];
  const server = await servePages();
  const browser = await launchFinders();
  try {
    for (const page of pages) {
      say(`${page} …`);
      const html = readFileSync(join(folder, `${page}.html`), 'utf8');
      const expected = readFileSync(join(folder, 'expected', `${page}.html`), 'utf8');
      const url = server.make(page, html, { 'content-security-policy': POLICY });
      const found = await browser.find(url, expected, runs);
      rows.push(rowOf(page, found));
      if (values.missed) printMissed(page, found);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  print(`The article on ${rows.length} pages`, resultTable(rows));
  const sentences = shortcomings(rows);
  print('Figures', sentences.length > 0 ? sentences.join('\n') : 'reached');
  return sentences.length > 0 ? 1 : 0;
}

function rowOf(page: string, found: Found): Row {
  const expected = wordsOf(found.expected);
  const allowed = wordsOf(found.allowed);
  const { ours, readability, defuddle } = found;
  const shares = (text: string) => sharesOf(wordsOf(text), expected, allowed);
  return {
    page,
    shares: {
      ours: shares(ours.text),
      readability: shares(readability.text),
      defuddle: shares(defuddle.text),
    },
    all: sharesOf(wordsOf(ours.text), expected).elsewhere,
    ms: { ours: ours.ms, readability: readability.ms, defuddle: defuddle.ms },
  };
}

function resultTable(rows: readonly Row[]): string {
  const line = (name: string, of: (pick: (row: Row) => number) => number) => [
    name,
    percent(of(({ shares }) => shares.ours.found)),
    percent(of(({ shares }) => shares.ours.elsewhere)),
    percent(of(({ all }) => all)),
    ...(['readability', 'defuddle'] as const).flatMap((finder) => [
      percent(of(({ shares }) => shares[finder].found)),
      percent(of(({ shares }) => shares[finder].elsewhere)),
    ]),
    ...FINDERS.map((finder) =>
      figure(
        of(({ ms }) => ms[finder]),
        1,
      ),
    ),
  ];
  return table(
    [
      '',
      'found',
      'other',
      'all',
      'Readability',
      'other',
      'defuddle',
      'other',
      'ms',
      'Readability',
      'defuddle',
    ],
    [
      ...rows.map((row) => line(row.page, (pick) => pick(row))),
      line('median', (pick) => median(rows.map(pick))),
      line('mean', (pick) => mean(rows.map(pick))),
    ],
  );
}

function shortcomings(rows: readonly Row[]): string[] {
  const ours = rows.map(({ shares }) => shares.ours);
  const middle = median(ours.map(({ found }) => found));
  const elsewhere = mean(ours.map((one) => one.elsewhere));
  const sentences: string[] = [];
  if (middle < LEAST_MEDIAN)
    sentences.push(`${percent(middle)} are found on the median page, ${percent(LEAST_MEDIAN)} are promised.`);
  for (const { page, shares } of rows) {
    if (shares.ours.found < LEAST_FOUND)
      sentences.push(
        `${page}: ${percent(shares.ours.found)} are found, ${percent(LEAST_FOUND)} are promised.`,
      );
  }
  if (elsewhere > MOST_ELSEWHERE)
    sentences.push(`${percent(elsewhere)} are from elsewhere, ${percent(MOST_ELSEWHERE)} are allowed.`);
  return sentences;
}

/** Block by block, the parts of ours that have words from elsewhere, and the words that are missing. */
function printMissed(page: string, { ours, expected, allowed }: Found): void {
  const missing = remaining(wordsOf(expected), wordsOf(ours.text));
  process.stdout.write(`\n${page}\nmissing: ${missing.join(' ')}\n`);
  const known = new Set([...wordsOf(expected), ...wordsOf(allowed)]);
  const others = new Set(remaining(wordsOf(ours.text), [...wordsOf(expected), ...wordsOf(allowed)]));
  for (const { kind, text } of ours.blocks) {
    const words = wordsOf(text);
    const strange = words.filter((word) => others.has(word) && !known.has(word));
    if (strange.length > 0 || words.filter((word) => others.has(word)).length > words.length / 2)
      process.stdout.write(`other (${kind}): ${text}\n`);
  }
}

function remaining(words: readonly string[], without: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of without) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

const percent = (share: number) => `${figure(share * 100, 1)} %`;

function print(title: string, text: string): void {
  process.stdout.write(`\n${title}\n\n${text}\n`);
}
