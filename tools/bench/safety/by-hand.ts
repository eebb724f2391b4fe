import type { Browser, View } from '../../browsers';
import { until } from '../../browsers/in-view';
import { rowsIn } from '../../browsers/rows';
import type { PageServer } from '../../browsers/server';
import { ARTICLE } from './article';
import { noFindings, type Outcome, together } from './findings';
import { handsIn } from './hands';
import { HELD_MS, holdAnswers } from './hold';
import { logFindings } from './log-findings';

/** How often a reader presses "Save" before giving up. */
const MOST_PRESSES = 5;

/**
 * A reader types a note and saves it; it is stored, and before its view is told the background is stopped. The reader
 * who is told that it failed saves again.
 */
export async function saveAgainByHand(browser: Browser, server: PageServer, times: number): Promise<Outcome> {
  const url = server.make('by-hand.html', ARTICLE);
  const findings = noFindings();
  const texts: string[] = [];
  let told = 0;
  for (let time = 0; time < times; time++) {
    const place = time % 2 === 0 ? 'popup' : 'card';
    const text = `By hand in the ${place}, ${time}.`;
    const hands = await handsIn(browser, place, { url, words: `Ferry ${1 + time} stays` });
    await hands.type(text);
    const own = await browser.openExtensionPage('welcome.html');
    await browser.inBackground(holdAnswers, HELD_MS);
    await hands.save();
    await until('the note to be stored', () => isThere(own, text));
    await browser.stopBackground();
    let outcome = await hands.outcome();
    for (let press = 1; outcome.sentence !== undefined && press < MOST_PRESSES; press++) {
      if (press === 1) told += 1;
      await hands.save();
      outcome = await hands.outcome();
    }
    if (outcome.sentence !== undefined)
      findings.lost.push(`"${text}" is called not stored: ${outcome.sentence}`);
    texts.push(text);
    await hands.close();
    await own.close();
  }
  const own = await browser.openExtensionPage('welcome.html');
  const rows = await rowsIn(own);
  for (const text of texts) {
    const found = (rows.annotations ?? []).filter(({ note }) => note === text).length;
    if (found === 0) findings.lost.push(`"${text}" is not there.`);
    if (found > 1) findings.doubled.push(`"${text}" is there ${found} times.`);
  }
  return {
    what: `${times} saves by hand whose answer was lost`,
    confirmed: texts.length,
    findings: together([findings, logFindings(rows)]),
    remarks: `${told} of them were called failed, and saved again.`,
  };
}

const isThere = async (own: View, text: string): Promise<boolean> =>
  ((await rowsIn(own)).annotations ?? []).some(({ note }) => note === text);
