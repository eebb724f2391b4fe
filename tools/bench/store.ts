/** npm run bench -- store: times and sizes of the reader's data, beside the build of before. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers';
import { SetupError, say } from '../command.mjs';
import { bundled } from './bundle';
import { median } from './median';
import { buildBefore, buildNow } from './store/builds';
import { invent } from './store/invented';
import { openProfile, type Profile } from './store/profile';
import { broken, HEAD, type Row, rowLine } from './store/report';
import { figure, table } from './table';

export const STORE_USAGE = `npm run bench -- store                        100,000 annotations in Chromium
npm run bench -- store --annotations 2000     fewer, to try it (sizes then say little)
npm run bench -- store --before COMMIT        the build to compare with (default: the last one without a log of changes)
npm run bench -- store --browser firefox      chromium or firefox
npm run bench -- store --turns 50             how often each thing is timed (default 200); figures are medians
npm run bench -- store --seed 7               other words (default 1)

Both builds run side by side, each in a browser of its own that holds the same invented annotations, twenty a page.
first answer: the background opens what the last release wrote, and brings it up to its version. Then, in new profiles,
each build has what its own readers have: in the build of today each annotation has been changed twice since it was made.
What is timed is timed in turns, now here, now there.
save: from a page of ours to the background's answer, the row on the disk. list: the rows of a page, as the popup asks for them; in the popup: while it
opens, beside all else that it asks for. On the disk: the databases' files once the browser is closed.
Ends with exit code 1 where a promise is broken: a save takes at most 1.5 times as long, the list of a page is there in
20 ms and no slower than before (15 % and 0.5 ms are noise), 100,000 annotations changed twice each take 150 MB at most.
`;

/** The last commit without a log of changes. */
const BEFORE = '3e59c66';
const PER_PAGE = 20;
/** Pages written in one call: it has to answer before the browser's protocol gives up. */
const PAGES_AT_ONCE = 50;
/** How often each annotation is changed after it was made: 100,000 of them are 300,000 changes. */
const CHANGES = 2;
/** Turns that are not counted: code that runs for the first time is slower. */
const WARM_UP = 10;
/** ms that an upgrade may take before it is given up. Chromium ends a background that is at one task for five minutes. */
const LONGEST_UPGRADE_MS = 300_000;

interface Options {
  annotations: number;
  turns: number;
  seed: number;
}

type Both<T> = Record<'before' | 'now', T>;

/** @returns an exit code */
export async function benchStore(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      annotations: { type: 'string', default: '100000' },
      before: { type: 'string', default: BEFORE },
      browser: { type: 'string', default: 'chromium' },
      turns: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(STORE_USAGE);
    return 0;
  }
  const whole = (name: 'annotations' | 'turns' | 'seed', least: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least) return value;
    throw new SetupError(`--${name} takes a whole number from ${least} on.`);
  };
  const options = {
    annotations: whole('annotations', 1_000),
    turns: whole('turns', 1),
    seed: whole('seed', 1),
  };
  const name = values.browser as BrowserName;
  if (name !== 'chromium' && name !== 'firefox') throw new SetupError(`No browser is called "${name}".`);

  const builds = { before: await buildBefore(values.before, name), now: await buildNow(name) };
  const script = await bundled('tools/bench/store/in-page.ts', 'whenceBench');
  print(
    `${options.annotations} annotations, seed ${options.seed}, ${name}; before: ${values.before}\n\n${HEAD}`,
  );
  const rows: Row[] = [];
  const add = (row: Row) => {
    rows.push(row);
    print(rowLine(row));
  };
  const open = (which: keyof typeof builds) => openProfile(name, builds[which], script);
  await measureFirst({ before: await open('before'), now: await open('now') }, options, add);
  const profiles = { before: await open('before'), now: await open('now') };
  await closing(profiles, 'on the disk', 'size', add, () => measure(profiles, options, add));
  const sentences = broken(rows);
  print(`\nPromises\n\n${sentences.length > 0 ? sentences.join('\n') : 'kept'}`);
  return sentences.length > 0 ? 1 : 0;
}

/** Runs in both, closes both, whatever came of it, and says how much they take on the disk then. */
async function closing(
  profiles: Both<Profile>,
  what: string,
  promise: Row['promise'],
  add: (row: Row) => void,
  run: () => Promise<void>,
): Promise<void> {
  let closed: Both<number>;
  try {
    await run();
  } finally {
    closed = { before: await profiles.before.close(), now: await profiles.now.close() };
  }
  add({ what, unit: 'MB', promise, ...each(closed, megabytes) });
}

