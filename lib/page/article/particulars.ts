/**
 * What a page says of itself, as it stands there: collected on the page, and judged in the background
 * (`pageFacts`), where parsing it costs the page nothing.
 */
export interface Particulars {
  url: string;
  /** `<link rel="canonical">`, as written. */
  canonical?: string;
  /** The document's title. */
  title: string;
  /** The first heading of the first level. */
  heading?: string;
  lang?: string;
  /** Names and contents of the meta tags, in their order. */
  meta: [name: string, content: string][];
  /** The texts of the JSON-LD scripts. */
  jsonLd: string[];
  /** What the page marks as its author. */
  byline?: string;
  /** What the page marks as the time of its publication. */
  time?: string;
  /** The marks of an encyclopedia's software are on it. */
  isWiki: boolean;
}

/** JSON-LD of more code units is data, not a description of the page. */
const LONGEST_JSON = 200_000;

/** Only looks things up: nothing here grows with the length of the article. Absent is what the page does not have. */
export function collectParticulars(document: Document): Particulars {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? undefined;
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return {
    url: document.URL,
    canonical: attribute('link[rel~="canonical" i][href]', 'href'),
    title: document.title,
    heading: text('h1'),
    lang: document.documentElement?.getAttribute('lang') ?? undefined,
    meta: [...document.querySelectorAll('meta[content]')].map((meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '',
      meta.getAttribute('content') ?? '',
    ]),
    jsonLd: [...scripts]
      .map((script) => script.textContent ?? '')
      .filter(({ length }) => length <= LONGEST_JSON),
    byline: text('[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"]'),
    time: attribute('time[pubdate], time[itemprop="datePublished"]', 'datetime'),
    isWiki: document.querySelector('#mw-content-text, .mw-body, body.mediawiki') !== null,
  };
}
