import type { Browser } from '../../browsers';
import { rowsIn } from '../../browsers/rows';
import type { PageServer } from '../../browsers/server';
import { ARTICLE } from './article';
import { openContexts } from './contexts';
import { type Outcome, together } from './findings';
import { judge } from './judge';
import { logFindings } from './log-findings';
import type { Note } from './notes';
import type { Random } from './random';
import { type Writer, writerIn } from './writer';

/** ms that all contexts write at most, from when each has had an answer: many writes, and any moment of one. */
const LONGEST_MS = 1_000;

/**
 * Kills the browser again and again while four contexts write, and looks each time at everything stored.
 * @param report is told of each kill
 */
export async function killWhileWriting(
  browser: Browser,
  server: PageServer,
  kills: number,
  random: Random,
  report: (line: string) => void,
): Promise<Outcome> {
  const notes: Note[] = [];
  let confirmed = 0;
  let findings = together([]);
  for (let kill = 1; kill <= kills; kill++) {
    // Another page each time: views that list thousands of notes of one would be what takes the time.
    const url = server.make(`killed-${kill}.html`, ARTICLE);
    const contexts = await openContexts(browser, url);
    const writers = contexts.map((context) => writerIn(context, `Kill ${kill}`, random.fork()));
    const answers = writers.map(() => 0);
    const writing: Promise<void>[] = [];
    const death = { isNear: false };
    const allHeard = new Promise<void>((resolve) => {
      const hear = (index: number) => {
        answers[index]! += 1;
        if (answers.every((count) => count > 0)) resolve();
      };
      writing.push(...writers.map((writer, index) => writeOn(writer, death, () => hear(index))));
    });
    await Promise.race([allHeard, Promise.all(writing)]);
    await wait(random.between(0, LONGEST_MS));
    death.isNear = true;
    await browser.kill();
    await Promise.all(writing);
    await browser.restart();
    notes.push(...writers.flatMap((writer) => writer.notes));
    confirmed += answers.reduce((sum, count) => sum + count, 0);
    const own = await browser.openExtensionPage('welcome.html');
    const rows = await rowsIn(own);
    await own.close();
    findings = together([judge(notes, rows), logFindings(rows)]);
    report(`kill ${kill} of ${kills}: ${answers.join(' + ')} writes confirmed`);
  }
  return { what: `${kills} kills while four contexts write`, confirmed, findings };
}

/** Writes until no answer comes any more. */
async function writeOn(writer: Writer, death: { isNear: boolean }, hear: () => void): Promise<void> {
  for (;;) {
    const step = await writer.next().catch((error) => {
      if (!death.isNear) throw error;
    });
    if (!step) return;
    const said = await writer.perform(step);
    if (said.came === 'done') hear();
    else if (death.isNear) return;
    else throw new Error(`A write failed: ${JSON.stringify(said)}`);
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
