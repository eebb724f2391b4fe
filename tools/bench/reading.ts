import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { KERNELS } from '../../lib/reading/tagger/wasm/module';
import type { BrowserName } from '../browsers';
import { ROOT, SetupError, say } from '../command.mjs';
import { WEIGHTS_FILE } from '../shipped-reader';
import type { Kernels } from './reading/agent';
import { built, costsInBrowser } from './reading/browser';
import { exceeded, type Measured } from './reading/limits';
import type { Costs } from './reading/measure';
import { costsInNode, costsOfPeer, heapInNode } from './reading/node';
import { columns, figure, table } from './table';

/** npm run bench -- reading: what a reading costs. */

export const READING_USAGE = `npm run bench -- reading                      in Node and in the background of both browsers, beside others' readers
npm run bench -- reading --browser chromium   chromium, firefox, both (default) or none
npm run bench -- reading --runs 5             runs of each measure (default 3); figures are medians
npm run bench -- reading --weights FILE       weights other than those that ship

ms of processor time per 1,000 words of invented news, warm, by the length of the article: of a Node process or of a
whole browser, which has nothing else to do (where there is no /proc, of the clock on the wall). network: the network
and its chains alone, on a fixed load. step: the longest work between two yields (ms), in 200,000 words in
paragraphs or in a single one; of each step the least of all runs counts, so that other programs do not. wait: the
longest time for which others on the thread had to wait (ms), in the best run over 200,000 words; in Node of the
thread's own time, in browsers of the clock on the wall, where whatever keeps the machine busy counts, too. load: from
the bytes of the weights to a reader, in ms; that of other readers holds the reading of their scripts. MB are those kept
once a reader is there. With three runs it takes some ten minutes; each row is printed when it is there.
Ends with exit code 1 where a limit of the design is exceeded, or a part could not be measured, which is then named.
`;

const LENGTHS = [1000, 10_000, 50_000, 200_000];
const KINDS: readonly Kernels[] = ['wasm', 'js'];
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** @returns an exit code */
export async function benchReading(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'both' },
      runs: { type: 'string', default: '3' },
      weights: { type: 'string', default: join(ROOT, WEIGHTS_FILE) },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(READING_USAGE);
    return 0;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new SetupError('--runs takes a whole number from 1 on.');
  const browsers = { both: ['chromium', 'firefox'], none: [] }[values.browser] ?? [values.browser];
  if (!browsers.every((name) => name in NAMES)) {
    throw new SetupError(`No browser is called "${values.browser}".`);
  }

  const weights = resolve(values.weights);
  if (!existsSync(weights)) throw new SetupError(`There is no file ${values.weights}.`);
  const measured: Measured[] = [];
  const failed: string[] = [];
  /** What a part gives; undefined where it fails, which is no reason to lose the others. */
  const part = async <Result>(name: string, run: () => Result | Promise<Result>) => {
    say(`${name} …`);
    try {
      return await run();
    } catch (error) {
      if (error instanceof SetupError) throw error;
      failed.push(`${name} could not be measured: ${(error as Error).message}`);
      say(failed.at(-1)!);
      return undefined;
    }
  };
  const costs = async (where: string, asked: Kernels, run: () => Costs | Promise<Costs>) => {
    const own = await part(`${where}, ${asked}`, run);
    if (own === undefined) return;
    measured.push({ where, asked, costs: own });
    process.stdout.write(`${COST_COLUMNS.line(costCells(measured.at(-1)!))}\n`);
  };

  print('A reading, ms per 1,000 words', COST_COLUMNS.head);
  for (const kernels of KINDS)
    await costs('Node', kernels, () => costsInNode(weights, kernels, LENGTHS, runs));
  for (const name of browsers as BrowserName[])
    for (const kernels of KINDS)
      await costs(NAMES[name], kernels, () =>
        costsInBrowser(name, built(name), weights, kernels, LENGTHS, runs),
      );

  const heap = (await part('Memory in Node', () => heapInNode(weights))) ?? Number.NaN;
  const own = measured.find(({ where, asked }) => where === 'Node' && asked === 'wasm')?.costs;
  print('Beside others in Node', PEER_COLUMNS.head);
  const peerLine = (name: string, read: number, load: number, kept: number) =>
    process.stdout.write(
      `${PEER_COLUMNS.line([name, figure(read, 1), figure(load), figure(kept / 1e6, 1)])}\n`,
    );
  if (own) peerLine('Whence', readOf(own), own.load, heap);
  for (const name of ['wink', 'compromise'] as const) {
    const peer = await part(name, () => costsOfPeer(name, runs));
    if (peer) peerLine(name, peer.read, peer.load, peer.heap);
  }

  const sizes = sizesOf(built((browsers[0] as BrowserName | undefined) ?? 'chromium'), weights);
  print(
    'What is loaded, in kB',
    table(
      ['', 'raw', 'gzipped'],
      sizes.map(({ part, raw, gzipped }) => [part, figure(raw / 1000, 1), figure(gzipped / 1000, 1)]),
    ),
  );
  // The kernels lie in the background's script.
  const loaded = sizes.filter(({ part }) => part !== 'kernels');
  const gzipped = loaded.reduce((sum, one) => sum + one.gzipped, 0);
  const sentences = [...exceeded(measured, heap, gzipped), ...failed];
  print('Limits', sentences.length > 0 ? sentences.join('\n') : 'kept');
  return sentences.length > 0 ? 1 : 0;
}

/** At the length at which others are measured. */
const readOf = ({ growth }: Costs) => growth.find(({ words }) => words === 10_000)!.ms;

/** Wide enough for every figure: rows are printed when they are there, and cannot wait for the widest. */
const COST_COLUMNS = columns(
  ['', ...LENGTHS.map((words) => `${words / 1000}k words`), 'network', 'step', 'wait', 'load'],
  'Chromium, wasm'.length,
);
const PEER_COLUMNS = columns(['', 'ms per 1,000 words', 'load', 'MB'], 'compromise'.length);

const costCells = ({ where, asked, costs }: Measured) => [
  `${where}, ${asked}`,
  ...costs.growth.map(({ ms }) => figure(ms, 1)),
  figure(costs.network, 1),
  figure(costs.longestStep),
  figure(costs.longestWait),
  figure(costs.load),
];

function sizesOf(folder: string, weights: string) {
  const parts = {
    weights: readFileSync(weights),
    'background.js': readFileSync(join(folder, 'background.js')),
    kernels: Buffer.from(KERNELS, 'base64'),
  };
  return Object.entries(parts).map(([part, bytes]) => ({
    part,
    raw: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
  }));
}

function print(title: string, text: string): void {
  process.stdout.write(`\n${title}\n\n${text}\n`);
}
