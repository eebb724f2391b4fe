// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, mapOfArticle, paragraph } from '../documents-for-tests';

const article = (from: number, count = 6, attributes = '') =>
  `<article ${attributes}><h1>Notice ${from}</h1>${Array.from({ length: count }, (_, index) => `<p>${paragraph(from + index)}</p>`).join('')}
  <div class="share"><p>Share notice ${from} with everybody whom you know, on every network that there is, as often as you like.</p></div></article>`;

const textOf = async (body: string) => (await mapOfArticle(documentOf(body))).text;

test('articles below each other on a page are read all', async () => {
  const slots = [article(0), article(20), article(40, 9)].map((one) => `<div><div>${one}</div></div>`);
  const text = await textOf(`<main>${slots.join('')}</main>`);
  for (const number of [0, 5, 20, 25, 40, 48]) expect(text).toContain(paragraph(number));
});

test('beginnings of others are left out', async () => {
  const teasers = [1, 2, 3].map(
    (number) =>
      `<article><h2><a href="/${number}">Other ${number}</a></h2><p>${paragraph(number + 20)}</p></article>`,
  );
  const text = await textOf(`<main>${article(0)}<section>${teasers.join('')}</section></main>`);
  expect(text).toContain(paragraph(5));
  expect(text).not.toContain(paragraph(21));
});

test.each(['class="comments"', 'id="related"'])(
  'what stands in %s is left out, however long',
  async (name) => {
    const text = await textOf(`<main>${article(0, 8)}<section ${name}>${article(20)}</section></main>`);
    expect(text).toContain(paragraph(5));
    expect(text).not.toContain(paragraph(22));
  },
);

test('an article in parts that are articles is read once', async () => {
  const text = await textOf(`<main><article>${article(0)}${article(20)}</article></main>`);
  expect(text.split(paragraph(3)).length).toBe(2);
  expect(text.split(paragraph(23)).length).toBe(2);
});
