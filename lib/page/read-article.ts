/** Takes the article out of a document that it does not change, the same in a browser and under jsdom. */

import type { Article } from '../reading/types';
import { findArticle } from './article/find-article';
import { type FoundArticle, foundArticle } from './article/found-article';
import { collectParticulars, type Particulars } from './article/particulars';
import { createSlices, type Slices } from './slices';
import { buildTextMap, type TextMap } from './text/text-map';
import { allIn } from './tree/dom';
import { documentTree, type Tree } from './tree/tree';
import { isElement } from './tree/walk';

/** What is taken from a page. */
export interface PageArticle {
  /** Without what the page says of itself: `pageFacts` adds that. */
  article: Article;
  map: TextMap;
  particulars: Particulars;
  /** The article's topmost elements: what has to be observed for changes. */
  elements: readonly Element[];
  /** From which the map was made: the same elements give the text of later. */
  found: FoundArticle;
  /** The shadow roots and documents in frames that hold some of it, to be observed as well. */
  roots: readonly Node[];
}

export interface ReadArticleOptions {
  /** Shared with other work of the caller, so that both together keep the budget. */
  slices?: Slices;
  /** The article, where it is known and need not be looked for. */
  within?: Element;
  /** How the page hangs together. */
  tree?: Tree;
}

/** Elements to observe; where the article is in more of them, what holds them is observed. */
const MOST_OBSERVED = 20;

/**
 * Takes the article out of a document that it does not change. The same in the browser and under jsdom, but for what
 * a style sheet of the page says of its text. Empty, never absent, where there is no article. The page may change
 * between slices: whoever keeps the result observes `elements` and `roots`, and reads again.
 */
export async function readArticle(
  document: Document,
  { slices = createSlices(), within, tree = documentTree }: ReadArticleOptions = {},
): Promise<PageArticle> {
  const found = within
    ? foundArticle(document, tree, new Set([within, ...allIn(within)]))
    : await findArticle(document, slices, tree);
  const map = await buildTextMap(found, slices);
  const article: Article = { text: map.text, blocks: [...map.blocks], links: [...map.links] };
  return {
    article,
    map,
    particulars: collectParticulars(document, found.tops),
    elements: fewer(found.tops, tree),
    found,
    roots: [...tree.shadows, ...tree.frames].filter((root) => map.contains(root)),
  };
}

function fewer(elements: readonly Element[], tree: Tree): readonly Element[] {
  let few = elements;
  while (few.length > MOST_OBSERVED) {
    few = topmost(
      few.map((element) => holderOf(element, tree) ?? element),
      tree,
    );
  }
  return few;
}

/** Ends since each round is one level higher, and the root has no parent. */
function topmost(elements: readonly Element[], tree: Tree): Element[] {
  const set = new Set(elements);
  /** Elements with none of the set around them: a page may be thousands of levels deep, which are gone up but once. */
  const free = new Set<Element>();
  return [...set].filter((element) => {
    const path: Element[] = [];
    let at = holderOf(element, tree);
    for (; at && !set.has(at) && !free.has(at); at = holderOf(at, tree)) path.push(at);
    if (at && set.has(at)) return false;
    for (const one of path) free.add(one);
    return true;
  });
}

function holderOf(element: Element, tree: Tree): Element | null {
  const holder = tree.above(element);
  return holder && isElement(holder) ? holder : null;
}

/** UTF-16 code units of an article's middle by which it is known again. */
const MIDDLE = 200;

/**
 * Whether the article of before is still on the page, or a part of it: it was corrected, or another one came below. Its
 * middle stands for all of it: an article corrected right there is taken for another one.
 */
export function goesOn(now: PageArticle, before: PageArticle): boolean {
  const { text } = before.map;
  const middle = Math.max(0, (text.length - MIDDLE) >> 1);
  return now.map.text.includes(text.slice(middle, middle + MIDDLE));
}

/** Whether a page is another than before, or its article says something else. */
export function isOther(now: PageArticle, before: PageArticle): boolean {
  return now.map.text !== before.map.text || now.particulars.url !== before.particulars.url;
}
