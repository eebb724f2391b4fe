import { describe, expect } from 'vitest';
import { until } from '../tools/browsers/in-view';
import { saveCard, write } from './support/editor';
import { browserName, noBrowser, readPage, test } from './support/fixture';
import { openCardOn, openedCard, pressSelectionButton, whereAre } from './support/hands';
import { painted } from './support/painted';

/** Text where the layout decides what it is: what is folded away, columns, cells, drop caps, other directions. */

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mill at Orrin Weir</title>
<meta property="og:type" content="article"><style>
  body { font: 14px/1.4 serif; margin: 4px auto; width: 760px; }
  h1, p, ul { margin: 4px 0; }
  .cap::first-letter { font-size: 300%; float: left; color: #700; }
  .columns { columns: 2; }
  .locked { user-select: none; -webkit-user-select: none; }
  td { padding: 6px 14px; border: 1px solid; }
</style></head><body><article><h1>Mill at Orrin Weir</h1>
<p class="cap">Water broke into the mill at Orrin Weir on Friday night, said Greta Hollin, who has run it for years.</p>
<details><summary>Who owns it</summary><p>The folded owner said nothing at all, said nobody.</p></details>
<div hidden="until-found"><p>The found words are kept from sight, said nobody.</p></div>
<div style="content-visibility: hidden"><p>The skipped words are kept from sight, said nobody.</p></div>
<div class="columns"><p>The parish council said on Sunday that the weir had been safe when it was last looked at, in 2011, and
that it would look again before the end of the month.</p>
<p>Fishermen below the weir said that they had seen the wall move as early as March, and had told the parish.</p></div>
<p class="locked">According to a report by the insurers, the damage comes to 90,000 pounds, and no policy covers it.</p>
<p>A sign over the door reads <bdo dir="rtl" lang="he">\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dc</bdo>, said Edda Pryce, a neighbour, and nobody knows who put it up.</p>
<table><tr><td>Northern gate leaking</td><td>Southern gate closed</td></tr><tr><td>Upper wall standing</td><td>Lower wall broken</td></tr></table>
<ul><li>The road to the mill is shut, the police said.</li><li>The school will open on Monday, the head teacher said.</li></ul>
<p>Work will begin<br>in May, said a builder, who asked not to be named because nobody had paid him yet.</p>
</article></body></html>`;

describe.skipIf(noBrowser)('text that the layout decides about', () => {
  test('is read as it is seen', async ({ browser, server }) => {
    const page = await browser.open(server.make('layout.html', PAGE));
    const { popup, state } = await readPage(browser, page);
    await popup.close();
    expect(state.status).toBe('read');
    for (const words of ['folded owner', 'found words', 'skipped words'])
      expect(state.text).not.toContain(words);
    for (const words of [
      'Water broke into the mill',
      'the damage comes to 90,000 pounds',
      'reads \u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dc, said Edda Pryce',
      'Northern gate leaking\n\nSouthern gate closed\n\nUpper wall standing\n\nLower wall broken',
      'shut, the police said.\n\nThe school',
      'Work will begin\nin May',
    ]) {
      expect(state.text).toContain(words);
    }
    await page.evaluate(() => {
      document.querySelector('details')!.open = true;
    });
    await until('what was unfolded to be read', async () => {
      const again = await readPage(browser, page);
      await again.popup.close();
      return again.state.text.includes('folded owner');
    });
    await page.close();
  });

  test.for([
    ['a drop cap', 'Greta Hollin'],
    ['columns', 'the wall move'],
    ['text that cannot be selected', 'the damage comes to'],
    ['a line with another direction', 'Edda Pryce'],
  ] as const)('a click on a mark opens its card: %s', async ([, words], { browser, server }) => {
    const page = await browser.open(server.make('layout.html', PAGE));
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, words);
    expect(await card.evaluate(() => document.querySelector('header')?.textContent)).toBeTruthy();
    await page.close();
  });

  test.for([
    ['table cells', 'Northern gate', 'Upper wall', ['Northern gate leaking', 'Southern gate closed']],
    [
      'list items',
      'road to the mill',
      'the head teacher',
      ['is shut, the police said.', 'The school will open on Monday,'],
    ],
    [
      'columns',
      'parish council said',
      'as early as March',
      ['that it would look again', 'Fishermen below the weir said'],
    ],
    ['a line break', 'Work will', 'in May', ['Work will begin', 'in May']],
  ] as const)('a selection across %s comes back', async ([what, from, to, held], { browser, server }) => {
    const url = server.make(`layout-${what.replace(/ /g, '-')}.html`, PAGE);
    const page = await browser.open(url);
    await (await readPage(browser, page)).popup.close();
    // The page is short enough to be on screen as a whole: looking for one place does not move the other.
    const { start } = await whereAre(page, from);
    const { end } = await whereAre(page, to);
    await page.drag(start, end);
    await pressSelectionButton(page, end);
    const card = await openedCard(page);
    await write(card, { note: what });
    await saveCard(page, card);
    const noted = () =>
      until('the note', async () => {
        const notes = (await painted(page)).filter(({ layer }) => layer === 'note');
        return notes.length > 0 ? notes.map(({ text }) => text.replace(/\s+/g, ' ')).join('|') : undefined;
      });
    const where = await noted();
    for (const words of [from, to, ...held]) expect(where).toContain(words);
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    expect(await noted()).toBe(where);
    await page.close();
  });

  test.skipIf(browserName !== 'firefox')('cells picked one by one come back', async ({ browser, server }) => {
    const page = await browser.open(server.make('layout-cells.html', PAGE));
    await (await readPage(browser, page)).popup.close();
    const cells = ['Northern gate leaking', 'Lower wall broken'];
    for (const cell of cells) {
      const { start } = await whereAre(page, cell);
      await page.clickAt(start.x, start.y, { modifier: 'Control' });
    }
    await pressSelectionButton(page, (await whereAre(page, cells[1]!)).end);
    const card = await openedCard(page);
    await write(card, { note: 'Both of them.' });
    await saveCard(page, card);
    const noted = async () =>
      (await painted(page)).filter(({ layer }) => layer === 'note').map(({ text }) => text);
    await until('the note', async () => (await noted()).length > 0);
    expect(await noted()).toEqual(cells);
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    await until('the note to come back', async () => (await noted()).length > 0);
    expect(await noted()).toEqual(cells);
    await page.close();
  });
});

const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Kiln at Marl End</title>
<meta property="og:type" content="article"/></head><body><article><h1>Kiln at Marl End</h1>
<p>The kiln at <![CDATA[Marl End & Sons]]> will be lit again in June, <!-- next year -->said Odile Farrant, its owner.</p>
<p>Neighbours said that they <?page break?>had not been asked, and that 12 of them had written to the council about it.</p>
<p>The council denied on Thursday that it had received any letter, and said that the chimney was safe.</p>
</article></body></html>`;

describe.skipIf(noBrowser)('on an XHTML page', () => {
  test('CDATA is text like any other, marked, selected and found again', async ({ browser, server }) => {
    const url = server.make('kiln.xhtml', XHTML, { 'content-type': 'application/xhtml+xml' });
    const page = await browser.open(url);
    const { popup, state } = await readPage(browser, page);
    await popup.close();
    expect(state.status).toBe('read');
    expect(state.text).toContain('The kiln at Marl End & Sons will be lit again in June, said Odile Farrant');
    expect(state.text).toContain('said that they had not been asked');
    const marks = (await painted(page)).map(({ text }) => text);
    expect(marks.join('\n')).toContain('Neighbours said that they had not been asked');
    const { start } = await whereAre(page, 'End & Sons');
    const { end } = await whereAre(page, 'lit again');
    await page.drag(start, end);
    await pressSelectionButton(page, end);
    const card = await openedCard(page);
    await write(card, { note: 'Which sons?' });
    await saveCard(page, card);
    const noted = async () =>
      (await painted(page)).some(
        ({ layer, text }) => layer === 'note' && text === 'End & Sons will be lit again',
      );
    await until('the note', noted);
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    await until('the note to come back', noted);
    await page.close();
  });
});
