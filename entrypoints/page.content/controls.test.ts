import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { TextMap } from '../../lib/page/text/text-map';
import { isInControl } from './controls';

const PARAGRAPH = 'The ferry was late again, said Ada Merrow, who waits for it every day.';

/** A page whose paragraphs are the article, with nothing between them. */
function articleIn(html: string) {
  const { document } = new JSDOM(html).window;
  const paragraphs = [...document.querySelectorAll('p')];
  const text = paragraphs.map(({ textContent }) => textContent).join('');
  const starts = paragraphs.map((_, at) =>
    paragraphs.slice(0, at).reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0),
  );
  const spans = paragraphs.map(({ textContent }, at): [number, number] => [
    starts[at]!,
    starts[at]! + (textContent ?? '').length,
  ]);
  const map = {
    text,
    blocks: spans.map((span) => ({ span, kind: 'paragraph' })),
    spanOf(range: Range) {
      const within = spans.filter((_, at) => range.intersectsNode(paragraphs[at]!));
      return within.length > 0 ? [within[0]![0], within.at(-1)![1]] : undefined;
    },
  } as unknown as TextMap;
  return { map, at: (selector: string) => document.querySelector(selector) };
}

const many = (count: number, inside = '') => `<p>${PARAGRAPH}${inside}</p>`.repeat(count);

test.each([
  ['the body with a handler', `<body onclick="">${many(6, '<b></b>')}</body>`],
  ['a wrapper that is called a button', `<main role="button">${many(6, '<b></b>')}</main>`],
  ['three blocks of a long article', `<div onclick="">${many(3, '<b></b>')}</div>${many(20)}`],
  ['most of a short one', `<div onclick="">${many(1, '<b></b>')}</div><p>He agreed.</p>`],
])('%s is no control', (_, html) => {
  const { map, at } = articleIn(html);
  expect(isInControl(at('b'), map)).toBe(false);
});

test.each([
  ['a link around all of it', `<a href="#">${many(6, '<b></b>')}</a>`],
  ['an editor that holds it', `<main contenteditable>${many(6, '<b></b>')}</main>`],
  ['a word that is pressed', `${many(6, '<i role="button">Ada <b></b></i>')}`],
  ['one paragraph of many', `<div onclick="">${many(1, '<b></b>')}</div>${many(6)}`],
  ['a button beside it', `<div role="button">More <b></b></div>${many(6)}`],
])('%s is a control', (_, html) => {
  const { map, at } = articleIn(html);
  expect(isInControl(at('b'), map)).toBe(true);
});

test('of a page that was not read every handler counts', () => {
  const { at } = articleIn(`<body onclick="">${many(6, '<b></b>')}</body>`);
  expect(isInControl(at('b'), undefined)).toBe(true);
});
