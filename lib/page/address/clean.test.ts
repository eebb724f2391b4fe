import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAddress } from './address';
import { articleKey } from './article-key';
import { cleanAddress, LONGEST_ADDRESS } from './clean';

const NEWS = 'https://courier.example';
const PAGE = `${NEWS}/a/dam-at-orrin-vale`;

test.each([
  ['nothing to clean', `${PAGE}?story=7&n=%20a`, `${PAGE}?story=7&n=%20a`],
  ['a position in the text', `${PAGE}#comments`, PAGE],
  ['a token in the fragment', `${PAGE}#access_token=s3cret&token_type=bearer`, PAGE],
  ['a route', `${NEWS}/#!/story/7`, `${NEWS}/#!/story/7`],
  ['a token in a route', `${NEWS}/#/story/7?token=s3cret&n=1`, `${NEWS}/#/story/7?n=1`],
  ['a token that is the route', `${NEWS}/#/access_token=s3cret&state=x`, `${NEWS}/`],
  ['a text directive behind a route', `${NEWS}/#/story/7:~:text=words`, `${NEWS}/#/story/7`],
  ['tracking', `${PAGE}?fbclid=IwAR0&utm_source=x`, PAGE],
  ['name and password', 'https://reader:s3cret@courier.example/a', `${NEWS}/a`],
  ['a session', `${PAGE};jsessionid=S3CRET?sid=0a1b2c3d4e5f6a7b8c9d0e1f`, PAGE],
  ['a session of ASP.NET', `${NEWS}/(S(s3cret))/a/dam-at-orrin-vale`, PAGE],
  [
    'a signed address',
    `${PAGE}?X-Amz-Signature=s3cret&X-Amz-Security-Token=s3cret&Expires=1`,
    `${PAGE}?Expires=1`,
  ],
  ['sign-on', `${PAGE}?SAMLResponse=s3cret&oauth_verifier=s3cret&id=7`, `${PAGE}?id=7`],
  ["the reader's mail", `${PAGE}?email=reader%40mail.example&for=reader@mail.example`, PAGE],
  ['a short identifier called as sessions are', `${NEWS}/modules.php?sid=123`, `${NEWS}/modules.php?sid=123`],
  ['what is no address', 'no address', 'no address'],
])('an address without what it should not hold: %s', (_, address, clean) => {
  expect(cleanAddress(address)).toBe(clean);
});

test('where nothing but a secret tells two articles apart, a digest of it does', () => {
  const addresses = ['s3cret', 's3cret-too'].map((token) => cleanAddress(`${NEWS}/preview?token=${token}`));
  expect(new Set(addresses).size).toBe(2);
  for (const address of addresses)
    expect(address).toMatch(/^https:\/\/courier\.example\/preview\?token=%7E[0-9a-f]{16}$/);
});

test('what has been cleaned stays as it is', () => {
  const names = fc.constantFrom('token', 'sid', 'id', 'utm_source', 'n', 'page', 'q');
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom('0a1b2c3d4e5f6a7b8c9d0e1f', 'reader@mail.example', "'(*)"),
  );
  const query = fc
    .array(fc.tuple(names, values).map(([name, value]) => `${name}=${value}`))
    .map((all) => all.join('&'));
  const paths = fc
    .array(fc.constantFrom('a', 'dam-at-orrin-vale', ';token=a', '(S(a))', '', 'x;sid=b;y=c'))
    .map((all) => all.join('/'));
  const hashes = fc.oneof(
    query,
    query.map((text) => `/story?${text}`),
    query.map((text) => `!/story&${text}`),
  );
  fc.assert(
    fc.property(paths, query, hashes, (path, search, hash) => {
      const once = cleanAddress(`${NEWS}/${path}?${search}#${hash}`);
      expect(cleanAddress(once)).toBe(once);
      expect(articleKey(once)).toBe(articleKey(`${NEWS}/${path}?${search}#${hash}`));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

/** Addresses that a page may give itself to keep us busy; of browsers, Chrome allows the longest: 2 MB. */
const LENGTH = 450_000;
const LONG: [what: string, address: (times: number) => string][] = [
  ['slashes', (times) => `${NEWS}${'/'.repeat(times)}a`],
  ['letters', (times) => `${NEWS}/${'a'.repeat(times)}`],
  ['hyphens', (times) => `${NEWS}/${'a-'.repeat(times / 2)}`],
  ['digits', (times) => `${NEWS}/${'1234a'.repeat(times / 5)}`],
  ['parameters', (times) => `${PAGE}?${'n=1&'.repeat(times / 4)}`],
  ['tracking', (times) => `${PAGE}?${'utm_a=1&'.repeat(times / 8)}`],
  ['one parameter', (times) => `${PAGE}?utm_${'a'.repeat(times)}!=1`],
  ['sessions', (times) => `${NEWS}/${';token=a'.repeat(times / 8)}`],
  ['brackets', (times) => `${NEWS}/${'(S(a'.repeat(times / 4)}`],
  ['a route', (times) => `${NEWS}/#/${'a=b&'.repeat(times / 4)}`],
  ['escapes', (times) => `${NEWS}/${'%c3'.repeat(times / 3)}`],
  ['labels', (times) => `https://${'m.'.repeat(times / 2)}example/a`],
  ['copies of copies', (times) => `https://web.archive.org/${'web/2026/'.repeat(times / 9)}x`],
  ['what is no address', (times) => 'a '.repeat(times / 2)],
];

test.each(LONG)('a long address costs and keeps little: %s', (_, address) => {
  const long = address(LENGTH);
  const start = performance.now();
  const kept = pageAddress({ url: long, canonical: long });
  const key = articleKey(long);
  // Measured 5 to 60 ms here; anything that looks at each part from each other takes minutes.
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(kept.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  expect(key.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  expect(articleKey(kept)).toBe(key);
  expect(articleKey(address(LENGTH * 2))).not.toBe(key);
});

/** As long as is still looked into, so that nothing in there may look at each part from each other. */
test.each(LONG)('the longest address that is looked into takes little: %s', (_, address) => {
  const longest = address(LONGEST_ADDRESS - 100);
  const start = performance.now();
  pageAddress({ url: longest, canonical: longest });
  articleKey(longest);
  expect(performance.now() - start).toBeLessThan(200);
});

test('a canonical link that is too long to be one is not believed', () => {
  const start = performance.now();
  expect(pageAddress({ url: PAGE, canonical: `${PAGE}?${'a'.repeat(3_000_000)}` })).toBe(PAGE);
  expect(performance.now() - start).toBeLessThan(50);
});
