// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, mapOfArticle, newsPage, paragraph } from '../documents-for-tests';
import { readMetadata } from './metadata';
import { pageKind } from './page-kind';
import { collectParticulars } from './particulars';

async function kindOf(document: Document, url = 'https://courier.example/towns/dam-to-close') {
  Object.defineProperty(document, 'URL', { value: url });
  const map = await mapOfArticle(document);
  const page = collectParticulars(document);
  return pageKind(page, readMetadata(page), {
    text: map.text,
    blocks: [...map.blocks],
    links: [...map.links],
  });
}

const text = Array.from({ length: 6 }, (_, index) => `<p>${paragraph(index)}</p>`).join('');
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('a news page is an article, with and without metadata', async () => {
  expect(await kindOf(newsPage())).toBe('article');
  expect(await kindOf(documentOf(text, jsonLd({ '@type': 'ReportageNewsArticle' })))).toBe('article');
  expect(
    await kindOf(documentOf(text, '<meta property="og:type" content="article">'), 'https://courier.example/'),
  ).toBe('article');
});

test('news in brief is an article', async () => {
  expect(
    await kindOf(
      documentOf(`<h1>Dam closed</h1><article><p>${paragraph(0)}</p><p>${paragraph(1)}</p></article>`),
    ),
  ).toBe('article');
});

test('a file on disk is an article whatever its name', async () => {
  expect(await kindOf(documentOf(text), 'file:///index.html')).toBe('article');
});

test.each([
  [
    'encyclopedia',
    text,
    '<meta name="generator" content="MediaWiki 1.44"><meta property="og:type" content="article">',
  ],
  ['encyclopedia without metadata', `<div id="mw-content-text">${text}</div>`, ''],
  ['encyclopedia by its title', text, '<title>Orrin Vale - Openpedia, the open encyclopedia</title>'],
  ['shop', text, jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': ['Product', 'Thing'] }] })],
  ['shop by meta tag', text, '<meta property="og:type" content="product">'],
  [
    'index of links',
    Array.from({ length: 40 }, (_, i) => `<p><a href="/a/${i}">${paragraph(i)}</a></p>`).join(''),
    '',
  ],
  [
    'teasers',
    Array.from({ length: 40 }, (_, i) => `<div><h3>Dam ${i}</h3><p>Closed again, they say.</p></div>`).join(
      '',
    ),
    '',
  ],
])('is no article: %s', async (_, body, head) => {
  expect(await kindOf(documentOf(body, head))).toBe('not-article');
});

test.each([
  'https://courier.example/',
  'https://courier.example/en/',
  'https://courier.example/search?q=dam',
  'https://courier.example/topics/dams',
])('is no article by its address: %s', async (url) => {
  expect(await kindOf(documentOf(text), url)).toBe('not-article');
});

test.each([
  ['no body text', ''],
  ['white space', '<p> \n </p><div>\u00a0</div>'],
  ['one line', '<p>Please switch on JavaScript.</p>'],
])('is empty: %s', async (_, body) => {
  expect(await kindOf(documentOf(body))).toBe('empty');
});

test('a page too short to be sure of is no article, and can be read all the same', async () => {
  expect(
    await kindOf(documentOf('<p>The dam at Orrin Vale is to be closed on Friday, the board said.</p>')),
  ).toBe('not-article');
});

test('an article laid out in a table is one, figures in a table are none', async () => {
  const cells = Array.from({ length: 8 }, (_, index) => paragraph(index));
  const laidOut = `<table><tr><td><a href="/1">News</a><br><a href="/2">Sport</a></td><td>${cells.join('<br><br>')}</td></tr></table>`;
  expect(await kindOf(documentOf(laidOut))).toBe('article');
  const figures = Array.from(
    { length: 40 },
    (_, i) => `<tr><td>Orrin ${i}</td><td>${i * 7} metres of water</td></tr>`,
  );
  expect(await kindOf(documentOf(`<table>${figures.join('')}</table>`))).not.toBe('article');
});

test('broken and huge metadata is passed over', async () => {
  const head = `<script type="application/ld+json">{"@type": </script>${jsonLd({ '@graph': Array(5_000).fill({ '@type': 'NewsArticle' }) })}`;
  expect(await kindOf(documentOf(text, head))).toBe('article');
});
