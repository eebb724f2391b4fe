import type { Slices } from '../slices';
import { allIn, own, textOf } from '../tree/dom';
import { addText, isBoilerplate } from './find-article-large';
import { type FoundArticle, foundArticle } from './found-article';

/**
 * Readability finds one article. A page that puts the next one below as the reader scrolls has several, each whole; a
 * front page has many beginnings, and a discussion many answers, which are none.
 */

const ARTICLES = 'article,[role="article"]';
/** Paragraphs of an article, and the characters of a paragraph that counts. */
const FEWEST_PARAGRAPHS = 3;
const SHORT_PARAGRAPH = 80;
/** Characters in them altogether: two teasers are shorter, and so are most answers. */
const LEAST_TEXT = 600;

/** Adds the other articles of the page that are marked up like the one that was found: as elements of their own, next to it. */
export async function addOtherArticles(found: FoundArticle, slices: Slices): Promise<FoundArticle> {
  const { document, tree, tops } = found;
  const all = [...document.querySelectorAll(ARTICLES)];
  const holds = (article: Element) => tops.some((top) => contains(article, top) || contains(top, article));
  if (all.length < 2 || !all.some((article) => tops.every((top) => contains(article, top)))) return found;
  const others = all.filter((article) => !holds(article) && isWhole(article));
  if (others.length === 0) return found;
  const elements = new Set(found.elements);
  for (const article of others) await addText(tree, article, elements, slices);
  return foundArticle(document, tree, elements, { texts: found.texts, roots: [...tops, ...others] });
}

const contains = (one: Element, other: Element) => own(one, 'contains').call(one, other);

function isWhole(article: Element): boolean {
  for (let at: Element | null = article; at; at = own(at, 'parentElement'))
    if (isBoilerplate(at)) return false;
  const paragraphs = [...allIn(article, 'p')]
    .map((paragraph) => textOf(paragraph).trim().length)
    .filter((length) => length >= SHORT_PARAGRAPH);
  const text = paragraphs.reduce((sum, length) => sum + length, 0);
  return paragraphs.length >= FEWEST_PARAGRAPHS && text >= LEAST_TEXT;
}
