import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { ROOT } from '../tools/command.mjs';
import { AXE_RULES } from './support/axe-rules';
import { difference, hasBar, OTHER, publish, reworded, toStand, withoutOther } from './support/edited-page';
import { saveCard, write } from './support/editor';
import { browserName, noBrowser, readPage, test } from './support/fixture';
import { openCardOn, openedCard, pressSelectionButton, select } from './support/hands';

/** Every view of ours, in light and dark, by the rules that a machine can check. Pictures go to .results. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(rules: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Rules that the view breaks, each with the first element that does; once its colours are what they will be. */
const violations = (view: View): Promise<string[]> =>
  view.evaluate(async (rules) => {
    // One that is taken back meanwhile is at its end as well.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(rules)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, AXE_RULES);

const picture = (name: string, png: Buffer) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), png);
};

describe.skipIf(noBrowser).for(['light', 'dark'] as const)('in %s', (scheme) => {
  test('the popup', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    const { popup } = await readPage(browser, page);
    await popup.prefer(scheme);
    await popup.waitFor('the sources', () => document.querySelector('[role=tab]'));
    await popup.runScript(AXE);
    expect(await violations(popup)).toEqual([]);
    picture(`popup-${scheme}`, await popup.screenshot());
    await popup.click('.expand');
    await popup.waitFor('the statements', () => document.querySelector('.statements li'));
    expect(await violations(popup)).toEqual([]);
    picture(`popup-statements-${scheme}`, await popup.screenshot());
    for (const tab of ['No source', 'Mine']) {
      await popup.click('[role=tab]', tab);
      expect(await violations(popup)).toEqual([]);
      picture(`popup-${tab.toLowerCase().replace(' ', '-')}-${scheme}`, await popup.screenshot());
    }
    await popup.click('button', 'Note on this page');
    await popup.waitFor('the editor', () => document.querySelector('.editor'));
    expect(await violations(popup)).toEqual([]);
    await write(popup, { note: 'Who pays for the wall?', tags: ['wall'] });
    await popup.click('.editor button.main');
    await popup.click('[role=tabpanel] button[aria-label^=Delete]');
    await popup.waitFor('it to go', () => document.querySelector('.toast')?.textContent?.includes('Deleted'));
    await popup.press('Control+z');
    await popup.click('#open-steps');
    await popup.waitFor('the steps', () => document.querySelector('#panel .step .struck'));
    await popup.click('#panel button', 'Do again');
    await popup.click('.toast button', 'Undo');
    await popup.waitFor('the undo', () => document.querySelector('.toast')?.textContent?.includes('Undone'));
    expect(await violations(popup)).toEqual([]);
    picture(`popup-steps-${scheme}`, await popup.screenshot());
    await popup.click('.toast button', 'Do again');
    await popup.click('#open-bin');
    await popup.waitFor('what was deleted', () => document.querySelector('#panel .mine'));
    expect(await violations(popup)).toEqual([]);
    picture(`popup-bin-${scheme}`, await popup.screenshot());
    await popup.click('#panel li button', 'Erase now');
    await popup.waitFor('the question', () => document.querySelector('#panel li .asked'));
    expect(await violations(popup)).toEqual([]);
    picture(`popup-bin-asked-${scheme}`, await popup.screenshot());
    await popup.close();
    await page.close();
  });

  test('the card', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await page.prefer(scheme);
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'A note.', tags: [`tag-${scheme}`] });
    await card.runScript(AXE);
    expect(await violations(card)).toEqual([]);
    picture(`card-${scheme}`, await page.screenshot());
    await saveCard(page, card);
    await page.close();
  });

  test('notes whose text has changed or gone', async ({ browser, server }) => {
    const name = `edited-${scheme}`;
    const page = await browser.open(publish(server, name));
    await page.prefer(scheme);
    await (await readPage(browser, page)).popup.close();
    const noted = await openCardOn(page, 'The wall will hold');
    await write(noted, { note: 'Who counted the years?', tags: ['wall'], assessment: 'needs a source' });
    await saveCard(page, noted);
    await select(page, OTHER);
    await pressSelectionButton(page);
    const other = await openedCard(page);
    await write(other, { note: 'Ask the ferry company.' });
    await saveCard(page, other);
    publish(server, name, (text) => withoutOther(reworded(text)));
    await page.reload();

    const { popup } = await readPage(browser, page);
    await popup.prefer(scheme);
    await popup.click('[role=tab]', 'Mine');
    await difference(popup);
    await popup.runScript(AXE);
    expect(await violations(popup)).toEqual([]);
    picture(`popup-changed-${scheme}`, await popup.screenshot());
    await popup.evaluate(() => document.querySelector('.lost')?.scrollIntoView());
    picture(`popup-changed-and-lost-${scheme}`, await popup.screenshot());
    await popup.click('button', 'Keep the old words');
    await toStand(popup, 'lost,lost');
    expect(await violations(popup)).toEqual([]);
    picture(`popup-lost-${scheme}`, await popup.screenshot());
    await popup.click('button', 'Undo');
    await difference(popup);
    await popup.click('.lost button', 'Attach again');
    await until('the bar', () => hasBar(page));
    await select(page, 'Nothing was decided');
    picture(`attaching-${scheme}`, await page.screenshot());
    await page.press('Escape');
    await page.evaluate(() => getSelection()?.removeAllRanges());

    const card = await openCardOn(page, 'The wall will hold');
    await difference(card);
    await card.runScript(AXE);
    expect(await violations(card)).toEqual([]);
    picture(`card-changed-${scheme}`, await page.screenshot());
    await card.click('button', 'Accept the new text');
    await card.waitFor('the sentence', () => document.querySelector('.done'));
    expect(await violations(card)).toEqual([]);
    picture(`card-accepted-${scheme}`, await page.screenshot());
    await page.close();
  });

  test('what was also written, and the history', async ({ browser, server }) => {
    const url = publish(server, `also-${scheme}`);
    const words = 'The wall will hold';
    const [page, other] = [await browser.open(url), await browser.open(url)];
    for (const each of [page, other]) {
      await each.activate();
      await each.prefer(scheme);
      await (await readPage(browser, each)).popup.close();
    }
    const made = await openCardOn(other, words);
    await write(made, { note: 'Who counted the years?' });
    await saveCard(other, made);
    const theirs = await openCardOn(other, words);
    await page.activate();
    const mine = await openCardOn(page, words);
    await write(mine, { note: ' Ask again.', tags: ['wall'], assessment: 'needs a source' });
    await other.activate();
    await write(theirs, {
      note: ` Ask for the report of the last survey.${' And for the plan.'.repeat(12)}`,
    });
    await saveCard(other, theirs);
    await page.activate();
    await mine.click('.editor textarea');
    await mine.press('Control+Enter');
    await mine.waitFor('what was also written', () => document.querySelector('.also'));
    await mine.runScript(AXE);
    expect(await violations(mine)).toEqual([]);
    picture(`card-also-${scheme}`, await page.screenshot());
    await mine.click('button', 'History');
    await mine.waitFor('the history', () => document.querySelector('.states li'));
    expect(await violations(mine)).toEqual([]);
    picture(`card-history-${scheme}`, await page.screenshot());
    await mine.press('Escape');
    await mine.press('Escape');

    const { popup } = await readPage(browser, page);
    await popup.prefer(scheme);
    await popup.click('[role=tab]', 'Mine');
    await popup.waitFor('what was also written', () => document.querySelector('.also'));
    await popup.runScript(AXE);
    expect(await violations(popup)).toEqual([]);
    picture(`popup-also-${scheme}`, await popup.screenshot());
    await popup.click('.mine button', 'History');
    await popup.waitFor('the history', () => document.querySelector('.states li'));
    expect(await violations(popup)).toEqual([]);
    picture(`popup-history-${scheme}`, await popup.screenshot());
    await popup.close();
    await page.close();
    await other.close();
  });

  test('the welcome page', async ({ browser }) => {
    const page = await browser.openExtensionPage('welcome.html');
    await page.prefer(scheme);
    // Loaded in this scheme, for colours on their way from one to the other are neither.
    await page.reload();
    await page.waitFor('its heading', () => document.querySelector('h1'));
    await page.runScript(AXE);
    expect(await violations(page)).toEqual([]);
    picture(`welcome-${scheme}`, await page.screenshot());
    await page.close();
  });
});