/** The last release has written all there is, and its successor opens it. */
async function measureFirst(
  profiles: Both<Profile>,
  { annotations, seed }: Options,
  add: (row: Row) => void,
): Promise<void> {
  const pages = Math.ceil(annotations / PER_PAGE);
  const { address } = invent(seed).page(0, 0).record;
  await closing(profiles, 'on the disk after that', undefined, add, async () => {
    say('Writing them as the last release did …');
    await Promise.all(Object.values(profiles).map((profile) => write(profile, pages, seed)));
    add({
      what: 'first answer',
      unit: 'ms',
      before: await profiles.before.askLong('annotationsOf', { address }, LONGEST_UPGRADE_MS),
      now: await profiles.now.askLong('annotationsOf', { address }, LONGEST_UPGRADE_MS),
    });
  });
}

async function measure(profiles: Both<Profile>, options: Options, add: (row: Row) => void): Promise<void> {
  const { annotations, seed, turns } = options;
  const pages = Math.ceil(annotations / PER_PAGE);
  const invention = invent(seed);
  const inTurns = turnsOf(profiles, turns);

  say('Writing them as their readers did …');
  await Promise.all([write(profiles.before, pages, seed), live(profiles.now, pages, seed)]);
  await Promise.all([profiles.before.settled(), profiles.now.settled()]);

  // Far apart, as a reader's pages are.
  const pageOfTurn = (turn: number) => (turn * 7_919) % pages;
  const put = await inTurns((profile, turn) => profile.run('timePut', turn));
  add({ what: 'a put and nothing else', unit: 'ms', ...put });
  const save = async (profile: Profile, turn: number, id: string | null = null) => {
    const message = await profile.run('saveMessage', seed, pageOfTurn(turn), turn, id);
    return (await profile.run('ask', 'saveAnnotation', message)).ms;
  };
  const created = await inTurns((profile, turn) => save(profile, turn));
  add({ what: 'save, new', unit: 'ms', promise: 'save', ...created });
  const edited = await inTurns((profile, turn) => {
    const { annotations } = invention.page(pageOfTurn(turn), PER_PAGE);
    return save(profile, turn, annotations[turn % PER_PAGE]!.id);
  });
  add({ what: 'save, changed', unit: 'ms', promise: 'save', ...edited });

  const addresses = Array.from(
    { length: turns + WARM_UP },
    (_, turn) => invention.page(pageOfTurn(turn), 1).record.address,
  );
  const list = await inTurns((profile, turn) => profile.run('timeList', addresses[turn]!, PER_PAGE));
  add({ what: 'list of a page', unit: 'ms', promise: 'list', ...list });
  const popups = { before: [] as number[], now: [] as number[] };
  const popup = await inTurns(
    async (profile, turn) => {
      const { list, all } = await profile.run('timePopup', addresses[turn]!);
      if (turn >= WARM_UP / 5) popups[profile === profiles.now ? 'now' : 'before'].push(all);
      return list;
    },
    Math.ceil(turns / 10),
    WARM_UP / 5,
  );
  add({ what: 'list of a page, in the popup', unit: 'ms', promise: 'asFast', ...popup });
  add({ what: 'all that the popup asks for', unit: 'ms', promise: 'asFast', ...each(popups, median) });

  const told = {
    before: await profiles.before.run('estimate'),
    now: await profiles.now.run('estimate'),
  };
  add({ what: 'storage.estimate()', unit: 'MB', ...each(told, megabytes) });
  const weights = await profiles.now.run('weigh');
  print(
    `\n${table(
      ['table (now)', 'rows', 'MB as JSON'],
      weights.map(({ table, rows, bytes }) => [table, String(rows), figure(megabytes(bytes), 1)]),
    )}\n`,
  );
}

/** Times something on both, now here first, now there. @returns the medians */
function turnsOf(profiles: Both<Profile>, turns: number) {
  return async (
    time: (profile: Profile, turn: number) => Promise<number>,
    count = turns,
    warmUp = WARM_UP,
  ): Promise<Both<number>> => {
    const taken: Both<number[]> = { before: [], now: [] };
    for (let turn = 0; turn < warmUp + count; turn++) {
      const order = turn % 2 === 0 ? (['before', 'now'] as const) : (['now', 'before'] as const);
      for (const which of order) {
        const ms = await time(profiles[which], turn);
        if (turn >= warmUp) taken[which].push(ms);
      }
    }
    return each(taken, median);
  };
}

async function write(profile: Profile, pages: number, seed: number): Promise<void> {
  await profile.run('createVersion3');
  for (let page = 0; page < pages; page += PAGES_AT_ONCE)
    await profile.run('fill', seed, page, Math.min(pages, page + PAGES_AT_ONCE), PER_PAGE);
}

/** As the build of today writes them: made, and changed. */
async function live(profile: Profile, pages: number, seed: number): Promise<void> {
  if (!(await profile.run('hasLog'))) return write(profile, pages, seed);
  for (let page = 0; page < pages; page += PAGES_AT_ONCE)
    await profile.run('live', seed, page, Math.min(pages, page + PAGES_AT_ONCE), PER_PAGE, CHANGES);
}

const each = <T, U>({ before, now }: Both<T>, make: (one: T) => U): Both<U> => ({
  before: make(before),
  now: make(now),
});

const megabytes = (bytes: number) => bytes / 1_000_000;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
