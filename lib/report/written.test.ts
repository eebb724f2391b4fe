import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageThat } from '../sourcing/readings-for-tests';
import { articleThat, noteThat } from './articles-for-tests';
import { sourcingChanges } from './changes';
import { clipped, LONGEST_WORDS } from './clipped';
import { htmlOfReport } from './html';
import { markdownReport } from './markdown';
import { reportOf } from './report';
import { plainWords } from './words-for-tests';

/** A report as it is written: as Markdown, and as one file of HTML. */

const W = plainWords();

function aReport(evil = '') {
  return reportOf(
    articleThat(
      [
        [
          ['Mira Olsen', `“The wall will hold${evil}”`],
          ['Per Dahl', 'it will not', { confidence: 0.5 }],
        ],
        ['The quay is 40 metres long!'],
        [
          ['an official', 'nobody asked'],
          ['', 'more will follow', { cue: 'reportedly' }],
        ],
      ],
      {
        kinds: { 'an official': 'unnamed' },
        given: {
          page: {
            title: `The wall${evil}`,
            url: 'https://tide.example/wall',
            site: 'The Tide',
            authors: ['Ada Roe', 'Bo Lind'],
            published: '2026-05-03',
          },
          annotations: [noteThat('n', { note: `*Ask* her${evil}`, tags: ['wall'], assessment: 'checked' })],
          changes: sourcingChanges(
            pageThat('https://tide.example/wall', [['Mira Olsen', 'the wall will hold for ten winters']]),
            pageThat(
              'https://tide.example/wall',
              [['Mira Olsen', 'the wall will hold for four winters']],
              {},
              {
                textHash: 'b',
              },
            ),
          ),
          policies: { correctionsPolicy: 'https://tide.example/corrections' },
        },
      },
    ),
  );
}

test('as Markdown, each section in its order', () => {
  expect(markdownReport(aReport(), W, 0)).toBe(`# How this article is sourced

**The wall**

The Tide · by Ada Roe, Bo Lind · published 2026-05-03

<https://tide.example/wall>

_made 1970-01-01_

## mix

4 statements · 60 % of the words · 1 claims

- 2 person · 50 %
- 1 unnamed · 25 %
- 1 nobody named · 25 %

## since 1970-01-01 (1)

page

- **reworded:** the wall will hold for ~~ten~~ **four** winters · Mira Olsen

## sources (3)

- **Mira Olsen** · person · 1 statements · said · p. 1
  - “The wall will hold”
- **Per Dahl** · person · 1 statements · said · p. 1
  - it will not
- **an official** · unnamed · 1 statements · said · p. 3
  - nobody asked

## unnamed (1)

- **an official** · 1 statements · no reason · p. 3

## nobody (1)

- more will follow · cue reportedly · p. 3

## claims (1)

- The quay is 40 metres long! · has figure · p. 2

## notes (1)

- whole page · **checked** · wall

  *Ask* her

## doubts

right 86, read 82 claims right 90, read 63 1 wrong 1 missed

unseen

3 high · 1 low

least sure:

- it will not · Per Dahl · not sure

## policies

rules

- correctionsPolicy: <https://tide.example/corrections> · tide.example
`);
});

test('as HTML it holds what the Markdown holds, its own style alone, and nothing to be loaded', async () => {
  const html = await htmlOfReport(aReport(), W, 0);
  for (const words of [
    'Mira Olsen',
    'The wall will hold',
    'no reason',
    'not sure',
    '<del>',
    '<ins>',
    'Bo Lind',
  ])
    expect(html).toContain(words);
  expect(html).toMatch(
    /default-src 'none'; style-src &#39;sha256-|default-src &#39;none&#39;; style-src &#39;sha256-/,
  );
  expect(html).not.toMatch(/<script|<img|<link|src=/);
  expect(html.match(/<h2/g)).toHaveLength(9);
});

test('words of a page and of a note stay words', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'&[a](javascript:b)';
  const html = await htmlOfReport(aReport(evil), W, 0);
  expect(html).not.toContain('<img');
  const markdown = markdownReport(aReport('\n# no heading <b> [a](javascript:b)'), W, 0);
  expect(markdown).not.toMatch(/^# no heading/m);
  expect(markdown).toContain('\\[a\\](javascript:b)');
});

test('long words are cut at the end of a word, and never half a sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (words) => {
      const short = clipped(words);
      expect(short.length).toBeLessThanOrEqual(LONGEST_WORDS + 2);
      expect(short.isWellFormed()).toBe(words.isWellFormed());
    }),
    { seed: 7, numRuns: 500 },
  );
  expect(clipped('one two three', 9)).toBe('one two …');
  expect(clipped('one\n two', 9)).toBe('one two');
});
