import type { Annotation } from '../../../lib/annotations/model';
import type { Browser, View } from '../../browsers';
import { until } from '../../browsers/in-view';
import { rowsIn } from '../../browsers/rows';
import type { PageServer } from '../../browsers/server';
import { ARTICLE } from './article';
import { lookUp, type Said } from './ask';
import { openContexts } from './contexts';
import { type Outcome, together } from './findings';
import { HELD_MS, holdAnswers } from './hold';
import { isSame, judge } from './judge';
import { logFindings } from './log-findings';
import { looking } from './protocol';
import type { Random } from './random';
import { type Step, type Writer, writerIn } from './writer';

/**
 * When the background is stopped. `before`: what was typed is kept, and nothing is under way. `running`: some ms after
 * the write was sent. `stored`: it is stored, and its view has not been told.
 */
const MOMENTS = ['before', 'running', 'running', 'stored'] as const;
type Moment = (typeof MOMENTS)[number];

/** ms after which it is stopped at most: a write takes as long, and half as long again. */
const RUNNING_MS = 30;
/** How often a reader presses "Save again". */
const MOST_TRIES = 5;
/** The page is changed after so many: views that list hundreds of notes of one would be what takes the time. */
const STOPS_A_PAGE = 40;

/**
 * Stops the background again and again while something is saved, deleted or taken back. A view that is not told whether
 * it was done sends it again, as its reader does who presses "Save again".
 */
export async function stopWhileWriting(
  browser: Browser,
  server: PageServer,
  stops: number,
  random: Random,
  report: (line: string) => void,
): Promise<Outcome> {
  const all: Writer[] = [];
  let writers: Writer[] = [];
  let own: View | undefined;
  let [confirmed, unanswered, refused] = [0, 0, 0];
  for (let stop = 0; stop < stops; stop++) {
    if (!own || stop % STOPS_A_PAGE === 0) {
      if (stop > 0) report(`${stop} of ${stops} stops: ${unanswered} writes were not answered`);
      await browser.closePages();
      const page = Math.floor(stop / STOPS_A_PAGE);
      const contexts = await openContexts(browser, server.make(`stopped-${page}.html`, ARTICLE));
      own = await browser.openExtensionPage('welcome.html');
      writers = contexts.map((context) => writerIn(context, `Stops ${page}`, random.fork()));
      all.push(...writers);
    }
    const writer = random.pick(writers);
    const step = await writer.next();
    let said = await stopped(browser, own, writer, step, random);
    if (said.came === 'lost') unanswered += 1;
    for (let tries = 0; said.came === 'lost' && tries < MOST_TRIES; tries++) said = await writer.again(step);
    if (said.came === 'done') confirmed += 1;
    else refused += 1;
  }
  const rows = await rowsIn(own!);
  const notes = all.flatMap((writer) => writer.notes);
  return {
    what: `${stops} stops of the background`,
    confirmed,
    findings: together([judge(notes, rows), logFindings(rows)]),
    remarks: `${unanswered} writes were not answered and sent again, of which ${refused} were then refused.`,
  };
}

/** Does it, and stops the background at some moment of it. */
async function stopped(
  browser: Browser,
  own: View,
  writer: Writer,
  step: Step,
  random: Random,
): Promise<Said> {
  const moment: Moment = random.pick(MOMENTS);
  if (moment === 'before') return writer.perform(step, () => browser.stopBackground());
  if (moment === 'running') {
    let stopping: Promise<void> | undefined;
    const said = await writer.perform(step, async () => {
      // Awake: to start takes far longer than a write.
      await lookUp(own, looking(''));
      stopping = wait(random.between(0, RUNNING_MS)).then(() => browser.stopBackground());
    });
    await stopping;
    return said;
  }
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const writing = writer.perform(step, async () => {
    await browser.inBackground(holdAnswers, HELD_MS);
    begin();
  });
  await begun;
  await Promise.race([writing, until('the write to be stored', () => isStored(own, step))]);
  await browser.stopBackground();
  return writing;
}

async function isStored(own: View, { state }: Step): Promise<boolean> {
  const { annotations = [] } = await rowsIn(own);
  return (annotations as unknown as Annotation[]).some((row) => isSame(state, row));
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
