import type { Browser } from '../../browsers';
import { rowsIn } from '../../browsers/rows';
import type { PageServer } from '../../browsers/server';
import type { SmallDisk } from '../../browsers/small-disk';
import { ARTICLE } from './article';
import { lookUp } from './ask';
import { closeDatabase, refuseDatabase } from './break-database';
import { type Context, openContexts } from './contexts';
import { noFindings, type Outcome, together } from './findings';
import { handsIn, type Place } from './hands';
import { judge } from './judge';
import { logFindings } from './log-findings';
import type { Note } from './notes';
import { looking } from './protocol';
import type { Random } from './random';
import { type Step, type Writer, writerIn } from './writer';

/** What is wrong with the database, and how it comes right again. */
interface Fault {
  what: string;
  /** Code units that are added to every note. */
  padding: number;
  begin(): Promise<void> | void;
  end(): Promise<void> | void;
}

/** How often a reader saves again before giving up, and ms between two presses. */
const MOST_PRESSES = 5;
const BETWEEN_MS = 1_000;
/** Code units of a note by which it is known in a sentence. */
const SHORT = 40;
/** Writes of each context while the fault lasts. */
const STEPS = 10;
/** Code units of a note that needs room which a full disk does not have: a database keeps some in hand for its log. */
const LONG = 300_000;

export const refusal = (browser: Browser): Fault => ({
  what: 'a database that is not opened',
  padding: 0,
  begin: async () => {
    await browser.inBackground(refuseDatabase);
    // The last transaction of the connection that is open.
    const own = await browser.openExtensionPage('welcome.html');
    await lookUp(own, looking(''));
    await own.close();
  },
  end: () => browser.stopBackground(),
});

export const fullDisk = (browser: Browser, disk: SmallDisk): Fault => ({
  what: 'a full disk',
  padding: LONG,
  begin: async () => {
    disk.fill();
    // It is the profile's disk that the browser asks for its room, and only the database is on the small one.
    if (browser.name === 'chromium') await browser.inBackground(tellRoom, true);
  },
  end: async () => {
    disk.free();
    if (browser.name === 'chromium') await browser.inBackground(tellRoom, false);
  },
});

/** To be run in the background. */
function tellRoom(isFull: boolean): void {
  const { storage } = navigator;
  if (isFull) storage.estimate = async () => ({ quota: 1, usage: 1 });
  // What stands in its prototype comes back.
  else Reflect.deleteProperty(storage, 'estimate');
}

/**
 * All contexts write while nothing can be stored, and save again when that is over; in the popup and in a card a reader
 * does the same by hand, and is told.
 */
