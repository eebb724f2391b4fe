// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pageFacts } from './article/page-facts';
import { documentOf, newsPage, paragraph } from './documents-for-tests';
import { readArticle } from './read-article';

test('reads a news page', async () => {
  const document = newsPage();
  Object.defineProperty(document, 'URL', { value: 'https://courier.example/towns/dam-to-close' });
  const { article, particulars, elements, map } = await readArticle(document);
  const { kind, info } = pageFacts(particulars, article);
  expect(kind).toBe('article');
  expect(info).toMatchObject({ title: 'Dam at Orrin Vale to close - The Orrin Courier', lang: 'en' });
  expect(article.text).toBe(map.text);
  expect(article.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(8);
  expect(elements.map(({ localName }) => localName)).toEqual(['article']);
});

test('the same page gives the same text twice', async () => {
  const document = newsPage();
  expect((await readArticle(document)).article).toEqual((await readArticle(document)).article);
});

test('no marked range covers what is outside, and spans come back as they were', async () => {
  const document = newsPage();
  const { article, map } = await readArticle(document);
  const ranges = map.rangesOf([0, article.text.length]);
  expect(ranges.map(String).join('')).not.toContain('kettle');
  for (const { span } of article.blocks)
    expect(map.rangesOf(span).map((range) => map.spanOf(range))).toEqual([span]);
});

test('few elements are observed, however many the article is in', async () => {
  const body = Array.from(
    { length: 60 },
    (_, i) => `<div><div class="story-part"><p>${paragraph(i)}</p></div></div>`,
  ).join('');
  const { elements } = await readArticle(documentOf(`<main>${body}</main>`));
  expect(elements.length).toBeLessThanOrEqual(20);
});

test('elements nested 5,000 deep by a script do not overflow the stack', async () => {
  const document = documentOf('<main></main>');
  let at: Element = document.querySelector('main')!;
  for (let depth = 0; depth < 5_000; depth += 1) {
    const child = document.createElement('div');
    at.append(child);
    at = child;
  }
  at.innerHTML = `<p>${paragraph(0)}</p><p>${paragraph(1)}</p>`;
  const { article, map } = await readArticle(document);
  expect(article.text).toBe(`${paragraph(0)}\n\n${paragraph(1)}`);
  expect(map.rangesOf([4, 7]).map(String)).toEqual(['dam']);
}, 60_000);
