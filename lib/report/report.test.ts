import { expect, test } from 'vitest';
import { articleThat, noteThat } from './articles-for-tests';
import { reportOf } from './report';

const KINDS = {
  'an official': 'unnamed',
  'two aides': 'unnamed',
  'the Harbour Board': 'organization',
} as const;

test('says who is behind how many statements, in which words and where', () => {
  const report = reportOf(
    articleThat(
      [
        ['The wall of Norholm stands.'],
        [
          ['Mira Olsen', 'the bill is high', { cue: 'warned' }],
          ['Mira Olsen', '“The wall will hold,”'],
        ],
        [['the Harbour Board', 'it has paid']],
        [
          ['Mira Olsen', '“Ask the mayor”'],
          ['Mira Olsen', 'it was never finished, as everybody in the town knows by now'],
        ],
      ],
      { kinds: KINDS },
    ),
  );
  expect(report.sources.map(({ name, kind, statements }) => [name, kind, statements.length])).toEqual([
    ['Mira Olsen', 'person', 4],
    ['the Harbour Board', 'organization', 1],
  ]);
  const [olsen] = report.sources;
  expect(olsen?.telling.map(({ words, isDirect }) => [words, isDirect])).toEqual([
    ['The wall will hold', true],
    ['Ask the mayor', true],
  ]);
  expect(olsen?.cues).toEqual([
    { words: 'said', count: 3 },
    { words: 'warned', count: 1 },
  ]);
  expect(olsen?.paragraphs).toEqual([2, 4]);
  expect(report.mix.kinds).toEqual([
    { kind: 'person', count: 4 },
    { kind: 'organization', count: 1 },
  ]);
  expect(report.mix.words).toEqual({ attributed: 60, all: 100 });
});

test('says how the unnamed are described, and why they are not named where the article says so', () => {
  const { unnamed } = reportOf(
    articleThat(
      [
        [
          [
            'an official',
            'the survey was never finished',
            { spoken: 'an official familiar with the survey' },
          ],
        ],
        [['an official', 'nobody asked', { spoken: 'the official' }]],
        [
          [
            'two aides',
            'the plan is old',
            { spoken: 'two aides who asked not to be named because the talks go on' },
          ],
        ],
        [['a clerk', 'he was told to wait', { spoken: 'he' }]],
      ],
      {
        kinds: { ...KINDS, 'a clerk': 'unnamed' },
        anonymity: { 'an official': 'who was not authorised to speak' },
      },
    ),
  );
  expect(unnamed.map(({ name, described, why }) => [name, described, why?.group, why?.words])).toEqual([
    ['an official', ['an official familiar with the survey'], 'notAllowed', 'not authorised to speak'],
    [
      'two aides',
      ['two aides who asked not to be named because the talks go on'],
      'private',
      'asked not to be named because the talks go on',
    ],
    ['a clerk', [], undefined, undefined],
  ]);
});

test('statements that nobody is named for, and those that came through an outlet', () => {
  const report = reportOf(
    articleThat([
      [['', 'more will follow', { cue: 'reportedly' }]],
      [['Mira Olsen', 'we start in spring', { via: 'the Tide' }]],
      [['Per Dahl', 'so do we', { via: 'The Tide' }]],
    ]),
  );
  expect(report.nobody.map(({ words, details }) => [words, details.cue])).toEqual([
    ['more will follow', 'reportedly'],
  ]);
  expect(
    report.channels.map(({ name, statements, paragraphs }) => [name, statements.length, paragraphs]),
  ).toEqual([['the Tide', 2, [2, 3]]]);
});

test('lists claims with something to look up, and counts the others', () => {
  const input = articleThat([['The quay is 40 metres long!', 'It is old!']]);
  input.reading.claims[1]!.checkable = 0.1;
  const report = reportOf(input);
  expect(report.claims.map(({ words, reasons, paragraph }) => [words, reasons, paragraph])).toEqual([
    ['The quay is 40 metres long!', ['figure'], 1],
  ]);
  expect(report.otherClaims).toBe(1);
});

test('what the reader dismissed is not counted, and what they put right is', () => {
  const input = articleThat([
    [
      ['Mira Olsen', 'the wall will hold'],
      ['Per Dahl', 'it will not', { corrected: ['x'] }],
    ],
  ]);
  const [first] = input.reading.attributions;
  const report = reportOf({
    ...input,
    dismissed: [first!.id],
    annotations: [
      noteThat('a', { dismissal: true, motivation: 'editing' }),
      noteThat('b', { correction: { what: 'right' } }),
      noteThat('c', { note: 'Ask her', tags: ['wall'] }),
      noteThat('d', { deleted: 5, note: 'gone' }),
    ],
  });
  expect(report.sources.map(({ name }) => name)).toEqual(['Per Dahl']);
  expect(report.mix.statements).toBe(1);
  // Four words of hers are no longer among them.
  expect(report.mix.words.attributed).toBe(56);
  expect(report.corrections).toEqual({ statements: 1, claims: 0, sources: 0, dismissed: 1, right: 1 });
  expect(report.notes.map(({ id }) => id)).toEqual(['c']);
  expect(report.doubts.levels).toEqual({ high: 0, middle: 0, low: 0 });
});

test('what is least sure comes first, and what is expected to be wrong is the sum of the doubts', () => {
  const said = (confidence: number, n: number) =>
    [`P${n}`, `the wall is ${n} metres high`, { confidence }] as const;
  const { doubts } = reportOf(articleThat([[said(0.95, 1), said(0.5, 2), said(0.7, 3), said(0.4, 4)]]));
  expect(doubts.levels).toEqual({ high: 1, middle: 1, low: 2 });
  expect(doubts.leastSure.map(({ details }) => details.confidence)).toEqual([0.4, 0.5, 0.7]);
  expect(doubts.here).toEqual({ wrong: 1, missed: 1 });
  expect(doubts.inHundred).toEqual({ right: 86, read: 82, claimsRight: 90, claimsRead: 63 });
});

test('rules of the outlet are links to the web, and it is said where they lead', () => {
  const { policies } = reportOf(
    articleThat([['Nothing.']], {
      given: {
        policies: {
          correctionsPolicy: 'https://www.tide.example/corrections',
          publishingPrinciples: 'https://other.example/rules',
          unnamedSourcesPolicy: 'javascript:alert(1)',
        },
      },
    }),
  );
  expect(policies).toEqual([
    { policy: 'publishingPrinciples', address: 'https://other.example/rules', isOwn: false },
    { policy: 'correctionsPolicy', address: 'https://www.tide.example/corrections', isOwn: true },
  ]);
});

test('an article in which nothing was found has an empty report', () => {
  const report = reportOf(articleThat([]));
  expect(report.mix).toEqual({ statements: 0, kinds: [], claims: 0, words: { attributed: 60, all: 100 } });
  expect(report.sources).toEqual([]);
  expect(report.alone).toBeUndefined();
});
