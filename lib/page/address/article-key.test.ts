import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAddress } from './address';
import { articleKey } from './article-key';

const HOST = 'courier.example';
const NEWS = `https://${HOST}`;
const SLUG = 'dam-at-orrin-vale-closes';
const PAGE = `${NEWS}/a/${SLUG}`;

/** What a page is known by: what Whence looks annotations up with. */
const keyOf = (url: string, canonical?: string) => articleKey(pageAddress({ url, canonical }));

/** Other addresses of PAGE that need no word from the page. */
const SAME: [what: string, url: string][] = [
  ['http', `http://${HOST}/a/${SLUG}`],
  ['www.', `https://www.${HOST}/a/${SLUG}`],
  ['www2.', `https://www2.${HOST}/a/${SLUG}`],
  ['mobile host', `https://m.${HOST}/a/${SLUG}`],
  ['AMP host', `https://amp.${HOST}/a/${SLUG}`],
  ['default port', `https://${HOST}:443/a/${SLUG}`],
  ['host in capitals', `https://Courier.EXAMPLE/a/${SLUG}`],
  ['trailing slash', `${PAGE}/`],
  ['trailing slashes', `${PAGE}//`],
  ["folder's own page", `${PAGE}/index.html`],
  ['session in the path', `${PAGE};jsessionid=4F2A`],
  ['escaped letter', `${NEWS}/a/d%61m-at-orrin-vale-closes`],
  ['fragment', `${PAGE}#comments`],
  ['empty route', `${PAGE}#/`],
  ['text fragment', `${PAGE}#:~:text=the%20dam`],
  ['newsletter', `${PAGE}?utm_source=letter&utm_medium=email&mc_cid=7&mc_eid=8`],
  ['social network', `${PAGE}?fbclid=IwAR0&igsh=1`],
  ['advertisement', `${PAGE}?gclid=1&gad_source=2&msclkid=3`],
  ["publisher's campaign", `${PAGE}?at_medium=RSS&ns_mchannel=social&CMP=share&xtor=RSS-1`],
  ['gift', `${PAGE}?unlocked_article_code=1.a&smid=url-share`],
  ['empty query', `${PAGE}?`],
  ['AMP parameter', `${PAGE}?amp`],
  ['AMP parameter with value', `${PAGE}?amp=1&amp_js_v=0.1&usqp=mq331AQ`],
  ['AMP output', `${PAGE}?outputType=amp`],
  ['print parameter', `${PAGE}?print=true`],
  ['print view', `${PAGE}?view=print`],
  ['all on one page', `${PAGE}?pagewanted=all`],
  ['print view of all pages', `${PAGE}?pagewanted=print`],
  ['first page', `${PAGE}?page=1`],
  ['single page', `${PAGE}?singlepage=true`],
  ['host with the dot of the root', `https://${HOST}./a/${SLUG}`],
  ['name and password', `https://reader:secret@${HOST}/a/${SLUG}`],
  ['token', `${PAGE}?access_token=abc`],
  ['signed', `${PAGE}?X-Amz-Signature=abc&X-Amz-Credential=d`],
  ['session', `${PAGE}?PHPSESSID=abc`],
  ['session in the path of ASP.NET', `${NEWS}/(S(4f2a))/a/${SLUG}`],
  ["reader's address", `${PAGE}?to=reader@mail.example`],
  ['token in the fragment', `${PAGE}#access_token=abc`],
  ['AMP path', `${PAGE}/amp`],
  ['AMP path with slash', `${PAGE}/amp/`],
  ['AMP folder', `${NEWS}/amp/a/${SLUG}`],
  ['AMP before the name', `${NEWS}/a/amp/${SLUG}`],
  ['AMP ending', `${PAGE}.amp`],
  ['print path', `${PAGE}/print`],
  ['print folder', `${NEWS}/print/a/${SLUG}`],
  ['AMP cache', `https://courier-example.cdn.ampproject.org/c/s/${HOST}/a/${SLUG}/amp`],
  ['AMP viewer', `https://courier-example.cdn.ampproject.org/v/s/${HOST}/a/${SLUG}?amp_gsa=1#aoh=2`],
  ['AMP at a search engine', `https://www.google.com/amp/s/${HOST}/a/${SLUG}`],
  ['Wayback Machine', `https://web.archive.org/web/20260102030405/${PAGE}`],
  ['Wayback Machine, year', `https://web.archive.org/web/2026/${PAGE}`],
  ['Wayback Machine, as it was', `https://web.archive.org/web/20260102030405id_/${PAGE}/`],
  [
    'Wayback Machine, in a frame',
    `http://web.archive.org/web/20260102030405if_/http://www.${HOST}/a/${SLUG}`,
  ],
  ['Wayback Machine, no scheme', `https://web.archive.org/web/20260102030405/${HOST}/a/${SLUG}`],
  ['Wayback Machine, one slash', `https://web.archive.org/web/20260102030405/https:/${HOST}/a/${SLUG}`],
  ['Wayback Machine, latest', `https://web.archive.org/web/${PAGE}`],
  ['Wayback Machine, with tracking', `https://web.archive.org/web/2026/${PAGE}?utm_source=x#top`],
  ['archive with collections', `https://wayback.archive-it.org/1234/20260102030405/${PAGE}`],
  ['national archive', `https://webarchive.nationalarchives.gov.uk/ukgwa/20260102030405/${PAGE}`],
  ['archive.today', `https://archive.ph/2026.01.02-030405/${PAGE}`],
  ['archive.today, newest', `https://archive.is/newest/${PAGE}`],
  ['archive.today, from a short link', `https://archive.today/o/Ab1Cd/${PAGE}`],
  ['archived twice', `https://archive.ph/2026/https://web.archive.org/web/2025/${PAGE}`],
];

