import { expect, test } from 'vitest';
import type { KeptText } from '../annotations/kept-text';
import type { Target } from '../page/anchor/target';
import { claimThat, pageThat } from '../sourcing/readings-for-tests';
import { noteThat } from './articles-for-tests';
import { keptInput } from './kept-input';
import { reportOf } from './report';

const PAGE = { address: 'https://tide.example/wall', url: '', title: 'The wall will hold' };
const TEXT =
  'The wall stands.\n\n“It will hold,” said Mira Olsen.\n\nThe quay is 40 metres long.\n\nAn official who was not authorised to speak said that nobody asked.';
const text: KeptText = { page: PAGE.address, at: 1, mapVersion: 1, text: TEXT, blocks: [] };
const kept = pageThat(
  PAGE.address,
  [
    ['Mira Olsen', '“It will hold,”', { cue: 'said' }],
    ['an official', 'that nobody asked', { source: 'An official', cue: 'said', form: 'indirect' }],
    ['Per Dahl', 'it was taken out', { cue: 'said', form: 'indirect' }],
  ],
  { 'an official': 'unnamed' },
  { claims: [claimThat('The quay is 40 metres long.')] },
);
kept.sources[1]!.anonymity = 'who was not authorised to speak';

test('with its text, words have their places, and those that are not in it none', () => {
  const report = reportOf(keptInput(PAGE, kept, text, []));
  expect(report.sources.map(({ name, paragraphs }) => [name, paragraphs])).toEqual([
    ['Mira Olsen', [2]],
    ['an official', [4]],
    ['Per Dahl', []],
  ]);
  expect(report.sources.map(({ telling: [first] }) => first?.words)).toEqual([
    'It will hold',
    'that nobody asked',
    'it was taken out',
  ]);
  expect(report.claims.map(({ paragraph }) => paragraph)).toEqual([3]);
  expect(report.unnamed[0]?.why?.group).toBe('notAllowed');
  expect(report.doubts.hasNoText).toBe(false);
  expect(report.page.address).toBe(PAGE.address);
});

test('without its text it says the same, but where; and that this is so', () => {
  const report = reportOf(keptInput(PAGE, kept, undefined, []));
  expect(
    report.sources.map(({ name, paragraphs, telling: [first] }) => [name, paragraphs, first?.words]),
  ).toEqual([
    ['Mira Olsen', [], 'It will hold'],
    ['an official', [], 'that nobody asked'],
    ['Per Dahl', [], 'it was taken out'],
  ]);
  expect(report.claims.map(({ words }) => words)).toEqual(['The quay is 40 metres long.']);
  expect(report.unnamed[0]?.why?.words).toBe('not authorised to speak');
  expect(report.doubts.hasNoText).toBe(true);
});

const targetOn = (role: 'content' | 'claim' | 'selection', exact: string): Target => {
  const start = TEXT.indexOf(exact);
  return {
    mapVersion: 1,
    ranges: [
      {
        role,
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start, end: start + exact.length },
      },
    ],
  };
};

test('what was dismissed is left out, what was put right is as it was put, and notes have their place', () => {
  const annotations = [
    noteThat('a', { dismissal: true, target: targetOn('claim', 'The quay is 40 metres long.') }),
    noteThat('b', {
      motivation: 'editing',
      target: targetOn('content', '“It will hold,”'),
      correction: { what: 'attribution', source: { name: 'Ada Roe', kind: 'person' } },
    }),
    noteThat('c', { note: 'Ask', target: targetOn('selection', 'The wall stands.') }),
  ];
  const report = reportOf(keptInput(PAGE, kept, text, annotations));
  expect(report.claims).toEqual([]);
  expect(report.corrections).toMatchObject({ dismissed: 1, statements: 1 });
  expect(report.sources.map(({ name }) => name)).toEqual(['an official', 'Per Dahl', 'Ada Roe']);
  expect(report.notes.map(({ words, paragraph }) => [words, paragraph])).toEqual([['The wall stands.', 1]]);
});
