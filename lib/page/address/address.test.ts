// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { collectParticulars } from '../article/particulars';
import { documentOf } from '../documents-for-tests';
import { pageAddress } from './address';

const NEWS = 'https://courier.example';

test.each([
  ['fragment', `${NEWS}/a/dam-to-close#comments`, `${NEWS}/a/dam-to-close`],
  ['trailing slash', `${NEWS}/a/dam-to-close/`, `${NEWS}/a/dam-to-close`],
  ['home page', `${NEWS}`, `${NEWS}/`],
  ['default port', 'https://courier.example:443/a/1', `${NEWS}/a/1`],
  ['other port', 'http://localhost:8080/a/', 'http://localhost:8080/a'],
  ['host in capitals', 'https://Courier.Example/A/1', `${NEWS}/A/1`],
  ['tracking', `${NEWS}/a/1?utm_source=x&fbclid=y&gclid=z&mc_cid=1&at_campaign=2`, `${NEWS}/a/1`],
  ['tracking beside what counts', `${NEWS}/read?utm_source=x&id=7&n=%20a`, `${NEWS}/read?id=7&n=+a`],
  ['no tracking', `${NEWS}/read?id=7&n=%20a`, `${NEWS}/read?id=7&n=%20a`],
  ['address in the fragment', `${NEWS}/#!/story/7`, `${NEWS}/#!/story/7`],
  ['file', 'file:///home/petra/dam.html#top', 'file:///home/petra/dam.html'],
  ['no address', 'not an address', 'not an address'],
])('address without canonical link: %s', (_, url, address) => {
  expect(pageAddress({ url })).toBe(address);
});

test.each([
  ['agrees', `${NEWS}/a/dam-to-close?ref=home`, `${NEWS}/a/dam-to-close`, `${NEWS}/a/dam-to-close`],
  ['relative', `${NEWS}/a/dam-to-close?ref=home`, '/a/dam-to-close', `${NEWS}/a/dam-to-close`],
  [
    'mobile host',
    'https://m.courier.example/a/dam-to-close',
    `https://www.courier.example/a/dam-to-close`,
    'https://www.courier.example/a/dam-to-close',
  ],
  ['AMP page', `${NEWS}/a/dam-to-close/amp`, `${NEWS}/a/dam-to-close`, `${NEWS}/a/dam-to-close`],
  [
    'other section',
    `${NEWS}/live/dam-at-orrin-vale-closes`,
    `${NEWS}/world/dam-at-orrin-vale-closes`,
    `${NEWS}/world/dam-at-orrin-vale-closes`,
  ],
])('canonical link is used: %s', (_, url, canonical, address) => {
  expect(pageAddress({ url, canonical })).toBe(address);
});

test.each([
  ['home page', `${NEWS}/a/dam-to-close`, `${NEWS}/`],
  ['another article', `${NEWS}/a/dam-to-close`, `${NEWS}/a/mill-to-open`],
  ['another site', `${NEWS}/a/dam-to-close`, 'https://agency.example/a/dam-to-close'],
  [
    'another site under the same suffix',
    'https://courier.co.uk/a/dam-to-close',
    'https://herald.co.uk/a/dam-to-close',
  ],
  ['no web address', `${NEWS}/a/dam-to-close`, 'javascript:void(0)'],
  ['broken', `${NEWS}/a/dam-to-close`, 'https://'],
  ['drops the article from the query', `${NEWS}/read?id=7`, `${NEWS}/read`],
  ['drops an unknown parameter of a script', `${NEWS}/read.php?n=7`, `${NEWS}/read.php`],
  [
    'drops an identifier from a long path',
    `${NEWS}/a/dam-at-orrin-vale?storyid=7`,
    `${NEWS}/a/dam-at-orrin-vale`,
  ],
])('canonical link is not believed: %s', (_, url, canonical) => {
  expect(pageAddress({ url, canonical })).toBe(pageAddress({ url }));
});

test('different articles never share an address, whatever stale canonical link they have in common', () => {
  const articles = ['/a', '/a/1', '/a/2', '/read?id=1', '/read?id=2', '/read?n=1', '/#/1', '/#/2'];
  const addresses = articles.map((path) => pageAddress({ url: NEWS + path, canonical: `${NEWS}/a` }));
  expect(new Set(addresses).size).toBe(articles.length);
});

test('a path that looks like a printed version is only taken for one where the page says so', () => {
  expect(pageAddress({ url: `${NEWS}/history-of/print` })).toBe(`${NEWS}/history-of/print`);
  expect(pageAddress({ url: `${NEWS}/a/dam/print`, canonical: `${NEWS}/a/dam` })).toBe(`${NEWS}/a/dam`);
});

test('reads the canonical link of a document', () => {
  const document = documentOf('', '<link rel="canonical" href="/a/dam-to-close">');
  Object.defineProperty(document, 'URL', { value: `${NEWS}/a/dam-to-close?from=home` });
  expect(pageAddress(collectParticulars(document))).toBe(`${NEWS}/a/dam-to-close`);
});
