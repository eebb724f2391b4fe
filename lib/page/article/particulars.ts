import { attributeOf } from '../tree/dom';
import { textUpTo } from '../tree/text-up-to';
import { bylineOf } from './byline';

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

/** JSON-LD of more code units is data, not a description of the page; so are more scripts of it. */
const LONGEST_JSON = 200_000;
const MOST_JSON = 20;
/** Code units of a title, a name or the content of a meta tag that are kept; and the tags looked at. */
const LONGEST_VALUE = 1_000;
const MOST_META = 500;

/**
 * Only looks things up: nothing here grows with the length of the article. Absent is what the page does not have.
 * @param article its topmost elements, where one was found: a byline is to be its own
 */
export function collectParticulars(document: Document, article: readonly Element[] = []): Particulars {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  const text = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? textUpTo(element, LONGEST_VALUE) : undefined;
  };
  const value = (element: Element, name: string) => attributeOf(element, name)?.slice(0, LONGEST_VALUE);
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return {
    url: document.URL,
    canonical: attribute('link[rel~="canonical" i][href]', 'href'),
    title: document.title.slice(0, LONGEST_VALUE),
    heading: text('h1'),
    lang: document.documentElement ? value(document.documentElement, 'lang') : undefined,
    meta: [...document.querySelectorAll('meta[content]')]
      .slice(0, MOST_META)
      .map((meta) => [
        value(meta, 'property') ?? value(meta, 'name') ?? value(meta, 'http-equiv') ?? '',
        value(meta, 'content') ?? '',
      ]),
    jsonLd: [...scripts]
      .slice(0, MOST_JSON)
      .map((script) => script.textContent ?? '')
      .filter(({ length }) => length <= LONGEST_JSON),
    byline: bylineOf(document, article),
    time: attribute('time[pubdate], time[itemprop="datePublished"]', 'datetime')?.slice(0, LONGEST_VALUE),
    isWiki: document.querySelector('#mw-content-text, .mw-body, body.mediawiki') !== null,
  };
}
