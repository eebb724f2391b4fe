import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { docxForTests, para, pdfForTests } from '../lib/texts/documents-for-tests';
import type { Page, View } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import { ROOT } from '../tools/command.mjs';
import { violations } from './support/axe';
import { saveCard, write } from './support/editor';
import { browserName, noBrowser, test } from './support/fixture';
import { openCardOn, pointOnMark } from './support/hands';
import { expectKeyboard } from './support/keyboard-walk';
import { paintedKinds } from './support/painted';
import { allStored } from './support/stored';

/** The page of one's own text: what is brought to it, what is made of it, and that nothing of it stays. */

const TEXT = `Ferry to Great Skerry to run half as often

By Ansa Varley

“We would rather sail twice and arrive than promise four times and stay in port,” said Haldane.

The ferry carried 61,000 passengers last year, fewer than in any year since 2009.

A person familiar with the talks said that the board had been offered a second-hand engine. Petra Lunn, who runs the bakery, said that she would have to move.`;

/** A word that stands nowhere else. */
const RARE = 'Quillonby';

const picture = async (name: string, view: View) => {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), await view.screenshot());
};

const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const field = document.querySelector<HTMLTextAreaElement>('#own-words')!;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }, text);

/** Chooses a file, as the browser's own window does. */
const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(
    (called, inBase64) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(inBase64), (sign) => sign.charCodeAt(0))], called));
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );

const marks = (page: Page, words: string) =>
  until(`a mark on "${words}"`, async () =>
    (await paintedKinds(page)).some(({ text }) => text.includes(words)),
  );

const blocks = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll('#paper :is(h2, p, li, address, figcaption)'),
      (each) => `${each.localName}: ${each.textContent}`,
    ),
  );

const said = (page: Page, words: string) =>
  page.waitFor(
    `"${words}"`,
    (wanted) => document.querySelector('.said')?.textContent?.includes(wanted),
    words,
  );

/** All that the extension stores outside the database. */
const kept = (own: View) =>
  own.evaluate(async () => {
    interface Area {
      get(names: null): Promise<object>;
    }
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: Record<'local' | 'session', Area> }
    >;
    const { storage } = scope.browser ?? scope.chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
  });

