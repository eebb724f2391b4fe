import { expect, test } from 'vitest';
import { articleFromMarkdown } from './markdown-text';

const said = (markdown: string) => {
  const { text, blocks } = articleFromMarkdown(markdown);
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);
};

test('headings, quotations, lists, tables and notes', () => {
  const markdown = `---
title: "Ferry to Skerry"
---
# Ferry

The *board* said
so.[^1]

> “We sail,” said Roe.

- one
- two

| a | b |
|---|---|
| c | d |

<script>alert(1)</script>

[^1]: To the Gazette.

Then nothing.`;
  expect(said(markdown)).toEqual([
    'heading: Ferry',
    'paragraph: The board said so.',
    'quote: “We sail,” said Roe.',
    'list: one',
    'list: two',
    'other: a b',
    'other: c d',
    'paragraph: Then nothing.',
    'list: To the Gazette.',
  ]);
  expect(articleFromMarkdown(markdown).title).toBe('Ferry to Skerry');
});

test('links of both ways lead to the web alone', () => {
  const { text, links } = articleFromMarkdown(
    'See [one](https://a.example/x), [two][t], ![a picture](https://a.example/y) and [three](javascript:alert(1)).\n\n[t]: https://b.example/\n[t]: https://c.example/',
  );
  expect(text).toBe('See one, two, and three.');
  expect(links.map(({ span, href }) => [text.slice(...span), href])).toEqual([
    ['one', 'https://a.example/x'],
    ['two', 'https://b.example/'],
  ]);
});

test('without a title of its own its first heading is it', () => {
  expect(articleFromMarkdown('Ferry\n=====\n\nIt sails.').title).toBe('Ferry');
  expect(articleFromMarkdown('It sails.').title).toBeUndefined();
});

test('signs of typography may be written by their names', () => {
  expect(articleFromMarkdown('&ldquo;No&rdquo; &mdash; Roe &amp; Lunn &unknown; x&constructor;').text).toBe(
    '“No” — Roe & Lunn &unknown; x&constructor;',
  );
});
