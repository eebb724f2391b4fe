import type { Article } from '../../reading/types';
import { ARTICLE_TYPE, type Metadata } from './metadata';
import type { Particulars } from './particulars';

/** Whether a page is an article, by what it says of itself and by the shape of its text. */
export type PageKind = 'article' | 'not-article' | 'empty';

/** UTF-16 code units of text below which there is nothing to read: a label, or a line that asks for JavaScript. */
const LEAST_TEXT = 40;
/** Code units of text below which nobody can be sure that a page is an article. */
const LEAST_ARTICLE = 120;
/** Code units from which a paragraph is one, and not a teaser or a label. */
const REAL_PARAGRAPH = 80;
/** Code units in real paragraphs that make an article even where the page says nothing of itself. */
const ENOUGH_PROSE = 500;
/** Share of text inside links above which a page is an index. An article with many sources has a tenth. */
const MOSTLY_LINKS = 0.5;

/** Software that encyclopedias and manuals are made with. */
const WIKI = /^(mediawiki|dokuwiki|xwiki|moinmoin|gitbook|docusaurus|sphinx)/i;
/** In the title or the site's name of a page that does not call itself an article. */
const ENCYCLOPEDIA = /encyclop[aæ]?e?dia|\bwiki/i;
/** Types in metadata of pages that are no article, whatever text they hold. https://schema.org/docs/full.html */
const OTHER_TYPE =
  /^(product\w*|offer|aggregateoffer|searchresultspage|collectionpage|qapage|recipe|jobposting|profilepage|book|og:product(\.\w+)?|og:profile|og:book|og:video\..*|og:music\..*)$/;
/** Paths of search pages, lists and shops. */
const OTHER_PATH =
  /\/(search|suche|recherche|tags?|topics?|category|categories|shop|cart|basket|wiki|login)(\/|$)/i;

/**
 * Judges by what the page says of itself and by the text that was found in it. What is taken for no
 * article can be read all the same, where the reader insists.
 * @param article empty text makes the page `empty`, whatever it says of itself
 */
export function pageKind(page: Particulars, { types, title, site }: Metadata, article: Article): PageKind {
  const words = article.text.trim().length;
  if (words < LEAST_TEXT) return 'empty';
  if (words < LEAST_ARTICLE) return 'not-article';
  if (isWiki(page)) return 'not-article';
  const says = types.some((type) => ARTICLE_TYPE.test(type));
  if (!says && types.some((type) => OTHER_TYPE.test(type))) return 'not-article';
  if (!says && ENCYCLOPEDIA.test(`${title} ${site}`)) return 'not-article';
  if (linkShare(article) > MOSTLY_LINKS) return 'not-article';
  const prose = proseLength(article);
  if (says) return prose > 0 ? 'article' : 'not-article';
  const { pathname } = new URL(page.url);
  if (/^https?:/.test(page.url) && (isHome(pathname) || OTHER_PATH.test(pathname))) return 'not-article';
  return prose >= ENOUGH_PROSE || prose > words / 2 ? 'article' : 'not-article';
}

function isWiki({ isWiki, meta }: Particulars): boolean {
  return isWiki || meta.some(([name, content]) => name.toLowerCase() === 'generator' && WIKI.test(content));
}

function isHome(path: string): boolean {
  return /^\/(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?$/i.test(path);
}

function linkShare({ text, links }: Article): number {
  return links.reduce((sum, { span: [start, end] }) => sum + end - start, 0) / text.length;
}

function proseLength({ blocks }: Article): number {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'list')
    .map(({ span: [start, end] }) => end - start)
    .filter((length) => length >= REAL_PARAGRAPH)
    .reduce((sum, length) => sum + length, 0);
}
