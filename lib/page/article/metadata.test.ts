// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf } from '../documents-for-tests';
import { readMetadata } from './metadata';
import { collectParticulars } from './particulars';

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('JSON-LD says most', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: ' Dam  to close ',
    author: [{ '@type': 'Person', name: 'Petra Lindqvist' }, { name: 'Tomas Achterberg' }],
    publisher: { name: 'The Orrin Courier' },
    datePublished: '2026-03-02T08:00:00Z',
  };
  expect(
    readMetadata(collectParticulars(documentOf('', jsonLd({ '@graph': [{ '@type': 'WebSite' }, article] })))),
  ).toEqual({
    types: ['website', 'newsarticle'],
    title: 'Dam to close',
    site: 'The Orrin Courier',
    authors: ['Petra Lindqvist', 'Tomas Achterberg'],
    published: '2026-03-02T08:00:00Z',
    lang: 'en',
  });
});

test('meta tags say the rest', () => {
  const head = `<title>Dam - Courier</title><meta property="og:title" content="Dam to close">
    <meta property="og:site_name" content="The Orrin Courier"><meta name="author" content="By Petra Lindqvist and Tomas Achterberg">
    <meta property="article:published_time" content="2026-03-02">`;
  expect(readMetadata(collectParticulars(documentOf('', head)))).toMatchObject({
    title: 'Dam to close',
    site: 'The Orrin Courier',
    authors: ['Petra Lindqvist', 'Tomas Achterberg'],
    published: '2026-03-02',
  });
});

test('a byline in the page is read where nothing else names the author, a biography is not', () => {
  expect(
    readMetadata(collectParticulars(documentOf('<a rel="author"> Petra  Lindqvist </a>'))).authors,
  ).toEqual(['Petra Lindqvist']);
  expect(
    readMetadata(collectParticulars(documentOf(`<p itemprop="author">${'Petra writes. '.repeat(20)}</p>`)))
      .authors,
  ).toEqual([]);
});

test('an address is no author, and a page that says nothing has no facts', () => {
  expect(
    readMetadata(
      collectParticulars(
        documentOf('', '<meta property="article:author" content="https://x.example/petra">'),
      ),
    ).authors,
  ).toEqual([]);
  expect(readMetadata(collectParticulars(documentOf('')))).toEqual({ types: [], authors: [], lang: 'en' });
});
