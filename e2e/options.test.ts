import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { launch, type View } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { until } from '../tools/browsers/in-view';
import { ROOT } from '../tools/command.mjs';
import { findBrowser } from '../tools/setup.mjs';
import { AXE_RULES } from './support/axe-rules';
import { save, saveCard, write, written } from './support/editor';
import { browserName, noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { painted } from './support/painted';
import { rawData } from './support/raw-data';

/** The page of settings: what is stored, and the way to delete it all. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(rules: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
const violations = async (view: View): Promise<string[]> => {
  await view.runScript(AXE);
  return view.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(rules)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, AXE_RULES);
};

const picture = async (name: string, view: View) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), await view.screenshot());
};

/** The rows of the table: of each its name, how many and how large. */
const rows = (options: View): Promise<Record<string, [string, string]>> =>
  options.waitFor('the sizes', () => {
    if (document.querySelector('.stored')?.getAttribute('aria-busy') !== 'false') return undefined;
    return Object.fromEntries(
      Array.from(document.querySelectorAll('.stored tbody tr'), (row) => {
        const [number, size] = Array.from(row.querySelectorAll('td'), (cell) => cell.textContent ?? '');
        return [row.querySelector('th')?.firstChild?.textContent ?? '', [number ?? '', size ?? '']];
      }),
    );
  });

const status = (options: View, words: string) =>
  options.waitFor(
    `"${words}"`,
    (wanted) =>
      Array.from(document.querySelectorAll('[role=status]')).some((each) =>
        each.textContent?.includes(wanted),
      ),
    words,
  );

const isDisabled = (options: View) =>
  options.evaluate(() => document.querySelector<HTMLButtonElement>('.question .main')?.disabled);

describe.skipIf(noBrowser)('the page of settings', () => {
  test('says what is stored, in light and in dark', async ({ browser, server }) => {
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'Who counted them?', tags: ['counted'] });
    await saveCard(page, card);

    const options = await browser.openExtensionPage('options.html');
    const stored = await rows(options);
    expect(stored).toMatchObject({
      Notes: ['1', expect.stringMatching(/^[\d.]+ kB$/)],
      'In the bin': ['0', '0 kB'],
      History: ['1', expect.stringMatching(/^[\d.]+ kB$/)],
      Pages: ['1', expect.anything()],
      Drafts: ['0', '0 kB'],
    });
    for (const scheme of ['light', 'dark'] as const) {
      await options.prefer(scheme);
      await options.reload();
      await rows(options);
      expect(await violations(options)).toEqual([]);
      await picture(`options-${scheme}`, options);
      await options.click('button', 'Delete everything…');
      await options.waitFor('the question', () => document.activeElement?.matches('.question input'));
      expect(await violations(options)).toEqual([]);
      await options.evaluate(() => document.querySelector('.question')?.scrollIntoView());
      await picture(`options-asked-${scheme}`, options);
      await options.press('Escape');
      await options.waitFor('the question to go', () => !document.querySelector('.question'));
    }
    // Asked, the browser says yes or no; either is told.
    await options.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((button) => button.textContent === 'Ask the browser to keep it')
        ?.click(),
    );
    await options.waitFor('the answer', () =>
      Array.from(document.querySelectorAll('[role=status]')).some((each) =>
        /has agreed|did not agree/.test(each.textContent ?? ''),
      ),
    );
    await options.click('button', 'Delete everything…');
    // Before all is deleted, an export is offered.
    await options.click('.question button', 'Export');
    await status(options, '1 note exported.');
    await until('the file', async () => browser.downloaded().length > 0);
    await options.close();
    await page.close();
  });

  test('deletes everything, whatever is open', async ({ browser, server }) => {
    const site = 'http://127.0.0.1/*';
    const sites = browserName === 'firefox' ? [site] : [];
    for (const each of sites) await browser.giveSite(each);
    const page = await browser.open(server.url('samples/harbour.html'));
    await (await readPage(browser, page)).popup.close();
    const noted = await openCardOn(page, 'We found');
    await write(noted, { note: 'Ask the aardvark.', tags: ['badger'] });
    await saveCard(page, noted);

    const options = await browser.openExtensionPage('options.html');
    const tab = await options.evaluate(async () => {
      const { tabs } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as {
        tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
      };
      return (await tabs.query({})).find(({ url }) => url?.endsWith('harbour.html'))?.id;
    });
    // Half written: in a popup that stays open in a tab, and in a card.
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.click('button', 'Note on this page');
    await write(popup, { note: 'Ask the capybara.' });
    await page.activate();
    const card = await openCardOn(page, 'My grandfather built');
    await write(card, { note: 'Ask the dromedary.' });
    const before = await until('the drafts', async () => {
      const data = await rawData(options);
      return /capybara[\s\S]*dromedary|dromedary[\s\S]*capybara/.test(data.databases) ? data : undefined;
    });
    expect(before.databases).toMatch(/aardvark/);
    expect(before.local).toMatch(/sign/);
    expect(before.origins).toEqual(sites);
    expect(before.scripts).toEqual(sites);

    await options.activate();
    await options.click('button', 'Delete everything…');
    expect(await isDisabled(options)).toBe(true);
    await options.type('.question input', 'delete it');
    expect(await isDisabled(options)).toBe(true);
    for (let letters = ' it'.length; letters > 0; letters -= 1) await options.press('Backspace');
    await options.click('.question .main');
    await status(options, 'Everything is deleted.');
    await until('the table', async () => (await rows(options)).Notes?.[0] === '0');

    await until('the card to close', async () => !(await page.hasCard()));
    await until('the note to go', async () => !(await painted(page)).some(({ layer }) => layer === 'note'));
    await popup.waitFor('the popup to begin anew', () => !document.querySelector('.editor'));
    const after = await until('all to be gone', async () => {
      const data = await rawData(options);
      return data.scripts.length === 0 ? data : undefined;
    });
    // The background's own note of when it last looked into the bin.
    expect(after.databases).toMatch(/^(whence meta [^\n]*)?$/);
    expect(after.local).toBe('{}');
    expect(after.session).not.toMatch(/draft|capybara|dromedary/);
    expect(after.origins).toEqual([]);
    await popup.close();

    // It goes on as after installing.
    await page.activate();
    const again = await openCardOn(page, 'We found');
    expect((await written(again)).note).toBe('');
    await write(again, { note: 'A new one.' });
    await saveCard(page, again);
    const { databases } = await rawData(options);
    expect(databases).toMatch(/A new one\./);
    expect(databases).not.toMatch(/aardvark|badger|capybara|dromedary/);
    await options.close();
    await page.close();
  });

  test('leaves no word in the files of the profile', async ({ server }) => {
    const profile = mkdtempSync(join(tmpdir(), 'whence-profile-'));
    const browser = await launch(browserName, findBrowser(browserName) ?? '', {
      extension: extensionFolder(browserName, 'shipped'),
      profile,
    });
    try {
      const page = await browser.open(server.url('samples/harbour.html'));
      const { popup } = await readPage(browser, page);
      await popup.click('button', 'Note on this page');
      await write(popup, { note: 'Ask xylophonequartz.', tags: ['tromboneopal'] });
      await save(popup);
      await until('the words to be stored', async () => holds(profile, 'xylophonequartz').length > 0);
      await popup.close();
      const options = await browser.openExtensionPage('options.html');
      await options.click('button', 'Delete everything…');
      await options.type('.question input', 'delete');
      await options.click('.question .main');
      await status(options, 'Everything is deleted.');
      await until('the words to be gone', async () => holds(profile, 'xylophonequartz').length === 0);
      expect(holds(profile, 'tromboneopal')).toEqual([]);
      await browser.restart();
      expect(holds(profile, 'xylophonequartz')).toEqual([]);
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

/** Files of a folder in which a word stands, in one byte a letter or in two. */
function holds(folder: string, word: string): string[] {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      // The browser removes some of them meanwhile.
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      return forms.some((form) => bytes.includes(form));
    });
}