describe.skipIf(noBrowser)('my own text', () => {
  test('is marked in place, and its author is asked; nothing of it is stored', async ({ browser }) => {
    const page = await browser.openExtensionPage('text.html');
    await page.waitFor('the field', () => document.querySelector('#own-words'));
    expect(await violations(page)).toEqual([]);
    await paste(page, `${TEXT}\n\nThe mayor of ${RARE} denied it.`);
    await page.press('Control+Enter');
    await marks(page, 'We would rather sail');
    await page.waitFor('what is asked', () => document.querySelectorAll('.asks li').length >= 3);
    const asked = await page.evaluate(() => document.querySelector('.asks')?.textContent ?? '');
    expect(asked).toContain('Haldane');
    expect(asked).toContain('61,000 passengers');
    expect(asked).toContain('A person familiar with the talks');
    await page.waitFor('the report', () => document.querySelector('.report h2'));
    await page.click('.asks li button', 'The ferry carried');
    await page.waitFor('the passage', () => getSelection()?.toString().includes('The ferry carried 61,000'));
    for (const scheme of ['light', 'dark'] as const) {
      await page.prefer(scheme);
      expect(await violations(page)).toEqual([]);
      await picture(`own-text-${scheme}`, page);
    }
    // Three buttons, what is asked and the report's own, at least.
    await expectKeyboard(page, 12);
    const { x, y } = await pointOnMark(page, 'would have to move');
    await page.clickAt(x, y);
    const card = await page.card();
    await card.waitFor('the card', () => document.body.textContent?.includes('Petra Lunn'));
    await card.waitFor('that it is not kept', () =>
      document.body.textContent?.includes('This text is not kept'),
    );
    expect(await card.evaluate(() => document.querySelector('textarea'))).toBeNull();
    await picture('own-text-card', page);
    expect(await allStored(page)).not.toContain(RARE);
    expect(await kept(page)).not.toContain(RARE);
    expect(await page.evaluate(() => document.title)).not.toContain('Ferry');
    // Whoever leaves is asked.
    const asks = () =>
      page.evaluate(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;
      });
    expect(await asks()).toBe(true);
    // Changed and read again, its marks follow.
    await page.click('.tools button', 'Change the text');
    await paste(page, TEXT.replace('would have to move', 'would stay'));
    await page.press('Control+Enter');
    await marks(page, 'would stay');
    await page.resize(320, 640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture('own-text-narrow', page);
    // A window that is opened again brings nothing of it back.
    await page.click('.tools button', 'Change the text');
    await page.waitFor('the field', () =>
      document.querySelector('form[autocomplete=off] #own-words[autocomplete=off]'),
    );
    await paste(page, '');
    expect(await asks()).toBe(false);
    await page.close();
  });

  test('is taken from files; one that is none leaves what is there', async ({ browser }) => {
    const page = await browser.openExtensionPage('text.html');
    await page.waitFor('the field', () => document.querySelector('#own-words'));
    const word = docxForTests({
      body: [
        para('Ferry to sail twice', 'Title'),
        para('“We would rather sail twice,” said Jorun Haldane.'),
        para('fuel', 'List Bullet'),
      ].join(''),
    });
    await choose(page, 'draft.docx', word);
    await marks(page, 'We would rather sail twice');
    expect(await blocks(page)).toEqual([
      'h2: Ferry to sail twice',
      'p: “We would rather sail twice,” said Jorun Haldane.',
      'li: fuel',
    ]);
    const lines = [
      'The harbour board said on Tuesday that the fer-',
      'ry would sail twice a day from October on, and',
      'gave no reason.',
    ];
    const column = lines.map((text, index) => ({ text, x: 60, y: 700 - 14 * index }));
    const foot = { text: 'Page 1', x: 290, y: 30 };
    await choose(
      page,
      'draft.pdf',
      pdfForTests([[{ text: 'A ferry', x: 60, y: 740, size: 20 }, ...column, foot]]),
    );
    await marks(page, 'the ferry would sail');
    expect(await blocks(page)).toEqual([
      'h2: A ferry',
      'p: The harbour board said on Tuesday that the ferry would sail twice a day from October on, and gave no reason.',
    ]);
    await choose(
      page,
      'draft.html',
      new TextEncoder().encode(
        '<h1>Ferry</h1><p>Petra Lunn said that she would <a href="https://a.example/x">move</a>.<img src="https://a.example/y.png" onerror="document.title=1"><script>document.title=2</script>',
      ),
    );
    await marks(page, 'she would move');
    expect(await blocks(page)).toEqual(['h2: Ferry', 'p: Petra Lunn said that she would move.']);
    await choose(
      page,
      'draft.md',
      new TextEncoder().encode('# Ferry\n\nPetra Lunn *said* that she would stay.'),
    );
    await marks(page, 'she would stay');
    const windows = Uint8Array.from(
      '\u0093We sail at four,\u0094 Petra Lunn said. It was caf\u00e9 talk.',
      (sign) => sign.charCodeAt(0),
    );
    await choose(page, 'draft.txt', windows);
    await marks(page, '“We sail at four,”');

    const before = await blocks(page);
    for (const [name, bytes, sentence] of [
      ['empty.txt', new Uint8Array(), 'There is no text in this file'],
      [
        'a.png',
        Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2]),
        'no file that can be read as a text',
      ],
      ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'locked with a password'],
      ['half.docx', word.subarray(0, 900), 'damaged'],
      ['half.pdf', new TextEncoder().encode('%PDF-1.4\nnothing'), 'damaged'],
      ['scan.pdf', pdfForTests([[]]), 'pictures of pages'],
    ] as const) {
      await choose(page, name, bytes);
      await said(page, sentence);
      expect(await blocks(page)).toEqual(before);
    }
    expect(await page.evaluate(() => document.title)).toBe('My own text');
    await page.close();
  });

  test('is kept where its reader wants that, with notes, and opened again', async ({ browser }) => {
    const page = await browser.openExtensionPage('text.html');
    await page.waitFor('the field', () => document.querySelector('#own-words'));
    await paste(page, TEXT);
    await page.press('Control+Enter');
    await marks(page, 'would have to move');
    await page.click('.tools button', 'Keep this text');
    await said(page, 'Kept in your library');
    const card = await openCardOn(page, 'would have to move');
    await write(card, { note: 'Ask her again.' });
    await saveCard(page, card);
    await page.waitFor('the note in the report', () =>
      document.querySelector('.report')?.textContent?.includes('Ask her again.'),
    );
    const address = await page.evaluate(() => location.href);
    await page.close();
    const library = await browser.openExtensionPage('library.html#/text');
    await library.click('.kept-texts a', 'Ferry to Great Skerry');
    await library.waitFor('the way back to it', () =>
      document.querySelector<HTMLAnchorElement>('a[href^="/text.html#"]'),
    );
    await library.close();
    const again = await browser.openExtensionPage(address.slice(browser.extensionRoot.length));
    await marks(again, 'would have to move');
    await again.waitFor('its note', () =>
      document.querySelector('.report')?.textContent?.includes('Ask her again.'),
    );
    await again.close();
  });
});