export async function writeInVain(
  browser: Browser,
  server: PageServer,
  fault: Fault,
  random: Random,
): Promise<Outcome> {
  const contexts = await openContexts(browser, server.make('fault.html', ARTICLE));
  const long = padded(fault.padding);
  let padding = '';
  const writers = contexts.map((context) => writerIn(context, 'Fault', random.fork(), () => padding));
  let confirmed = 0;
  // What is there before.
  for (const writer of writers) for (let step = 0; step < STEPS; step++) confirmed += await doNext(writer);
  padding = long;
  // Nothing can be looked up once it is refused.
  const waiting: [Writer, Step][] = [];
  for (const writer of writers) waiting.push([writer, await writer.next()]);

  const findings = noFindings();
  await fault.begin();
  const failed: [Writer, Step][] = [];
  for (const [writer, step] of waiting) {
    const said = await writer.perform(step);
    if (said.came === 'done') confirmed += 1;
    else failed.push([writer, step]);
  }
  await fault.end();
  for (const [writer, step] of failed) {
    let said = await writer.again(step);
    for (let press = 1; said.came !== 'done' && press < MOST_PRESSES; press++) {
      await wait(BETWEEN_MS);
      said = await writer.again(step);
    }
    if (said.came === 'done') confirmed += 1;
    else
      findings.lost.push(`${step.state.note.slice(0, SHORT)} cannot be saved again: ${JSON.stringify(said)}`);
  }

  const texts: string[] = [];
  const sentences = new Set<string>();
  for (const place of ['popup', 'card'] as const) {
    const text = `By hand in the ${place}: ${long}`;
    sentences.add(await saveByHand(browser, server, place, text, fault));
    texts.push(text);
  }
  // What is there only until the browser opens the database anew is not there.
  await browser.restart();
  const own = await browser.openExtensionPage('welcome.html');
  const rows = await rowsIn(own);
  const isByHand = ({ note }: Record<string, unknown>) => texts.includes(note as string);
  for (const text of texts) {
    const found = (rows.annotations ?? []).filter(({ note }) => note === text).length;
    if (found === 0) findings.lost.push(`"${text.slice(0, SHORT)}" is not there.`);
    if (found > 1) findings.doubled.push(`"${text.slice(0, SHORT)}" is there ${found} times.`);
  }
  const others = { ...rows, annotations: (rows.annotations ?? []).filter((row) => !isByHand(row)) };
  return {
    what: fault.what,
    confirmed: confirmed + texts.length,
    findings: together([judge(notesOf(writers), others), logFindings(rows), findings]),
    remarks: `${failed.length} writes failed, and were done when they were sent again. The views say: ${[...sentences].join(' ')}`,
  };
}

/** @returns the sentence that the reader is told */
async function saveByHand(
  browser: Browser,
  server: PageServer,
  place: Place,
  text: string,
  fault: Fault,
): Promise<string> {
  const url = server.make(`fault-${place}.html`, ARTICLE);
  const hands = await handsIn(browser, place, { url, words: 'Ferry 3 stays' });
  await hands.type(text);
  await fault.begin();
  await hands.save();
  const { sentence } = await hands.outcome();
  await fault.end();
  if (sentence === undefined) throw new Error(`The ${place} says nothing of ${fault.what}.`);
  let still: string | undefined = sentence;
  for (let press = 0; still !== undefined && press < MOST_PRESSES; press++) {
    if (press > 0) await wait(BETWEEN_MS);
    await hands.save();
    still = (await hands.outcome()).sentence;
  }
  // What is not stored by then is found not to be there.
  await hands.close();
  return sentence;
}

/** The connection is closed under every write: nobody is to notice. */
export async function writeOnClosed(browser: Browser, server: PageServer, random: Random): Promise<Outcome> {
  const contexts: Context[] = await openContexts(browser, server.make('closed.html', ARTICLE));
  const writers = contexts.map((context) => writerIn(context, 'Closed', random.fork()));
  let [confirmed, refused] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    for (const writer of writers) {
      const next = await writer.next();
      const said = await writer.perform(next, () => browser.inBackground(closeDatabase));
      if (said.came !== 'done') {
        refused += 1;
        await writer.again(next);
      }
      confirmed += 1;
    }
  }
  const own = await browser.openExtensionPage('welcome.html');
  const rows = await rowsIn(own);
  return {
    what: 'a connection that is closed before each write',
    confirmed,
    findings: together([judge(notesOf(writers), rows), logFindings(rows)]),
    remarks: `${refused} writes were called failed, and saved again.`,
  };
}

async function doNext(writer: Writer): Promise<1> {
  const said = await writer.perform(await writer.next());
  if (said.came !== 'done') throw new Error(`A write failed: ${JSON.stringify(said)}`);
  return 1;
}

const notesOf = (writers: readonly Writer[]): Note[] => writers.flatMap((writer) => writer.notes);

/** Text that takes so much room: no two lines are the same, for Firefox stores what it has compressed. */
function padded(length: number): string {
  const lines: string[] = [];
  for (let line = 0, units = 0; units < length; line++) {
    lines.push(`No room for this, said line ${line}.`);
    units += lines[line]!.length;
  }
  return lines.join('\n');
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
