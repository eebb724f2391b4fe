import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, measure } from './evaluate/measure';
import { NothingToMeasure } from './evaluate/nothing-to-measure';
import { passages } from './evaluate/passages';
import { reportOf } from './evaluate/report';
import { sourceFigures } from './evaluate/sources';
import { sourcesTable } from './evaluate/sources-table';
import { plain } from './evaluate/table';
import { tablesOf } from './evaluate/tables';
import { weightsFacts } from './evaluate/weights-file';
import { shippedKinds, shippedReader, WEIGHTS_FILE } from './shipped-reader';

/** Measures the reading against gold corpora, beside the figures of published systems. */

const HELP = `Usage: npm run evaluate [-- OPTIONS]
       npm run --silent evaluate -- --sources
       npm run --silent evaluate -- --passages N [--seed S] [--corpus NAME]

Prints tables of what a reader sees marked, on the dev parts of the project's own corpora, by corpus and by kind of
source; exact spans and whole attributions of PolNeAR by its own guide beside published systems; sentences of
FactAppeal, what thresholds of confidence cost, how far confidence can be believed, figures and errors by class and by
publisher, how well English is told from other languages, and the time that reading takes.

  --corpora DIR   folder of the corpora (default ../shared/corpora)
  --score FILE    the score script of published figures (default ../shared/eval/score.mjs)
  --reader-score FILE  the score script of what a reader sees (default ../shared/eval/score-reader.mjs)
  --json FILE     also write all figures as JSON
  --report FILE   also write the tables as Markdown, with what the weights in ${WEIGHTS_FILE} say of themselves
  --passages N    print N passages with their readings instead, to be judged by eye
  --seed S        which passages (default 1)
  --corpus NAME   of which corpus (default abc-unlabelled)
  --sources       print instead how well sources are typed and resolved, given the corpora's own spans: kinds by
                  kind, named or unnamed, pronouns and descriptions
  --help          print this
`;

const speedOf = ({ speed: { words, ms } }: Figures) =>
  `Time: ${((1000 * ms) / words).toFixed(1)} ms of processor time per 1,000 words, over ${words} words`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      score: { type: 'string', default: '../shared/eval/score.mjs' },
      'reader-score': { type: 'string', default: '../shared/eval/score-reader.mjs' },
      json: { type: 'string' },
      report: { type: 'string' },
      passages: { type: 'string' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string', default: 'abc-unlabelled' },
      sources: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (values.sources) {
    process.stdout.write(`${sourcesTable(sourceFigures(resolve(values.corpora), shippedKinds()))}\n`);
    return;
  }
  const reader = await shippedReader();
  const paths = {
    corpora: resolve(values.corpora),
    script: resolve(values.score),
    readerScript: resolve(values['reader-score']),
  };
  if (values.passages !== undefined) {
    const wanted = {
      count: wholeNumber(values.passages, 'passages'),
      seed: wholeNumber(values.seed, 'seed'),
    };
    for await (const passage of passages(reader, resolve(paths.corpora, `${values.corpus}.jsonl`), wanted))
      process.stdout.write(`${passage}\n\n`);
    return;
  }
  const figures = await measure(reader, await shippedReader({ wasm: false }), paths);
  process.stdout.write(`${[...tablesOf(figures).map(plain), speedOf(figures)].join('\n\n')}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  if (values.report !== undefined)
    writeFileSync(values.report, reportOf(figures, weightsFacts(WEIGHTS_FILE)));
}

function wholeNumber(given: string, name: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new NothingToMeasure(`--${name} takes a whole number, not "${given}".`);
  return Number(given);
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof NothingToMeasure || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`evaluate: ${expected ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