test.each(SAME)('the same article: %s', (_, url) => {
  expect(keyOf(url)).toBe(keyOf(PAGE));
});

/** Pages that only their canonical link makes one with others. */
const SAID: [what: string, url: string, canonical: string][] = [
  ['unknown parameter', `${PAGE}?ref=home`, PAGE],
  ['relative', `${PAGE}?ref=home`, `/a/${SLUG}`],
  ['http', `${PAGE}?ref=home`, `http://${HOST}/a/${SLUG}`],
  ['AMP path of a short name', `${NEWS}/a/dam/amp`, `${NEWS}/a/dam`],
  ['print path of a short name', `${NEWS}/a/dam/print`, `${NEWS}/a/dam`],
  ['other section', `${NEWS}/live/${SLUG}`, `${NEWS}/world/${SLUG}`],
  [
    'mobile host and all on one page',
    `http://mobile.${HOST}/2026/${SLUG}.html`,
    `http://www.${HOST}/2026/${SLUG}.html?pagewanted=all`,
  ],
  ['under a suffix of two labels', 'https://m.courier.co.uk/dam', 'https://www.courier.co.uk/dam'],
  ['name in other letters', 'https://m.куриер.example/dam', 'https://www.xn--e1affyco.example/dam'],
  ['token that a short path drops', `${NEWS}/dam?token=abc`, `${NEWS}/dam`],
  ['headline behind the number', `${NEWS}/news/2034567`, `${NEWS}/news/2034567/${SLUG}`],
  ['number without the headline', `${NEWS}/news/2034567/${SLUG}`, `${NEWS}/news/2034567`],
  ['identifier that the path has too', `${NEWS}/a/${SLUG}?id=2034567`, `${NEWS}/2034567/${SLUG}`],
  ['identifier as well', `${NEWS}/read?id=7&from=home&x=`, `${NEWS}/read?from=home&x=&id=7`],
  [
    'archive that rewrites links',
    `https://web.archive.org/web/2026/${PAGE}?ref=1`,
    `https://web.archive.org/web/2026/${PAGE}`,
  ],
  ['archive that leaves links', `https://web.archive.org/web/2026/${PAGE}?ref=1`, PAGE],
  ['archive that leaves relative links', `https://web.archive.org/web/2026/${PAGE}?ref=1`, `/a/${SLUG}`],
  ['short link of archive.today', 'https://archive.ph/Ab1Cd', `https://archive.ph/2026.01.02-030405/${PAGE}`],
  [
    'AMP cache',
    `https://amp-courier-example.cdn.ampproject.org/c/s/amp.${HOST}/dam`,
    `https://www.${HOST}/dam`,
  ],
];

test.each(SAID)('the same article by its canonical link: %s', (_, url, canonical) => {
  expect(keyOf(url, canonical)).toBe(keyOf(canonical.startsWith('/') ? NEWS + canonical : canonical));
});

