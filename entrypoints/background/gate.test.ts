import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { card, page, popup } from './asked-for-tests';
import { admit, isHeavier, RefusedError } from './gate';
import { RULES } from './rules';
import { kindOf, type Sender } from './senders';

const SITE = 'https://herald.example/a';
const OURS = 'chrome-extension://test-extension-id';

test.each<[string, Sender, string | undefined]>([
  ['a page', page(SITE), 'page'],
  ['a file', page('file:///home/reader/a.html'), 'page'],
  ['a frame on a page', { ...page(SITE), frameId: 3 }, undefined],
  ['a script in no tab', { id: 'test-extension-id', url: SITE }, undefined],
  ['the card', card(), 'card'],
  ['a card that a page opened in a window', { ...card(), frameId: 0 }, undefined],
  ['a page that calls itself the card', page(`https://evil.example/card.html`), 'page'],
  ['a frame with the name of our card', { ...card(), url: 'https://evil.example/card.html' }, undefined],
  ['a page whose address begins as ours', { ...card(), url: `${OURS}.example/card.html` }, undefined],
  ['the popup', popup(), 'view'],
  ['the welcome page', { ...page(`${OURS}/welcome.html`) }, 'view'],
  ['a view of ours in a frame', { ...card(), url: `${OURS}/popup.html` }, undefined],
  ['another extension', { ...popup(), id: 'other' }, undefined],
  ['nobody', {}, undefined],
])('%s is told by what the browser says', (_, sender, kind) => {
  expect(kindOf(sender)).toBe(kind);
});

const DRAFT = { key: 'k', page: SITE, note: 'n', tags: [], modified: 1 };

test('a message is for its senders alone', () => {
  const data = { draft: DRAFT, isPrivate: false };
  expect(admit('saveDraft', data, card()).data).toEqual(data);
  expect(admit('saveDraft', data, popup()).asker.kind).toBe('view');
  expect(() => admit('saveDraft', data, page(SITE))).toThrow(RefusedError);
  expect(() => admit('readTab', { tabId: 1 }, card())).toThrow(RefusedError);
  expect(() => admit('cardOpened', undefined, page(SITE))).toThrow(RefusedError);
});

test('a page has a voice in nothing that shows or changes what was written', () => {
  const writing = Object.entries(RULES).flatMap(([type, { from }]) => (from.includes('page') ? [type] : []));
  expect(writing.sort()).toEqual([
    'anchorTargets',
    'loadInner',
    'loadScript',
    'newCard',
    'pageChanged',
    'pageStarted',
    'pointersOf',
    'readPage',
    'restOfReading',
  ]);
});

test.each([
  ['no draft', { isPrivate: false }],
  ['a note that is no text', { draft: { ...DRAFT, note: 3 }, isPrivate: false }],
  ['a time that is none', { draft: { ...DRAFT, modified: Number.NaN }, isPrivate: false }],
  ['an assessment of its own', { draft: { ...DRAFT, assessment: 'fine' }, isPrivate: false }],
  [
    'a target with no words',
    { draft: { ...DRAFT, target: { mapVersion: 1, ranges: [] } }, isPrivate: false },
  ],
  ['null', null],
])('%s is not understood', (_, data) => {
  expect(() => admit('saveDraft', data, card())).toThrow('not understood');
});

test('what a message carries beyond its rule is left out', () => {
  const data = { draft: { ...DRAFT, extra: 'x' }, isPrivate: false, more: 1 };
  expect(admit('saveDraft', data, card()).data).toEqual({ draft: DRAFT, isPrivate: false });
});

test('a long note is let in, an endless one is not', () => {
  const of = (length: number) => ({ draft: { ...DRAFT, note: 'x'.repeat(length) }, isPrivate: false });
  expect(() => admit('saveDraft', of(1_700_000), card())).not.toThrow();
  expect(() => admit('saveDraft', of(21_000_000), card())).toThrow('too much');
  expect(isHeavier({ a: ['xx', 1] }, 50)).toBe(false);
  expect(isHeavier({ a: ['xx', 1] }, 49)).toBe(true);
});

test('a message of millions of values is refused before each is looked at', () => {
  const of = (blocks: unknown[]) => {
    const particulars = { url: SITE, title: '', meta: [], jsonLd: [], isWiki: false };
    return () =>
      admit('readPage', { article: { text: '', blocks, links: [] }, particulars, anyway: false }, page(SITE));
  };
  const block = { span: [0, 0], kind: 'other' };
  // Of the longest text that is read, in blocks of one sentence.
  expect(of(Array(60_000).fill(block))).not.toThrow();
  expect(of(Array(2_000_000).fill(block))).toThrow('too much');
  // Nor is there a list of all that is wrong.
  expect(of(Array(3_000_000).fill(0))).toThrow('not understood');
});

test('what a page says of itself is cut, not refused', () => {
  const particulars = { url: SITE, title: 'x'.repeat(12_000_000), meta: [], jsonLd: [], isWiki: false };
  const data = { article: { text: '', blocks: [], links: [] }, particulars, anyway: false };
  expect(admit('readPage', data, page(SITE)).data.particulars.title.length).toBeLessThan(100_000);
});

test('the background hears messages through the gate alone', () => {
  const heard = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.includes('test'))
    .filter((name) =>
      /onMessageOfAnyone|runtime\.onMessage/.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
    );
  expect(heard).toEqual(['gate.ts']);
});
