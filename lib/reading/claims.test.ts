import { expect, test } from 'vitest';
import { claimsOf, readingOfText } from './readings-for-tests';

test.each([
  ['figure', 'The repairs will cost three times the first estimate.'],
  ['date', 'The council is to meet again on 4 May.'],
  ['event', 'The bridge was closed by the storm.'],
  ['comparison', 'The ferry is slower than the old one was.'],
])('%s: %s', async (reason, text) => {
  const { claims } = await readingOfText(text);
  expect(claims).toHaveLength(1);
  expect(text.slice(...claims[0]!.span)).toBe(text);
  expect(claims[0]!.reasons).toContain(reason);
});

test.each([
  ['a question', 'Who closed the bridge on Monday in 2019?'],
  ['an opinion', 'The council should have closed the bridge in 2019.'],
  ['the writer', 'I walked across the bridge on Monday in the rain.'],
  ['a plea', 'Subscribe to our newsletter for 3 stories a day.'],
  ['an author note', 'Ines Marlowe is a freelance writer who moved to Harrow in 2011.'],
  ['an attribution', 'Jane Roe said the bridge was closed in 2019.'],
  ['a quotation without a source', '“The bridge was closed in 2019 and nobody told us.”'],
  ['nothing to look up', 'Rain makes the stones on the quay dark.'],
])('no claim: %s', async (_, text) => {
  expect(await claimsOf(text)).toEqual([]);
});

test.each(['heading', 'caption', 'byline', 'quote'] as const)('no claim in a %s', async (kind) => {
  const text = 'The bridge was closed in 2019 by the storm.';
  expect(await claimsOf(text, { blocks: [{ span: [0, text.length], kind }] })).toEqual([]);
});

test('a claim knows the links inside it, and no others', async () => {
  const text = 'The bridge was closed in 2019. The ferry was sold in 2020.';
  const { claims } = await readingOfText(text, {
    links: [
      { span: [31, 40], href: 'https://example.org/ferry' },
      { span: [4, 10], href: 'https://example.org/bridge' },
    ],
  });
  expect(claims.map(({ links }) => links)).toEqual([
    ['https://example.org/bridge'],
    ['https://example.org/ferry'],
  ]);
});

test('more reasons make a claim surer', async () => {
  const { claims } = await readingOfText(
    'The bridge was closed. The bridge was closed by the storm. It was closed on 4 May 2019 for 3 weeks.',
  );
  const [few, many] = [claims[0]!, claims.at(-1)!];
  expect(many.reasons.length).toBeGreaterThan(few.reasons.length);
  expect(many.confidence).toBeGreaterThan(few.confidence);
  expect(many.confidence).toBeLessThanOrEqual(1);
});
