import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFromTyped, typedFrom } from './typed-text';

const said = (typed: string) => {
  const { text, blocks } = articleFromTyped(typed);
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);
};

test('a text that is typed has a headline, a byline and paragraphs', () => {
  expect(
    said('Ferry to sail twice a day\n\nBy Ansa Varley\n\nThe board said so.\n\n\nIt gave no reason.'),
  ).toEqual([
    'heading: Ferry to sail twice a day',
    'byline: By Ansa Varley',
    'paragraph: The board said so.',
    'paragraph: It gave no reason.',
  ]);
});

test('signs at the beginning of a line say what it is', () => {
  expect(said('# Why\nBecause.\n> “We sail,” said Roe.\n\n- one\n- two\n1. three\n\\# four')).toEqual([
    'heading: Why',
    'paragraph: Because.',
    'quote: “We sail,” said Roe.',
    'list: one',
    'list: two',
    'list: three',
    'paragraph: # four',
  ]);
});

test('lines that were broken to fit a width are one paragraph, and parted words whole', () => {
  const broken = [
    'The ferry between Tolmouth and Great Skerry will run twice a day in-',
    'stead of four times from October, the harbour board said on Tuesday.',
    'A well-known engineer agreed.',
    'It blamed rising fuel costs and an engine that is hard to repair, well-',
    'known for its smoke, and said nothing else to anybody that evening.',
  ].join('\n');
  expect(said(broken)).toEqual([
    'paragraph: The ferry between Tolmouth and Great Skerry will run twice a day instead of four times from October, the harbour board said on Tuesday. A well-known engineer agreed.',
    'paragraph: It blamed rising fuel costs and an engine that is hard to repair, well-known for its smoke, and said nothing else to anybody that evening.',
  ]);
});

test('a line that is a paragraph stays one', () => {
  const long =
    'The board said on Tuesday that it would sail twice a day, and that no date had been set for anything else, whatever the papers wrote.';
  expect(said(`${long}\n${long}`)).toEqual([`paragraph: ${long}`, `paragraph: ${long}`]);
  expect(said('Shop open.\nShop shut.\nNobody came.')).toHaveLength(3);
});

test('a link has its address, and the stop behind it is none of it', () => {
  const { text, links } = articleFromTyped(
    'Read [the report](https://board.example/a_(1)) or https://board.example/b. Not [this](javascript:x).',
  );
  expect(links.map(({ span, href }) => [text.slice(...span), href])).toEqual([
    ['the report', 'https://board.example/a_(1)'],
    ['https://board.example/b', 'https://board.example/b'],
  ]);
});

test('what is written down again is the same article', () => {
  const words = fc.constantFrom(
    'Roe',
    'said',
    'no.',
    '# x',
    '> y',
    '- z',
    '1. w',
    '“so”',
    '[a](b)',
    '\\',
    'https://a.example/x',
  );
  const line = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n\n'), (lines, between) => {
      const article = articleFromTyped(lines.join(between));
      const once = articleFromTyped(typedFrom(article));
      expect(once.text).toBe(article.text);
      expect(once.links).toEqual(article.links);
      expect(typedFrom(once)).toBe(typedFrom(article));
    }),
    { seed: 13, numRuns: 300 },
  );
});

test('any text is read, and every block has words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
      const { text, blocks } = articleFromTyped(typed);
      for (const { span } of blocks) expect(text.slice(...span).trim()).not.toBe('');
    }),
    { seed: 14, numRuns: 300 },
  );
});

test('no text takes longer than its length explains', () => {
  const long = 100_000;
  const texts = [
    `a${' '.repeat(long)}b`,
    `a${'\u00a0'.repeat(long)}b`,
    `see https://a${'.'.repeat(long)}b`,
    `${'abcdefg '.repeat(9)}abcdef\n`.repeat(long / 20),
  ];
  const start = performance.now();
  for (const text of texts) typedFrom(articleFromTyped(text));
  // Each alone took seconds when its time grew with the square of its length.
  expect(performance.now() - start).toBeLessThan(2_000);
});
