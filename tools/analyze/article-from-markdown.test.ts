import { expect, test } from 'vitest';
import { articleFromMarkdown } from './article-from-markdown';

const blocks = (markdown: string) => {
  const { text, blocks: all } = articleFromMarkdown(markdown);
  return all.map(({ span, kind }) => [kind, text.slice(...span)]);
};

test('headings of both styles, paragraphs, quotations, lists', () => {
  expect(
    blocks('One\n===\n\nTwo lines\nof text.\n\n## Three ##\n> said\n> twice\n\n1. first\n2) second\n* third'),
  ).toEqual([
    ['heading', 'One'],
    ['paragraph', 'Two lines\nof text.'],
    ['heading', 'Three'],
    ['quote', 'said\ntwice'],
    ['list', 'first'],
    ['list', 'second'],
    ['list', 'third'],
  ]);
});

test('code, rules, pictures and front matter are no text to read', () => {
  expect(blocks('---\na: b\n---\nText.\n\n```\nlet x;\n```\n\n* * *\n\n![a picture](x.png)\n')).toEqual([
    ['paragraph', 'Text.'],
  ]);
});

test.each([
  ['**bold** and *leaning* and `code`', 'bold and leaning and code'],
  ['***both***', 'both'],
  ['a_snake_case name', 'a_snake_case name'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['\\*not leaning\\*', '*not leaning*'],
  ['~~gone~~', 'gone'],
])('%s', (markdown, text) => {
  expect(articleFromMarkdown(markdown).text).toBe(text);
});

test('links keep their words and their place', () => {
  const { text, links } = articleFromMarkdown(
    'First.\n\nA \\* and a [**bold** bridge](<https://example.org/b> "title"), too.',
  );
  expect(text).toBe('First.\n\nA * and a bold bridge, too.');
  expect(links.map(({ span, href }) => [text.slice(...span), href])).toEqual([
    ['bold bridge', 'https://example.org/b'],
  ]);
});
