import { describe, expect } from 'vitest';
import type { Browser, Page } from '../tools/browsers';
import { until } from '../tools/browsers/in-view';
import type { PageServer } from '../tools/browsers/server';
import { saveCard, write } from './support/editor';
import { noBrowser, readPage, test } from './support/fixture';
import { openCardOn, openedCard, pressSelectionButton, select } from './support/hands';
import {
  closedPage,
  FRAME_PART,
  framePage,
  SENTENCES,
  SHADOW_PAGE,
  SLOT_PAGE,
  SRCDOC_PAGE,
} from './support/inner-pages';
import { pageAsItIs, painted, paintedKinds } from './support/painted';
import { steadyPicture } from './support/picture';
import { changedShare } from './support/png';

/** Text in open shadow roots, in slots and in frames is read, marked, pointed at and annotated as any other. */

/** The faintest mark, a dotted line under a claim, changes 2 % of its line's pixels; text drawn again changes none. */
const SEEN = 0.01;

/** Pages by name, with words of each place that text hides in, and some to select there. */
const PAGES: Record<string, { make: (server: PageServer) => string; marked: string[]; selected: string }> = {
  'a shadow root': {
    make: (server) => server.make('shadow.html', SHADOW_PAGE),
    marked: ['Hedda Winterbourne', 'Joris Aldecott'],
    selected: 'lower gate has been leaking',
  },
  'a shadow root in another': {
    make: (server) => server.make('shadow-2.html', SHADOW_PAGE),
    marked: ['Joris Aldecott'],
    selected: 'until the water was gone',
  },
  slots: {
    make: (server) => server.make('slots.html', SLOT_PAGE),
    marked: ['Hedda Winterbourne', 'the police', 'Joris Aldecott'],
    selected: 'lower gate has been leaking',
  },
  'a frame': {
    make: (server) => server.make('frame.html', framePage(server.make('part.html', FRAME_PART))),
    marked: ['Hedda Winterbourne', 'Joris Aldecott', 'the police'],
    selected: 'lower gate has been leaking',
  },
  'a frame that holds it all': {
    make: (server) => server.make('srcdoc.html', SRCDOC_PAGE),
    marked: ['Hedda Winterbourne', 'Joris Aldecott'],
    selected: 'until the end of June',
  },
};

async function openRead(browser: Browser, url: string) {
  const page = await browser.open(url);
  const { popup, state } = await readPage(browser, page);
  await popup.close();
  return { page, state };
}

const noted = async (page: Page) =>
  (await painted(page)).filter(({ layer }) => layer === 'note').map(({ text }) => text);

const wordsNoted = (page: Page) =>
  until('a note on the page', async () => {
    const texts = await noted(page);
    return texts.length > 0 ? texts : undefined;
  });

describe.skipIf(noBrowser).for(Object.entries(PAGES))('in %s', ([, { make, marked, selected }]) => {
  test('text is read, and its marks are seen', async ({ browser, server }) => {
    const page = await browser.open(make(server));
    const blank = await pageAsItIs(page);
    const before = await steadyPicture(page);
    const { popup, state } = await readPage(browser, page);
    await popup.close();
    expect(state.status).toBe('read');
    for (const sentence of SENTENCES) expect(state.text.split(sentence)).toHaveLength(2);
    expect(state.text).not.toContain('Not shown');
    const after = await steadyPicture(page);
    const marks = await paintedKinds(page);
    for (const words of marked) expect(marks.map(({ text }) => text).join('\n')).toContain(words);
    let seen = 0;
    for (const { layer, text, boxes } of marks) {
      for (const box of boxes.filter(({ width, y, height }) => width > 8 && y >= 0 && y + height <= 800)) {
        expect(changedShare(before, after, box), `${layer}: ${text}`).toBeGreaterThan(SEEN);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(marks.length);
    expect(await pageAsItIs(page)).toEqual(blank);
    await page.close();
  });

  test('a click on a mark opens its card, and a note on it comes back', async ({ browser, server }) => {
    const url = make(server);
    const { page } = await openRead(browser, url);
    const words = marked.at(-1)!;
    const card = await openCardOn(page, words);
    await write(card, { note: 'Who else was told?' });
    await saveCard(page, card);
    const where = await wordsNoted(page);
    expect(where.join('')).toContain(words);
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    expect(await wordsNoted(page)).toEqual(where);
    await page.close();
  });

  test('words are selected with the mouse and annotated, and come back', async ({ browser, server }) => {
    const url = `${make(server)}?selected`;
    const { page } = await openRead(browser, url);
    await pressSelectionButton(page, await select(page, selected));
    const card = await openedCard(page);
    await write(card, { note: 'My own words.' });
    await saveCard(page, card);
    const mine = async () => (await noted(page)).includes(selected);
    await until('the note', mine);
    await page.reload();
    await (await readPage(browser, page)).popup.close();
    await until('the note to come back', mine);
    await page.close();
  });
});

describe.skipIf(noBrowser)('beside an article', () => {
  test('what is closed to all is left alone, without an error', async ({ browser, server }) => {
    server.make('elsewhere.html', FRAME_PART.replace('nine years', 'ninety years'));
    const url = server.make('closed.html', closedPage(server.otherUrl('made/elsewhere.html')));
    const { page, state } = await openRead(browser, url);
    expect(state.status).toBe('read');
    expect(state.problem).toBeUndefined();
    expect(state.text).toContain('Hedda Winterbourne');
    for (const words of ['ninety years', 'Joris Aldecott', 'Merrin Oake']) {
      expect(state.text).not.toContain(words);
    }
    await page.close();
  });
});

describe.skipIf(noBrowser)('a change', () => {
  test('in a shadow root is noticed', async ({ browser, server }) => {
    const { page } = await openRead(browser, server.make('shadow-changes.html', SHADOW_PAGE));
    await page.evaluate(() => {
      const story = document.querySelector('tarn-story')?.shadowRoot;
      story?.querySelector<HTMLButtonElement>('#more')?.click();
    });
    await until('the new statement to be marked', async () =>
      (await paintedKinds(page)).some(({ text }) => text.includes('Ulla Penhallow')),
    );
    await page.close();
  });

  test('in a frame is noticed, and so is another document in it', async ({ browser, server }) => {
    const part = server.make('part-1.html', FRAME_PART);
    const other = server.make('part-2.html', FRAME_PART.replace('Joris Aldecott', 'Petronel Vane'));
    const { page } = await openRead(browser, server.make('frame-changes.html', framePage(part)));
    await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      const more = inside?.createElement('p');
      more?.append('The mayor, Ulla Penhallow, said that the lock would be repaired before the winter.');
      if (more) inside?.querySelector('p')?.after(more);
    });
    await until('the new statement to be marked', async () =>
      (await paintedKinds(page)).some(({ text }) => text.includes('Ulla Penhallow')),
    );
    await page.evaluate((address) => {
      document.querySelector('iframe')!.contentWindow!.location.href = address;
    }, other);
    await until('the statement of the other document to be marked', async () =>
      (await paintedKinds(page)).some(({ text }) => text.includes('Petronel Vane')),
    );
    await page.close();
  });
});
