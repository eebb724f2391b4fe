import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { predict, type Speed } from './evaluate/predict';
import { PUBLISHED } from './evaluate/published';
import { attributionScores, claimScores } from './evaluate/scores';
import { table } from './evaluate/table';

/** Measures the reading against gold corpora, beside the figures of published systems. */

const HELP = `Usage: npm run evaluate [-- --corpora DIR] [--score FILE]

Reads polnear.dev, wikinews.train and factappeal.dev, scores the readings and prints a table.

  --corpora DIR   folder of the corpora (default ../shared/corpora)
  --score FILE    the score script (default ../shared/eval/score.mjs)
  --help          print this
`;

/** A sentence for whoever ran the command; printed without a stack. */
class NothingToMeasure extends Error {}

interface Places {
  corpora: string;
  script: string;
  /** For predictions; removed at the end. */
  scratch: string;
}

interface Read {
  gold: string;
  predictions: string;
  speed: Speed;
}

async function read({ corpora, scratch }: Places, name: string): Promise<Read> {
  const gold = join(corpora, `${name}.jsonl`);
  if (!existsSync(gold)) throw new NothingToMeasure(`The corpus ${gold} is missing.`);
  const predictions = join(scratch, `${name}.jsonl`);
  return { gold, predictions, speed: await predict(gold, predictions) };
}

function score({ script }: Places, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new NothingToMeasure(`The score script failed: ${stderr.trim()}`);
  return stdout;
}

const points = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));

async function measure(places: Places): Promise<string> {
  const polnear = await read(places, 'polnear.dev');
  const rows = join(places.corpora, 'polnear-rows.dev.jsonl');
  const dev = attributionScores(score(places, ['attributions', polnear.gold, rows, polnear.predictions]));
  const wikinews = await read(places, 'wikinews.train');
  const wiki = attributionScores(score(places, ['attributions', wikinews.gold, '-', wikinews.predictions]));
  const factappeal = await read(places, 'factappeal.dev');
  const claims = claimScores(score(places, ['claims', factappeal.gold, factappeal.predictions]));
  const words = polnear.speed.words + wikinews.speed.words;
  const ms = polnear.speed.ms + wikinews.speed.ms;
  return [
    'PolNeAR, exact F1 (Whence on dev, the others on test, as published)',
    table(
      ['', 'source', 'cue', 'content'],
      [
        ['Whence', points(dev.exact.source), points(dev.exact.cue), points(dev.exact.content)],
        ...PUBLISHED.map(([system, ...figures]) => [system, ...figures.map(points)]),
      ],
    ),
    'Whole attributions, F1',
    table(
      ['', 'content', 'with source'],
      [
        ['PolNeAR dev', points(dev.content), points(dev.linked)],
        ['Wikinews', points(wiki.content), points(wiki.linked)],
      ],
    ),
    'FactAppeal dev, sentences, F1',
    table(
      ['', 'sourced', 'fact without source', 'other', 'mean'],
      [
        [
          'Whence',
          points(claims.sourced),
          points(claims.unsourced),
          points(claims.other),
          points(claims.macro),
        ],
      ],
    ),
    `Time: ${((1000 * ms) / words).toFixed(1)} ms per 1,000 words, over ${words} words`,
  ].join('\n\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      score: { type: 'string', default: '../shared/eval/score.mjs' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const corpora = resolve(values.corpora);
  const script = resolve(values.score);
  if (!existsSync(corpora))
    throw new NothingToMeasure(`There is no folder ${corpora}; name one with --corpora.`);
  if (!existsSync(script))
    throw new NothingToMeasure(`There is no score script ${script}; name one with --score.`);
  const scratch = mkdtempSync(join(tmpdir(), 'whence-evaluate-'));
  try {
    process.stdout.write(`${await measure({ corpora, script, scratch })}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof NothingToMeasure || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`evaluate: ${expected ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
