import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { ROOT } from '../tools/command.mjs';
import { violations } from './support/axe';
import { save, write } from './support/editor';
import { browserName, noBrowser, test } from './support/fixture';

/** The three steps on the welcome page. */

const picture = async (name: string, view: Page) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), await view.screenshot());
};

/** How the steps stand: "done", "now" or nothing, each. */
const steps = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('.first-steps li'), (each) =>
      each.classList.contains('done') ? 'done' : each.getAttribute('aria-current') ? 'now' : '',
    ).join(),
  );

describe.skipIf(noBrowser)('the first steps', () => {
  test('are noticed when they are done, and can be put away', async ({ browser }) => {
    const page = await browser.openExtensionPage('welcome.html');
    const stand = (wanted: string) => until(wanted, async () => (await steps(page)) === wanted);
    await stand('now,,');
    expect(await violations(page)).toEqual([]);
    await picture('first-run-begin', page);
    await page.waitFor('the marks', () => CSS.highlights.size > 0);
    await page.click('button', 'Open one for me');
    const card = await page.card();
    await stand('done,now,');
    await write(card, { note: 'Why half as often?' });
    await picture('first-run-card', page);
    await save(card);
    await stand('done,done,now');
    await page.press('Escape');
    await page.click('button', 'Open the library');
    await page.activate();
    await stand('done,done,done');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await stand('done,done,done');
    await page.click('button', 'Once more');
    // The note is there still.
    await stand('now,,');
    await page.click('button', 'Skip this');
    await page.waitFor('the way back', () => !document.querySelector('.first-steps'));
    await page.click('button', 'Try it in three steps');
    await stand('now,,');
    await page.resize(320, 800);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture('first-run-narrow', page);
    await page.close();
  });
});
