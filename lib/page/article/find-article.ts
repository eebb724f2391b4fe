/**
 * This room finds a page's article and says what is known of it: its elements, and its title, site, authors and kind.
 * What judges and needs no document (`pageFacts`) runs in the background, where it costs the page nothing.
 */

import Readability from '@mozilla/readability/Readability.js';
import type { Slices } from '../slices';
import { firstChildOf, own } from '../tree/dom';
import { type Copy, documentTree, type Tree } from '../tree/tree';
import { hasWords, isText, nextNode } from '../tree/walk';
import { findLargeArticle } from './find-article-large';
import { type FoundArticle, foundArticle } from './found-article';
import { addOtherArticles } from './other-articles';

/**
 * The article is the live elements whose stamps survive Mozilla's Readability on a stamped clone of the page.
 * The page itself is only read: it sees no attribute, no element and no script of ours.
 */

/**
 * Readability is one task that nothing can break up. Above these sizes it holds the page's thread for long
 * (89 ms at 1.1 million characters, 400 ms at 50,000 paragraphs), and a finder that yields takes its place.
 */
export const MOST_ELEMENTS = 12_000;
/** UTF-16 code units of text outside scripts and styles. */
export const MOST_TEXT = 400_000;
/** Readability calls itself once a level. The HTML parser stops at 512; deeper is built by script. */
export const MOST_DEPTH = 600;

/**
 * A stamp is an attribute of its own name, not a value: Readability copies attributes from an element that it
 * drops onto the one that takes its place, and two names can stand side by side where two values cannot.
 */
const ELEMENT_STAMP = 'data-whence-e';
/** On a `span` put around text that shares its parent with elements, so that such text is found by itself. */
const TEXT_STAMP = 'data-whence-t';

/** Elements that hold other blocks: text directly in them is moved about by Readability on its own. */
const CONTAINERS = 'body,div,section,article,main,td,center,blockquote';

/**
 * Finds the live elements of the page's article, and those of other whole articles below it. Readability knows more
 * pages than our own finder, but holds the page's thread for as long as it takes; pages that are too large for it, and
 * those that it fails on, go to ours, which works in slices.
 * Never throws for any document; empty where there is no text.
 * @param tree the page as it is shown, where text stands in shadow roots or frames
 */
export async function findArticle(
  document: Document,
  slices: Slices,
  tree = documentTree,
): Promise<FoundArticle> {
  if (!document.body) return foundArticle(document, tree, new Set());
  if (!(await isTooLarge(document, slices, tree))) {
    try {
      const found = await findBySurvivors(document, slices, tree);
      if (found) return await addOtherArticles(found, slices);
    } catch {
      // Readability has thrown on markup it did not expect. The other finder expects nothing.
    }
  }
  return findLargeArticle(document, slices, tree);
}

/** Walks in slices, since what is too large for Readability is too large for one task of ours as well. */
async function isTooLarge(document: Document, slices: Slices, tree: Tree): Promise<boolean> {
  const { body } = document;
  let elements = 0;
  let text = 0;
  for (let node: Node | null = body; node; ) {
    if (slices.due()) await slices.yieldIfDue();
    const name = own(node, 'nodeName').toLowerCase();
    const skip = name === 'script' || name === 'style';
    if (isText(node)) text += node.length;
    else elements += 1;
    if (text > MOST_TEXT || elements > MOST_ELEMENTS) return true;
    // From leaves alone: from every node, each would pay for all above it.
    if (!firstChildOf(node) && isDeep(node, tree)) return true;
    node = nextNode(tree, node, body, skip);
  }
  return false;
}

