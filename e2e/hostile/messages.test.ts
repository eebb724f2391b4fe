import { describe, expect } from 'vitest';
import type { PageState } from '../../lib/messages';
import { until } from '../../tools/browsers/in-view';
import { rowsIn } from '../../tools/browsers/rows';
import { saveCard, write } from '../support/editor';
import { noBrowser, readPage, test } from '../support/fixture';
import { openCardOn } from '../support/hands';
import { answerAsPage, putRow, type Said, sendAsPage, storageAsPage } from '../support/taken-over';

/** A page that has power over its process stands in for our content script. The background takes nobody's word. */

const paragraph = (number: number) =>
  `<p>Pier ${number} will stay shut until April, Odile Quist said on Tuesday, after divers found hollows behind the wall.</p>`;

const article = (count: number, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier stays shut</title><meta property="og:type" content="article">${head}</head>
  <body><article><h1>Pier stays shut</h1>${Array.from({ length: count }, (_, i) => paragraph(i)).join('')}</article></body></html>`;

describe.skipIf(noBrowser)('a page whose process was taken over', () => {
  test('can neither read nor change what was written, on other pages or its own', async ({
    browser,
    server,
  }) => {
    const victimUrl = server.make('victim.html', article(6));
    const victim = await browser.open(victimUrl);
    await (await readPage(browser, victim)).popup.close();
    const card = await openCardOn(victim, 'Odile Quist');
    await write(card, { note: 'My source is in the harbour office.', tags: ['hidden'] });
    await saveCard(victim, card);
    const { popup } = await readPage(browser, victim);
    await popup.click('button', 'Note on this page');
    await write(popup, { note: 'Half a secret' });
    await popup.close();

    const own = await browser.openExtensionPage('welcome.html');
    const stored = async () => rowsIn(own);
    await until('the note and the draft', async () => {
      const { annotations, drafts } = await stored();
      return annotations?.length === 1 && drafts?.length === 1;
    });
    const before = await stored();
    const note = before.annotations![0]!;
    const draft = before.drafts![0]!;
    const address = note.page as string;

    // On another site, with all that a page can say of itself pointing at the first.
    server.make('evil.html', article(6, `<link rel="canonical" href="${victimUrl}">`));
    const evil = await browser.open(server.otherUrl('made/evil.html'));
    await (await readPage(browser, evil)).popup.close();

    const body = { note: 'forged', tags: [] };
    const elsewhere = { ...(note.target as object), mapVersion: 1 };
    const writing: [string, unknown?][] = [
      ['annotationsOf', { address }],
      ['annotationById', { id: note.id }],
      ['deleteAnnotation', { id: note.id }],
      ['putBack', { change: 'forged-by-a-page', id: note.id }],
      ['undoChange', { change: 'forged-by-a-page', undoes: note.id }],
      ['emptyBin', { ids: [note.id] }],
      ['emptyBin', { ids: [note.id] }],
      ['historyOf', { id: note.id }],
      ['saveAnnotation', { page: { address, url: address, title: '' }, id: note.id, body }],
      ['retargetAnnotation', { id: note.id, from: note.target, to: elsewhere, page: address }],
      ['saveDraft', { draft: { ...draft, note: 'forged' }, isPrivate: false }],
      ['loadDraft', { key: draft.key, isPrivate: false }],
      ['dropDraft', { key: draft.key, isPrivate: false }],
      ['pageInTab', { tabId: 1, address }],
      ['readTab', { tabId: 1 }],
      ['cardOpened'],
      ['linkToWords'],
      // To our own pages, which hear what content scripts send.
      ['isThere'],
      ['goTo', { id: note.id }],
    ];
    const refused = (said: Said[]) =>
      expect(said.map(({ refused }, i) => [writing[i]?.[0], refused !== undefined])).toEqual(
        writing.map(([type]) => [type, true]),
      );
    refused(await sendAsPage(browser, evil, writing));

    // It says that it is the first page, and has itself read anew as that.
    const particulars = {
      url: victimUrl,
      canonical: victimUrl,
      title: 'x',
      meta: [],
      jsonLd: [],
      isWiki: false,
    };
    const found = { text: 'x', blocks: [], links: [] };
    const asking: [string, unknown?][] = [
      ['readPage', { article: found, particulars, anyway: false }],
      ['pointersOf', { address }],
      ['readPage', { article: { ...found, blocks: 'many' }, particulars, anyway: false }],
      ['toString', {}],
    ];
    const [read, pointers, misshapen, unknown] = await sendAsPage(browser, evil, asking);
    expect(JSON.stringify(read?.answer)).not.toContain(address);
    expect([pointers?.refused, misshapen?.refused]).toEqual(['RefusedError', 'RefusedError']);
    expect(JSON.stringify(unknown)).not.toContain('secret');
    expect(await storageAsPage(browser, evil)).not.toMatch(/secret|harbour office|victim/);

    // It tells the popup that it is the first page, or tells it nonsense.
    const forged: PageState = {
      status: 'read',
      page: { address, url: victimUrl, title: 'Forged' },
      text: '',
      dismissed: [],
      anchors: {},
      hiddenAnchors: [],
      isCut: false,
      isPrivate: false,
      hidden: [],
      allClaims: false,
    };
    await answerAsPage(browser, evil, 'pageState', forged);
    const lied = await browser.clickAction(evil);
    await lied.click('[role=tab]', 'Mine');
    await lied.waitFor('no notes', () => document.body.innerText.includes('You have written nothing'));
    expect(await lied.evaluate(() => document.body.innerText)).not.toMatch(/harbour office|secret/);
    await lied.close();
    await answerAsPage(browser, evil, 'pageState', { ...forged, anchors: null, hidden: 7 });
    const nonsense = await browser.clickAction(evil);
    await nonsense.waitFor('the sentence', () => document.body.innerText.includes('is not understood'));
    await nonsense.close();

    // On its own page it learns where its notes stand, not what they say, and can change none.
    refused(await sendAsPage(browser, victim, writing));
    const [places] = await sendAsPage(browser, victim, [['pointersOf', { address }]]);
    expect(places?.answer).toMatchObject([{ id: note.id }]);
    expect(JSON.stringify(places)).not.toMatch(/harbour office|hidden/);

    expect(await stored()).toEqual(before);
    for (const page of [own, evil, victim]) await page.close();
  });

  test('keeps nobody else waiting with a text of any length', { timeout: 240_000 }, async ({
    browser,
    server,
  }) => {
    const other = await browser.open(server.make('other.html', article(6)));
    await (await readPage(browser, other)).popup.close();
    const address = await other.evaluate(() => location.href);
    const long = await browser.open(server.make('long.html', article(4000)));
    // Asked for and not waited for.
    const popup = await browser.clickAction(long);
    await popup.waitFor('the reading to be under way', () => document.querySelector('progress[value]'));
    const [said] = await sendAsPage(browser, other, [['pointersOf', { address }]]);
    expect(said).toEqual({ answer: [] });
    const [status] = await sendAsPage(browser, long, [['pageStarted']]);
    expect(status?.answer).toEqual({ auto: false, density: 'all' });
    for (const page of [long, other]) await page.close();
  });
});

describe.skipIf(noBrowser)('a row that is damaged', () => {
  test('is passed over and counted, and the others are shown', async ({ browser, server }) => {
    const page = await browser.open(server.make('damaged.html', article(6)));
    await (await readPage(browser, page)).popup.close();
    const card = await openCardOn(page, 'Odile Quist');
    await write(card, { note: 'Whole.' });
    await saveCard(page, card);
    const own = await browser.openExtensionPage('welcome.html');
    const [note] = (await rowsIn(own)).annotations!.filter(({ note }) => note === 'Whole.');
    await putRow(own, 'annotations', {
      ...note,
      id: 'damaged',
      target: { mapVersion: 1, ranges: [{}] },
      tags: 7,
    });
    await putRow(own, 'drafts', { key: 'damaged', page: note!.page });
    const { popup } = await readPage(browser, page);
    await popup.click('[role=tab]', 'Mine');
    const shown = () =>
      popup.evaluate(() => document.querySelector('[role=tabpanel]:not([hidden])')?.textContent ?? '');
    await until('the note, and the count', async () => {
      const text = await shown();
      return text.includes('Whole.') && text.includes('2 notes about this page are damaged');
    });
    await popup.close();
    await page.close();
    expect((await rowsIn(own)).annotations!.map(({ id }) => id)).toContain('damaged');
    await own.close();
  });
});
