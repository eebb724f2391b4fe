import { expect, test } from 'vitest';
import { pageFacts } from './page-facts';
import type { Particulars } from './particulars';

/** What is told of a page with this JSON-LD. */
function policiesOn(...data: unknown[]) {
  const page: Particulars = {
    url: 'https://www.tide.example/2026/wall',
    title: 'The wall will hold',
    meta: [],
    jsonLd: data.map((each) => JSON.stringify(each)),
    isWiki: false,
  };
  return pageFacts(page, { text: '', blocks: [], links: [] }).info.policies;
}

test('the rules of the publisher, in whatever form it is given', () => {
  const rules = {
    '@type': 'NewsMediaOrganization',
    unnamedSourcesPolicy: '/about/unnamed',
    correctionsPolicy: { '@id': 'https://www.tide.example/corrections' },
    publishingPrinciples: ['https://www.tide.example/rules', 'https://www.tide.example/others'],
  };
  const found = {
    unnamedSourcesPolicy: 'https://www.tide.example/about/unnamed',
    correctionsPolicy: 'https://www.tide.example/corrections',
    publishingPrinciples: 'https://www.tide.example/rules',
  };
  expect(policiesOn({ '@type': 'NewsArticle', publisher: rules })).toEqual(found);
  expect(policiesOn({ '@type': 'NewsArticle', publisher: [{ name: 'A' }, rules] })).toEqual(found);
  expect(
    policiesOn({
      '@graph': [
        { '@type': 'NewsArticle', publisher: { '@id': '#tide' } },
        { '@id': '#tide', ...rules, '@type': 'Organization' },
      ],
    }),
  ).toEqual(found);
  expect(policiesOn({ '@type': 'NewsArticle' }, rules)).toEqual(found);
});

test('the publisher’s come before the article’s, and before another outlet’s', () => {
  expect(
    policiesOn(
      { '@type': 'NewsMediaOrganization', correctionsPolicy: 'https://other.example/c' },
      {
        '@type': 'NewsArticle',
        publishingPrinciples: 'https://www.tide.example/of-article',
        publisher: { publishingPrinciples: 'https://www.tide.example/of-publisher' },
      },
    ),
  ).toEqual({
    publishingPrinciples: 'https://www.tide.example/of-publisher',
    correctionsPolicy: 'https://other.example/c',
  });
});

test('what is no address of the web is left out', () => {
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    '',
    7,
    null,
    {},
    `https://a.example/${'x'.repeat(2000)}`,
  ])
    expect(policiesOn({ '@type': 'NewsArticle', publisher: { correctionsPolicy: address } })).toBeUndefined();
});
