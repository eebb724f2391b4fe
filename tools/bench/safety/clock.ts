import type { Browser } from '../../browsers';
import { rowsIn } from '../../browsers/rows';
import type { PageServer } from '../../browsers/server';
import { ARTICLE } from './article';
import { ask, lookUp } from './ask';
import { type Context, openContexts } from './contexts';
import { noFindings, type Outcome, together } from './findings';
import { logFindings } from './log-findings';
import { looking, pastOf, type Seen, saving, seenAfter, textsOf } from './protocol';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** What the clock is off by, one write after the other. */
const CLOCKS_MS = [0, -YEAR_MS, YEAR_MS, -2 * YEAR_MS, 0];
const NOTES = 8;

/**
 * Notes that are written again and again, each time by another context that has seen what the one before wrote, while
 * the clock is set back and forth.
 */
export async function writeByWrongClocks(browser: Browser, server: PageServer): Promise<Outcome> {
  const contexts = await openContexts(browser, server.make('clock.html', ARTICLE));
  const own = await browser.openExtensionPage('welcome.html');
  const findings = noFindings();
  const written: { id: string; texts: string[] }[] = [];
  for (let number = 0; number < NOTES; number++) {
    let id: string | undefined;
    const texts: string[] = [];
    for (const [turn, ms] of CLOCKS_MS.entries()) {
      const context = contexts[(number + turn) % contexts.length]!;
      await setClock(browser, context, ms);
      const text = `Note ${number}, turn ${turn}.`;
      id = await writeFrom(context, id, text);
      texts.push(text);
    }
    written.push({ id: id!, texts });
  }
  const rows = await rowsIn(own);
  for (const { id, texts } of written) {
    const row = rows.annotations?.find((each) => each.id === id);
    const shown = row ? textsOf(row).map(({ note }) => note) : [];
    const last = texts.at(-1)!;
    if (shown[0] !== last) findings.lost.push(`${id} shows "${shown[0]}", and not "${last}".`);
    if (shown.length > 1) findings.wrong.push(`${id} shows "${shown.slice(1)}" beside it, which was seen.`);
    const past = await pastOf(own, id);
    const expected = [...texts].reverse();
    if (past.join() !== expected.join())
      findings.wrong.push(`The history of ${id} is "${past}", and not "${expected}".`);
  }
  return {
    what: `${NOTES} notes, each written ${CLOCKS_MS.length} times by clocks that are years off`,
    confirmed: NOTES * CLOCKS_MS.length,
    findings: together([findings, logFindings(rows)]),
  };
}

async function setClock(browser: Browser, { view }: Context, ms: number): Promise<void> {
  await browser.inBackground(shiftClock, ms);
  await view.evaluate(shiftClock, ms);
}

/** In the background and in views. */
function shiftClock(ms: number): void {
  const scope = globalThis as { whenceClock?: () => number };
  const native = Date.now;
  scope.whenceClock ??= () => native();
  const clock = scope.whenceClock;
  Date.now = () => clock() + ms;
}

/** Writes a text in the place of what is there. @returns the note's id */
async function writeFrom({ view, page }: Context, id: string | undefined, text: string): Promise<string> {
  const seen = id === undefined ? undefined : await lookUp<Seen>(view, looking(id));
  const said = await ask(view, saving({ page, body: { note: text, tags: [] }, seen }));
  if (said.came !== 'done') throw new Error(`A write failed: ${JSON.stringify(said)}`);
  return seenAfter(said.value).id;
}