/** Two tenants of one host, and one that calls itself as hosts call their versions. */
function tenants(suffix: string, what: string): [string, string, string, string?][] {
  const [host, path] = [`https://victim.${suffix}`, `/2026/01/02/${SLUG}`];
  return [
    [`tenants of ${what}`, `https://evil.${suffix}${path}`, host + path, host + path],
    [`a tenant called www. of ${what}`, `https://www.${suffix}${path}`, host + path, host + path],
    [`tenants called m. and amp. of ${what}`, `https://m.${suffix}${path}`, `https://amp.${suffix}${path}`],
    [
      `tenants called www. and m. of ${what}`,
      `https://a.www.${suffix}${path}`,
      `https://a.m.${suffix}${path}`,
    ],
    [`${what} itself`, `https://m.${suffix}${path}`, `https://${suffix}${path}`, `https://${suffix}${path}`],
  ];
}

/** Articles that no canonical link may make one. */
const OTHERS: [what: string, one: string, other: string, canonical?: string][] = [
  ['?id=', `${NEWS}/read?id=7`, `${NEWS}/read?id=8`, `${NEWS}/read`],
  ['?p=', `${NEWS}/?p=7`, `${NEWS}/?p=8`, `${NEWS}/`],
  ['?article=', `${NEWS}/read?article=7`, `${NEWS}/read?article=8`, `${NEWS}/read?article=7`],
  ['?storyId= behind a headline', `${PAGE}?storyId=7`, `${PAGE}?storyId=8`, PAGE],
  [
    'an identifier that is a digit of the path',
    `${NEWS}/a/dam-of-2017?id=1`,
    `${NEWS}/a/dam-of-2017?id=7`,
    `${NEWS}/a/dam-of-2017`,
  ],
  ['unknown parameter of a script', `${NEWS}/read.php?x=7`, `${NEWS}/read.php?x=8`, `${NEWS}/read.php`],
  ['pages of one article', `${PAGE}?page=1`, `${PAGE}?page=2`, PAGE],
  ['routes', `${NEWS}/#/7`, `${NEWS}/#/8`, `${NEWS}/`],
  ['routes with an exclamation mark', `${NEWS}/news#!/7`, `${NEWS}/news#!/8`, `${NEWS}/news`],
  ['left-over link to one of them', `${NEWS}/business/1`, `${NEWS}/business/2`, `${NEWS}/business/2`],
  [
    'parts of a series',
    `${NEWS}/the-long-dam-series/1`,
    `${NEWS}/the-long-dam-series/2`,
    `${NEWS}/the-long-dam-series/1`,
  ],
  [
    'years of a column',
    `${NEWS}/2025/annual-report-of-dams`,
    `${NEWS}/2026/annual-report-of-dams`,
    `${NEWS}/2026/annual-report-of-dams`,
  ],
  ['home page', PAGE, `${NEWS}/a/mill-at-orrin-vale-opens`, `${NEWS}/`],
  ["home page's file", PAGE, `${NEWS}/a/mill-at-orrin-vale-opens`, `${NEWS}/index.html`],
  ['another site', PAGE, `${NEWS}/a/mill-at-orrin-vale-opens`, `https://agency.example/a/${SLUG}`],
  ['two sites, one agency', PAGE, `https://herald.example/a/${SLUG}`, `https://agency.example/a/${SLUG}`],
  [
    'two sites under one suffix',
    'https://courier.co.uk/a/1',
    'https://herald.co.uk/a/1',
    'https://herald.co.uk/a/1',
  ],
  [
    'parts of one site with headlines',
    `https://edition.${HOST}/2026/01/02/${SLUG}`,
    `https://www.${HOST}/2026/01/02/${SLUG}`,
    `https://www.${HOST}/2026/01/02/${SLUG}`,
  ],
  ...tenants('github.io', 'Pages'),
  ...tenants('blogspot.com', 'a blog'),
  ...tenants('co.uk', 'a country'),
  ...tenants('anything.ck', 'a rule for any label'),
  ...tenants('ward.kawasaki.jp', 'a rule for any label, with exceptions'),
  ...tenants('s3.amazonaws.com', 'a bucket'),
  ['port', `https://${HOST}:8443/a/${SLUG}`, PAGE, PAGE],
  [
    'addresses of machines',
    `http://192.0.2.7/a/${SLUG}`,
    `http://198.51.100.7/a/${SLUG}`,
    `http://192.0.2.7/a/${SLUG}`,
  ],
  ['addresses of machines, new', `http://[2001:db8::7]/a/${SLUG}`, `http://[2001:db8::8]/a/${SLUG}`],
  ['one label', `http://localhost/a/${SLUG}`, `http://www.localhost/a/${SLUG}`, `http://localhost/a/${SLUG}`],
  ['an archive at another port', `https://web.archive.org:8443/web/2026/${PAGE}`, PAGE],
  ['a host like a search engine', `https://google.js.org/amp/s/${HOST}/a/${SLUG}`, PAGE],
  ["another's AMP cache", `https://evil-example.cdn.ampproject.org/c/s/${HOST}/a/${SLUG}`, PAGE],
  ['AMP cache of nobody', `https://cdn.ampproject.org/c/s/${HOST}/a/${SLUG}`, PAGE],
  [
    "an archived page's own word",
    `https://web.archive.org/web/2026/https://evil.example/a/${SLUG}`,
    PAGE,
    PAGE,
  ],
  ['short link that names no copy', 'https://archive.ph/Ab1Cd', PAGE, PAGE],
  ['parts of an article', `${PAGE}?pagewanted=2`, PAGE],
  ['articles by a page number', `${NEWS}/read?page=1`, `${NEWS}/read`],
  ['secrets alone', `${NEWS}/preview?token=abc`, `${NEWS}/preview?token=abd`],
  ['numbers of stories', `${NEWS}/modules.php?sid=123`, `${NEWS}/modules.php?sid=124`],
  ['parts of one site', `https://sport.${HOST}/1`, `https://money.${HOST}/1`, `https://money.${HOST}/1`],
  ['days', `${NEWS}/20260102/${SLUG}`, `${NEWS}/20260103/${SLUG}`, `${NEWS}/20260102`],
  ['upper and lower case', `${NEWS}/v/aBc`, `${NEWS}/v/abc`],
  ['ports', 'http://localhost:8080/a', 'http://localhost:8081/a'],
  ['a name that ends in amp', `${NEWS}/guitar/amp`, `${NEWS}/guitar`],
  ['a name that is print', `${NEWS}/history-of/print`, `${NEWS}/history-of`],
  ['a mode that is no version', `${PAGE}?view=map`, `${PAGE}?view=list`],
  [
    'copies of two articles',
    `https://web.archive.org/web/2026/${PAGE}`,
    `https://web.archive.org/web/2026/${PAGE}-again`,
  ],
  [
    'copies by identifier',
    `https://archive.ph/2026/${NEWS}/read?id=7`,
    `https://archive.ph/2026/${NEWS}/read?id=8`,
  ],
  ['calendar of copies', `https://web.archive.org/web/*/${PAGE}`, PAGE],
  ['an archive that is none', `https://archive.example/web/2026/${PAGE}`, PAGE],
  ['a link to share', `https://share.example/?url=${encodeURIComponent(PAGE)}`, PAGE],
  ['two short links', 'https://archive.ph/Ab1Cd', 'https://archive.ph/Ab1Ce'],
  ['files', 'file:///home/petra/dam.html', 'file:///home/petra/mill.html'],
];

test.each(OTHERS)('never one article: %s', (_, one, other, canonical) => {
  expect(keyOf(one, canonical)).not.toBe(keyOf(other, canonical));
});

test('the table holds at least 60 addresses', () => {
  expect(SAME.length + SAID.length + OTHERS.length).toBeGreaterThanOrEqual(60);
});

test('the key of what an address became is that of the address', () => {
  for (const [, url] of SAME) expect(articleKey(pageAddress({ url }))).toBe(articleKey(url));
});

test('any text has a key, and an address with tracking has that of the address without', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
      expect(keyOf(text)).toBe(articleKey(pageAddress({ url: text })));
      if (!/^https?:/.test(text)) return;
      const tracked = new URL(text);
      tracked.search += `${tracked.search === '' ? '?' : '&'}utm_source=x`;
      expect(keyOf(tracked.href)).toBe(keyOf(text));
    }),
    { seed: 7, numRuns: 500 },
  );
});
