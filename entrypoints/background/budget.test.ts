import { expect, test } from 'vitest';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Reading } from '../../lib/reading/types';
import { beginningOf, firstRows, MOST_READ, MOST_ROWS } from './budget';

const paragraph = 'The ferry was late again, said Ivo Brandt, who has waited for it every day of the year.';

test('an article of any length that is printed is read as it is', () => {
  const article = articleFromText(`${paragraph}\n\n`.repeat(5_000));
  expect(beginningOf(article)).toBe(article);
});

test('of a longer one the beginning is read, up to the end of a paragraph', () => {
  const article = articleFromText(`${paragraph}\n\n`.repeat(20_000));
  article.links.push({ span: [0, 3], href: 'https://a.example/' });
  article.links.push({ span: [article.text.length - 3, article.text.length], href: 'https://b.example/' });
  const { text, blocks, links } = beginningOf(article);
  expect(text.length).toBeLessThanOrEqual(MOST_READ);
  expect(text.length).toBeGreaterThan(MOST_READ - 2 * paragraph.length);
  expect(text.endsWith(paragraph)).toBe(true);
  expect(blocks.at(-1)!.span[1]).toBe(text.length);
  expect(blocks).toEqual(article.blocks.slice(0, blocks.length));
  expect(links).toHaveLength(1);
});

test('one paragraph that is too long by itself is read up to somewhere', () => {
  const { text, blocks } = beginningOf(articleFromText('x'.repeat(2 * MOST_READ)));
  expect(text).toHaveLength(MOST_READ);
  expect(blocks.map(({ span }) => span)).toEqual([[0, MOST_READ]]);
});

test('a page is given so many rows, and the sources that they name', () => {
  const row = (id: number) => ({ id: String(id), sourceIds: [`s${id}`] });
  const many = Array.from({ length: MOST_ROWS + 1 }, (_, id) => row(id));
  const sources = many.map(({ sourceIds: [id] }) => ({ id }));
  const reading = { attributions: many, sources, claims: many } as unknown as Reading;
  const first = firstRows(reading);
  expect([first.attributions, first.claims, first.sources].map(({ length }) => length)).toEqual([
    MOST_ROWS,
    MOST_ROWS,
    MOST_ROWS,
  ]);
  const few: Reading = { ...reading, attributions: reading.attributions.slice(1), claims: [] };
  expect(firstRows(few)).toBe(few);
});