function isDeep(node: Node, tree: Tree): boolean {
  let depth = 0;
  for (let at: Node | null = node; at; at = tree.above(at)) {
    depth += 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

interface StampedClone extends Copy {
  texts: Text[];
}

async function findBySurvivors(
  document: Document,
  slices: Slices,
  tree: Tree,
): Promise<FoundArticle | undefined> {
  const stamped = await stampClone(document, slices, tree);
  await slices.yieldIfDue();
  const result = new Readability<Node>(stamped.clone, {
    keepClasses: true, // one pass less: nobody sees the clone
    serializer: (node) => node, // no HTML string is made
  }).parse();
  await slices.yieldIfDue();
  const content = result?.content as Element | null | undefined;
  return content ? survivors(document, tree, content, stamped) : undefined;
}

/** Both trees are listed in one task with the clone, while they are the same; the stamps can wait. */
async function stampClone(document: Document, slices: Slices, tree: Tree): Promise<StampedClone> {
  const copied = tree.copy(document);
  const texts: Text[] = [];
  for (const [index, copy] of copied.copies.entries()) {
    if (slices.due()) await slices.yieldIfDue();
    copy.setAttribute(ELEMENT_STAMP + index, '');
    if (copy.matches(CONTAINERS)) stampTexts(tree, copied.elements[index]!, copy, texts);
  }
  await slices.yieldIfDue();
  prepareClone(copied.clone);
  return { ...copied, texts };
}

function stampTexts(tree: Tree, live: Element, copy: Element, texts: Text[]): void {
  if (!copy.firstElementChild) return;
  let liveChild = tree.first(live);
  let child = copy.firstChild;
  while (liveChild && child) {
    const next = child.nextSibling;
    if (isText(liveChild) && hasWords(liveChild.data)) {
      const wrapper = copy.ownerDocument.createElement('span');
      wrapper.setAttribute(TEXT_STAMP + texts.length, '');
      texts.push(liveChild);
      copy.replaceChild(wrapper, child);
      wrapper.append(child);
    }
    liveChild = tree.after(liveChild);
    child = next;
  }
}

/** What the clone loses: it is no text of an article, and Readability keeps it where its names say nothing. */
const BOILERPLATE =
  'svg > *, style, noscript, script:not([type="application/ld+json"]), nav, [role="navigation"]';
/** Names of advertisements and of what asks for an address, as whole words: "ad-slot", not "heading". */
const BOILERPLATE_NAMES = /(^|[\s_-])(ads?|advert\w*|newsletter)($|[\s_-])/i;
/** Characters of text from which such a name is that of the page's layout and not of an advertisement. */
const LONGEST_BOILERPLATE = 800;

/** Takes away what would make Readability drop text that the reader sees, keep what is no text, or cost it time. */
function prepareClone(clone: Document): void {
  // Their text is kept when they are no links; as links to scripts they are replaced and the stamp is lost.
  for (const link of clone.querySelectorAll('a[href^="javascript:" i]')) link.removeAttribute('href');
  // A dialog that is open hides the page behind it from screen readers; it is still the article.
  for (const hidden of clone.querySelectorAll('[aria-hidden="true"]')) {
    if (hidden.querySelector('p')) hidden.removeAttribute('aria-hidden');
  }
  for (const element of clone.querySelectorAll(BOILERPLATE)) element.remove();
  for (const element of clone.body.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class')} ${element.id}`;
    if (BOILERPLATE_NAMES.test(names) && wordsOf(element).length < LONGEST_BOILERPLATE) element.remove();
  }
}

/** Text without the white space that markup is indented with. */
function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ');
}

function survivors(
  document: Document,
  tree: Tree,
  content: Element,
  { elements, texts }: StampedClone,
): FoundArticle {
  const kept = new Set<Element>();
  const keptTexts = new Set<Text>();
  for (const element of content.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (name.startsWith(ELEMENT_STAMP)) {
        const live = elements[Number(name.slice(ELEMENT_STAMP.length))];
        if (live) kept.add(live);
      } else if (name.startsWith(TEXT_STAMP)) {
        const live = texts[Number(name.slice(TEXT_STAMP.length))];
        if (live) keptTexts.add(live);
      }
    }
  }
  return foundArticle(document, tree, kept, { texts: keptTexts });
}
