/** npm run bench -- safety: whether anything that the reader writes is lost, in browsers that are killed, stopped and full. */
import { parseArgs } from 'node:util';
import { type Browser, type BrowserName, launch } from '../browsers';
import { buildForTests } from '../browsers/build.mjs';
import { extensionFolder } from '../browsers/extension';
import { type PageServer, servePages } from '../browsers/server';
import { type SmallDisk, smallDisk } from '../browsers/small-disk';
import { SetupError, say } from '../command.mjs';
import { ensureBrowsers } from '../setup.mjs';
import { saveAgainByHand } from './safety/by-hand';
import { writeByWrongClocks } from './safety/clock';
import { fullDisk, refusal, writeInVain, writeOnClosed } from './safety/faults';
import { isClean, noFindings, type Outcome } from './safety/findings';
import { writeInterleaved } from './safety/interleaved';
import { killWhileWriting } from './safety/kills';
import { type Random, randomFrom } from './safety/random';
import { stopWhileWriting } from './safety/stops';
import { table } from './table';

export const SAFETY_USAGE = `npm run bench -- safety                       everything, in Chromium
npm run bench -- safety --browser firefox     or in Firefox
npm run bench -- safety --only kills,stops    some kinds of trouble: ROWS
npm run bench -- safety --kills 10            how often the browser is killed (default 100)
npm run bench -- safety --stops 20            how often the background is stopped (default 200)
npm run bench -- safety --writes 100          writes to the notes that four contexts share (default 1000)
npm run bench -- safety --seed 7              what chance begins with (default 1)

Four contexts write at once: the popup, and cards in three tabs. What their views were told is stored is compared with
what is in the database. lost: confirmed, and not there. wrong: there, and never written so. half: one part of a write
without another, as a note without its page. doubled: there twice.
Ends with exit code 1 where any of these is not 0.
`;

/** Saves by hand: they take seconds each, and there are few ways in which they can go. */
const MOST_BY_HAND = 8;

interface Surroundings {
  browser: Browser;
  server: PageServer;
  random: Random;
  /** On which the browser's database lies, where that is to be full. */
  disk?: SmallDisk;
}

interface Sizes {
  kills: number;
  stops: number;
  writes: number;
}

const ROWS: Record<string, (around: Surroundings, sizes: Sizes) => Promise<Outcome>> = {
  kills: ({ browser, server, random }, { kills }) => killWhileWriting(browser, server, kills, random, say),
  stops: ({ browser, server, random }, { stops }) => stopWhileWriting(browser, server, stops, random, say),
  hands: ({ browser, server }, { stops }) => saveAgainByHand(browser, server, Math.min(MOST_BY_HAND, stops)),
  shared: ({ browser, server, random }, { writes }) => writeInterleaved(browser, server, writes, random),
  disk: async ({ browser, server, random, disk }) => {
    if (disk) return writeInVain(browser, server, fullDisk(browser, disk), random);
    return {
      what: 'a full disk: left out, as nothing can be mounted here',
      confirmed: 0,
      findings: noFindings(),
    };
  },
  refused: ({ browser, server, random }) => writeInVain(browser, server, refusal(browser), random),
  closed: ({ browser, server, random }) => writeOnClosed(browser, server, random),
  clock: ({ browser, server }) => writeByWrongClocks(browser, server),
};

/** @returns an exit code */
export async function benchSafety(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      only: { type: 'string', default: Object.keys(ROWS).join(',') },
      kills: { type: 'string', default: '100' },
      stops: { type: 'string', default: '200' },
      writes: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  const usage = SAFETY_USAGE.replace('ROWS', Object.keys(ROWS).join(', '));
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const figures = [values.kills, values.stops, values.writes, values.seed].map(Number);
  if (!figures.every((each) => Number.isInteger(each) && each > 0))
    throw new SetupError(`--kills, --stops, --writes and --seed take whole numbers from 1 on.\n${usage}`);
  const [kills, stops, writes, seed] = figures as [number, number, number, number];
  const only = values.only.split(',');
  const unknown = only.find((name) => !(name in ROWS));
  if (unknown !== undefined) throw new SetupError(`No trouble is called "${unknown}".\n${usage}`);
  if (values.browser !== 'chromium' && values.browser !== 'firefox')
    throw new SetupError(`No browser is called "${values.browser}".\n${usage}`);
  const name: BrowserName = values.browser;

  // Whoever has built it, to measure another version of the source, says so.
  if (!process.env.WHENCE_BUILT) buildForTests(name);
  process.stdout.write(`Safety in ${name}, seed ${seed}\n`);
  const outcomes: Outcome[] = [];
  for (const trouble of only) {
    const started = performance.now();
    const outcome = await runAlone(name, trouble, seed, { kills, stops, writes });
    outcomes.push(outcome);
    const seconds = Math.round((performance.now() - started) / 1_000);
    process.stdout.write(`\n${safetyTable([outcome])}\n${told(outcome)}(${seconds} s)\n`);
  }
  process.stdout.write(`\n${safetyTable(outcomes)}\n`);
  return outcomes.every(({ findings }) => isClean(findings)) ? 0 : 1;
}

/** One kind of trouble, in a browser of its own: what one leaves behind is no other's. */
async function runAlone(name: BrowserName, trouble: string, seed: number, sizes: Sizes): Promise<Outcome> {
  const executable = ensureBrowsers([name])[name]!;
  const disk = trouble === 'disk' ? smallDisk(name) : undefined;
  const server = await servePages();
  const extension = extensionFolder(name, 'allowed');
  const browser = await launch(name, executable, { extension, profile: disk?.profile });
  try {
    return await ROWS[trouble]!({ browser, server, random: randomFrom(seed), disk }, sizes);
  } catch (error) {
    // The others are still to be looked at.
    return { what: trouble, confirmed: 0, findings: { ...noFindings(), wrong: [`It broke off: ${error}`] } };
  } finally {
    await browser.close();
    await server.close();
    disk?.remove();
  }
}

const safetyTable = (outcomes: readonly Outcome[]): string =>
  table(
    ['what', 'confirmed', 'lost', 'wrong', 'half', 'doubled'],
    outcomes.map(({ what, confirmed, findings: { lost, wrong, half, doubled } }) => [
      what,
      ...[confirmed, lost.length, wrong.length, half.length, doubled.length].map(String),
    ]),
  );

/** Code units of a sentence that are printed: a note may be long. */
const LONGEST = 600;
const short = (sentence: string) => sentence.replace(/\s+/g, ' ').slice(0, LONGEST);

/** Sentences of each kind that are printed: more are of the same. */
const MOST_TOLD = 5;

function told({ findings, remarks }: Outcome): string {
  const sentences = Object.entries(findings).flatMap(([kind, all]: [string, string[]]) =>
    all.slice(0, MOST_TOLD).map((sentence) => `${kind}: ${short(sentence)}\n`),
  );
  return sentences.join('') + (remarks ? `${short(remarks)}\n` : '');
}
