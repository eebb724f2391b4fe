import { decoded } from './entities';
import type { Particulars } from './particulars';
import { type Policies, policiesOf } from './policies';

/** What a page says of itself, in order: schema.org in JSON-LD first, since publishers keep it for search engines, then meta tags. */
export interface Metadata {
  /** Types in JSON-LD, `og:type` as `og:article`, in lower case. */
  types: string[];
  title?: string;
  site?: string;
  authors: string[];
  /** ISO 8601 where the page gives it so. */
  published?: string;
  /** BCP 47. */
  lang?: string;
  /** Where the outlet says by which rules it works. */
  policies?: Policies;
}

/** Objects looked at in JSON-LD; a page's own description comes among the first. */
const MOST_OBJECTS = 200;

/** schema.org types of what is an article. https://schema.org/Article */
export const ARTICLE_TYPE = /(article|blogposting|liveblogposting|^report)$/;

type Json = Record<string, unknown>;

/**
 * Reads metadata. Never throws: broken JSON-LD is common, and is passed over. What the page does not say is absent, its
 * authors an empty list.
 */
export function readMetadata(page: Particulars): Metadata {
  const objects = parseAll(page.jsonLd);
  const article = articleOf(page, objects) ?? {};
  const meta = metaTags(page.meta);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean);
  const ogType = meta.get('og:type')?.toLowerCase();
  const authors = namesOf(article.author);
  const author = first('author', 'article:author', 'parsely-author', 'dc.creator', 'byl');
  return {
    types: [...objects.flatMap(typesOf), ...(ogType ? [`og:${ogType}`] : [])],
    title: text(article.headline) ?? first('og:title', 'twitter:title') ?? titleOf(page),
    site: first('og:site_name') ?? namesOf(article.publisher)[0] ?? first('application-name'),
    authors: authors.length > 0 ? authors : splitNames(author ?? page.byline),
    published:
      text(article.datePublished) ??
      first('article:published_time', 'parsely-pub-date', 'date', 'dc.date', 'pubdate') ??
      page.time,
    lang: page.lang?.trim() || first('og:locale', 'content-language')?.replace('_', '-') || undefined,
    policies: policiesOf(article, objects, page.url),
  };
}

/** The article that this page is: others on it are described as well, and one may come first. */
function articleOf(page: Particulars, objects: Json[]): Json | undefined {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  const scores = articles.map((article) => likeness(page, article));
  return articles[scores.indexOf(Math.max(...scores))];
}

/** Grows with what speaks for an article being this page's; an address of its own speaks most. */
function likeness(page: Particulars, article: Json): number {
  const addresses = [article.mainEntityOfPage, article.url, article['@id']].flatMap(
    (value) => text(isObject(value) ? value['@id'] : value) ?? [],
  );
  const own = [page.url, page.canonical].filter((url) => url !== undefined);
  if (addresses.some((address) => own.includes(address))) return 3;
  if (addresses.some((address) => own.some((url) => placeOf(url) === placeOf(address)))) return 2;
  const headline = text(article.headline);
  const titles = [page.title, page.heading ?? ''].map(clean);
  return headline && titles.some((title) => title.includes(headline)) ? 1 : 0;
}

/** An address without what its copies differ in. */
function placeOf(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*/s, '')
    .replace(/\/$/, '');
}

function parseAll(jsonLd: string[]): Json[] {
  const queue: unknown[] = [];
  for (const source of jsonLd) {
    try {
      queue.push(JSON.parse(source.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')));
    } catch {
      // Written by hand or by a broken template; the meta tags say much the same.
    }
  }
  const objects: Json[] = [];
  while (queue.length > 0 && objects.length < MOST_OBJECTS) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.unshift(...value.slice(0, MOST_OBJECTS));
    else if (isObject(value)) {
      objects.push(value);
      queue.push(value['@graph'], value.mainEntity);
    }
  }
  return objects;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function typesOf(object: Json): string[] {
  return [object['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.toLowerCase()] : []));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? clean(decoded(value)) || undefined : undefined;
}

/** Names of people or organisations, given as a string, an object or a list of either. */
function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => {
    const name = text(isObject(one) ? one.name : one);
    return name ? splitNames(name) : [];
  });
}

/** Dates and times beside a name: "Updated: 3 March", "10:15". */
const NO_NAME = /^((last )?(updated|modified|published|posted|edited)|on|at)\b|\d|:/i;

/** "By A, B and C" as three names. An address is no name: many pages give their author's profile. */
function splitNames(names: string | undefined): string[] {
  if (!names || /^https?:/.test(names)) return [];
  return clean(names)
    .replace(/^by /i, '')
    .split(/, | and /)
    .map((name) => name.trim())
    .filter((name) => name && !NO_NAME.test(name));
}

function metaTags(meta: Particulars['meta']): Map<string, string> {
  const tags = new Map<string, string>();
  for (const [name, value] of meta) {
    const content = clean(decoded(value));
    const key = name.trim().toLowerCase();
    if (key && content && !tags.has(key)) tags.set(key, content);
  }
  return tags;
}

function titleOf({ title, heading }: Particulars): string | undefined {
  return clean(title) || clean(heading ?? '') || undefined;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
