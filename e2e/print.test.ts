import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from '../tools/browsers';
import { ROOT } from '../tools/command.mjs';
import { violations } from './support/axe';
import { saveCard, write } from './support/editor';
import { browserName, noBrowser, readPage, test } from './support/fixture';
import { openCardOn } from './support/hands';
import { expectKeyboard } from './support/keyboard-walk';
import { tabOf } from './support/tab-of';

/** The article on paper. */

const picture = async (name: string, view: Page) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), await view.screenshot());
};

describe.skipIf(noBrowser)('print', () => {
  test('shows the text with marks and numbered notes, and what the lines mean', async ({
    browser,
    server,
  }) => {
    const url = server.url('samples/harbour.html');
    const page = await browser.open(url);
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'We found');
    await write(card, { note: 'Who **counted** them?', tags: ['counted'] });
    await saveCard(page, card);

    const paper = await browser.openExtensionPage(`print.html#tab=${await tabOf(browser, url)}`);
    for (const scheme of ['light', 'dark'] as const) {
      await paper.prefer(scheme);
      await paper.reload();
      await paper.waitFor('the note', () => document.querySelector('.endnotes strong'));
      expect(await violations(paper)).toEqual([]);
      await picture(`print-${scheme}`, paper);
      await paper.evaluate(() => scrollTo(0, 100_000));
      await picture(`print-end-${scheme}`, paper);
    }
    const printed = await paper.evaluate(() => ({
      noted: document.querySelector('.noted')?.textContent,
      number: document.querySelector('sup')?.textContent,
      note: (document.querySelector('.endnotes li') as HTMLElement).innerText,
      kinds: document.querySelectorAll('.meaning li').length,
      marked: new Set(
        Array.from(document.querySelectorAll('article [data-kind]'), (each) =>
          each.getAttribute('data-kind'),
        ),
      ).size,
      focus: document.activeElement?.textContent,
    }));
    expect(printed.noted).toContain('We found');
    expect(printed.number).toBe('1');
    expect(printed.note).toContain('Who counted them?');
    expect(printed.kinds).toBe(printed.marked);
    expect(printed.focus).toBe('Print');
    await paper.print();
    await expectKeyboard(paper, 5);
    await paper.resize(320, 800);
    expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await paper.close();
    await page.close();
  });
});
