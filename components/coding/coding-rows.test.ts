import { expect, test } from 'vitest';
import type { Code } from '../../lib/annotations/codebook';
import { PAGE, READING, range, target } from '../../lib/annotations/fixtures';
import type { Annotation } from '../../lib/annotations/model';
import type { PageState } from '../../lib/messages';
import type { Attribution, Claim } from '../../lib/reading/types';
import { codingRows, nextOpen } from './coding-rows';

const TEXT = 'It cost 4,000 crowns. Mira Olsen said the bridge stays shut. He said nobody asked him.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const attribution = (id: string, source: string, content: string): Attribution => ({
  id,
  source: [at(source)],
  cue: [],
  content: [at(content)],
  via: [],
  sourceIds: ['s'],
  sourceSure: [1],
  form: 'indirect',
  stance: 'neutral',
  confidence: 0.9,
  factual: 0.9,
});
const claim = (id: string, checkable: number): Claim => ({
  id,
  span: at('It cost 4,000 crowns.'),
  reasons: ['figure'],
  links: [],
  confidence: 0.9,
  checkable,
});
const state = (given: Partial<PageState> = {}, claims = [claim('c', 0.9)]): PageState => ({
  status: 'read',
  page: PAGE,
  text: TEXT,
  reading: {
    version: '1',
    textHash: '',
    language: 'en',
    sources: [{ id: 's', name: 'Mira Olsen', kind: 'person', named: true, mentions: [at('Mira Olsen')] }],
    attributions: [
      attribution('a', 'Mira Olsen', 'the bridge stays shut'),
      attribution('b', 'He', 'nobody asked him'),
    ],
    claims,
    counts: {} as never,
  },
  dismissed: [],
  anchors: {},
  hiddenAnchors: [],
  isCut: false,
  isPrivate: false,
  hidden: [],
  allClaims: false,
  ...given,
});
const CODES: Code[] = [{ name: 'fear', style: 1, definition: '' }];
const note = (id: string, given: Partial<Annotation>): Annotation => ({
  id,
  page: PAGE.address,
  motivation: 'tagging',
  note: '',
  tags: [],
  created: 1,
  modified: 1,
  reading: READING,
  ...given,
});
const on = (source: string, content: string) =>
  target(range('source', at(source)[0], source), range('content', at(content)[0], content));
const judged = (annotations: Annotation[], given?: Partial<PageState>) =>
  codingRows(state(given), annotations, CODES).map((row) => [row.id, row.judged]);

test('marks come in the order of the text, with the claims that the reader wants to see', () => {
  const rows = codingRows(state(), [], CODES);
  expect(rows.map(({ id, kind, words }) => [id, kind, words])).toEqual([
    ['c', 'claim', 'It cost 4,000 crowns.'],
    ['a', 'person', 'the bridge stays shut'],
    ['b', 'person', 'nobody asked him'],
  ]);
  expect(codingRows(state({}, [claim('c', 0)]), [], CODES)).toHaveLength(2);
  expect(codingRows(state({ allClaims: true }, [claim('c', 0)]), [], CODES)).toHaveLength(3);
  expect(codingRows(state({ reading: undefined }), [], CODES)).toEqual([]);
});

test('what was judged is told from what is stored: as it was just written, and where the page has found it', () => {
  const right = note('1', {
    target: on('Mira Olsen', 'the bridge stays shut'),
    correction: { what: 'right' },
  });
  const wrong = note('2', { target: on('He', 'nobody asked him'), dismissal: true });
  expect(judged([right, wrong])).toEqual([
    ['c', 'open'],
    ['a', 'right'],
    ['b', 'wrong'],
  ]);
  const elsewhere = { ...wrong, target: target(range('content', 3, 'other words')) };
  const spans = [
    { role: 'source' as const, span: at('He') },
    { role: 'content' as const, span: at('nobody asked him') },
  ];
  expect(judged([elsewhere], { anchors: { 2: { status: 'changed', spans, score: 0.9 } } })[2]).toEqual([
    'b',
    'wrong',
  ]);
  expect(judged([elsewhere], { anchors: { 2: { status: 'lost', spans: [], score: 0 } } })[2]).toEqual([
    'b',
    'open',
  ]);
});

test('codes count, tags and notes do not; a claim is not judged by what is on a statement', () => {
  const words = on('Mira Olsen', 'the bridge stays shut');
  expect(judged([note('1', { target: words, tags: ['fear'] })])[1]).toEqual(['a', 'coded']);
  expect(judged([note('1', { target: words, tags: ['other'], note: 'Hm.' })])[1]).toEqual(['a', 'open']);
  const whole = target(range('claim', 0, 'It cost 4,000 crowns.'));
  expect(judged([note('1', { target: whole, tags: ['fear'] })])[0]).toEqual(['c', 'open']);
  const reading = { ...READING, mark: 'claim' as const };
  expect(judged([note('1', { target: whole, tags: ['fear'], reading })])[0]).toEqual(['c', 'coded']);
});

test('who says it, wherever, is about no single mark', () => {
  const who = note('1', {
    target: on('Mira Olsen', 'the bridge stays shut'),
    correction: { what: 'source', name: 'M.' },
  });
  expect(judged([who]).map(([, each]) => each)).toEqual(['open', 'open', 'open']);
});

test('one goes on at the first mark that is open, from here and then from the top', () => {
  const rows = (...all: string[]) => all.map((each) => ({ judged: each })) as never;
  expect(nextOpen(rows('right', 'open', 'open'), 0)).toBe(1);
  expect(nextOpen(rows('open', 'right', 'coded'), 1)).toBe(0);
  expect(nextOpen(rows('right', 'wrong'), 1)).toBe(1);
});
