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

const factsOf = (body: string, head = '') => {
  const document = documentOf(body, head);
  const article = document.querySelector('article');
  return readMetadata(collectParticulars(document, article ? [article] : []));
};

test('character references in JSON-LD are resolved', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Orrin&#8217;s dam &amp; gate: what&#039;s next?',
    author: { name: 'Lena O&rsquo;Quill' },
  };
  expect(factsOf('', jsonLd(article))).toMatchObject({
    title: "Orrin’s dam & gate: what's next?",
    authors: ['Lena O’Quill'],
  });
});

test('where JSON-LD describes several articles, this page is the one with its address, or else its title', () => {
  const other = {
    '@type': 'NewsArticle',
    headline: 'Goats on the line',
    url: 'https://courier.example/goats',
  };
  const own = { '@type': 'NewsArticle', headline: 'Dam to close', author: { name: 'Lena Orr' } };
  const title = '<title>Dam to close | Courier</title>';
  expect(factsOf('', title + jsonLd([other, own])).title).toBe('Dam to close');
  const page = collectParticulars(
    documentOf('', jsonLd([other, { ...own, url: 'https://courier.example/dam/' }])),
  );
  expect(readMetadata({ ...page, url: 'https://www.courier.example/dam?from=home' }).authors).toEqual([
    'Lena Orr',
  ]);
});

test.each([
  ['a box above it', '<div class="most-read"><p>Fire, by <a rel="author">Max Other</a></p></div>', ''],
  ['a box beside it', '', '<aside><p class="byline">By <a rel="author">Max Other</a></p></aside>'],
])('the byline is that of the article, not that of %s', (_, before, after) => {
  const article = (byline: string) =>
    `${before}<main><article><h1>Dam</h1>${byline}<p>The dam will close.</p></article>${after}</main>`;
  expect(factsOf(article('<p class="byline">By <a rel="author">Lena Orr</a></p>')).authors).toEqual([
    'Lena Orr',
  ]);
  expect(factsOf(article('<p class="byline">By Lena Orr, Updated: 3 March 2026</p>')).authors).toEqual([
    'Lena Orr',
  ]);
  expect(factsOf(article('')).authors).toEqual([]);
});
