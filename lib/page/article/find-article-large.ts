import type { Slices } from '../slices';
import { attributeOf, own } from '../tree/dom';
import { documentTree, type Tree } from '../tree/tree';
import { hasWords, isElement, isText, nextNode } from '../tree/walk';
import { type FoundArticle, foundArticle } from './found-article';

/**
 * The finder for pages that are too large or too deep for Readability. It works on the live page without a
 * clone, only reads it, and yields. The article is the elements that hold most text in paragraphs.
 */

const SKIPPED = new Set(
  'script style noscript template svg math button input select textarea iframe object nav aside footer form dialog'.split(
    ' ',
  ),
);
const SKIPPED_ROLES =
  /^(navigation|complementary|banner|contentinfo|menu|menubar|dialog|alertdialog|search)$/;
/** Names that sites give to texts around an article; the first group of Readability's own list, tightened. */
const OTHER_TEXTS =
  /(^|[\s_-])(comments?|disqus|cookies?|footer|recommend\w*|related|replies|sidebar|trending)($|[\s_-])/i;
/** Names of what is set into an article, which some sites give to the wrapper of it all as well. */
const SET_IN =
  /(^|[\s_-])(ad|ads|advert\w*|banner|breadcrumbs?|menu|nav|newsletter|pagination|promo|share|sharing|social|sponsor\w*|subscribe|widget)($|[\s_-])/i;

/** Elements that a paragraph's text may be wrapped in: its container is what holds the first that is not one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Levels of inline wrappers looked up from a text; more are built by script, and each text would pay for all. */
const MOST_WRAPPERS = 32;

/** Characters in one paragraph below which it says nothing about where the article is: menus are made of these. */
const SHORT_PARAGRAPH = 40;
/** Share of the best container's text from which another is part of the article too: chapters, pages, live posts. */
const PART_OF_BEST = 0.1;
/** Share of text inside links above which a container is a list of links. */
const MOSTLY_LINKS = 0.5;

/** Share of its text that counts where a container is called after what is set into articles. */
const SHARE_OF_SET_IN = 0.3;

interface Tally {
  text: number;
  links: number;
  /** What its text counts for, 0 to 1, by the names of the elements around it. */
  share: number;
}

/** As `findArticle`, for a page of any size: in slices from the first node to the last. */
export async function findLargeArticle(
  document: Document,
  slices: Slices,
  tree = documentTree,
): Promise<FoundArticle> {
  const { body } = document;
  if (!body) return foundArticle(document, tree, new Set());
  const containers = bestContainers(await tallyText(body, slices, tree));
  const elements = new Set<Element>();
  for (const container of containers) await addText(tree, container, elements, slices);
  return foundArticle(document, tree, elements, { roots: containers });
}

/** Adds an element with all in it but boilerplate. @param elements grows by what is added */
export async function addText(
  tree: Tree,
  container: Element,
  elements: Set<Element>,
  slices: Slices,
): Promise<void> {
  let node: Node | null = container;
  while (node) {
    if (slices.due()) await slices.yieldIfDue();
    const skip = isElement(node) && node !== container && isBoilerplate(node);
    // A chapter inside the best container is walked through with it.
    const seen = isElement(node) && elements.has(node);
    if (isElement(node) && !skip) elements.add(node);
    node = nextNode(tree, node, container, skip || seen);
  }
}

/** Whether this element is called or marked up like what surrounds the text of articles, and is none of it. */
export function isBoilerplate(element: Element): boolean {
  return isElsewhere(element) || SET_IN.test(namesOf(element));
}

/** The same where nothing of the article can be inside. */
function isElsewhere(element: Element): boolean {
  if (SKIPPED.has(own(element, 'localName')) || SKIPPED_ROLES.test(attributeOf(element, 'role') ?? ''))
    return true;
  return OTHER_TEXTS.test(namesOf(element));
}

function namesOf(element: Element): string {
  return `${attributeOf(element, 'class') ?? ''} ${own(element, 'id')}`;
}

/** Gives each text's length to the element that holds its paragraph. */
async function tallyText(body: Element, slices: Slices, tree: Tree): Promise<Map<Element, Tally>> {
  const tallies = new Map<Element, Tally>();
  const shares = new Map<Element, number>();
  let node: Node | null = body;
  while (node) {
    if (slices.due()) await slices.yieldIfDue();
    const skip = isElement(node) && node !== body && isElsewhere(node);
    if (isText(node) && hasWords(node.data)) tally(node, body, tallies, tree, shares);
    node = nextNode(tree, node, body, skip);
  }
  return tallies;
}

function tally(
  text: Text,
  body: Element,
  tallies: Map<Element, Tally>,
  tree: Tree,
  shares: Map<Element, number>,
): void {
  const above = (node: Node) => tree.above(node) as Element | null;
  let block = above(text);
  let linked = false;
  for (let level = 0; block && level < MOST_WRAPPERS && INLINE.has(own(block, 'localName')); level += 1) {
    linked ||= own(block, 'localName') === 'a';
    block = above(block);
  }
  if (!block) return;
  if (!linked && text.length < SHORT_PARAGRAPH) return;
  const container = block === body ? body : (above(block) ?? body);
  const found = tallies.get(container) ?? {
    text: 0,
    links: 0,
    share: shareByNames(container, body, above, shares),
  };
  found.text += text.length;
  if (linked) found.links += text.length;
  tallies.set(container, found);
}

/** A name alone is no proof, since some sites call the wrapper of everything after its share buttons. */
function shareByNames(
  container: Element,
  body: Element,
  above: (node: Node) => Element | null,
  known: Map<Element, number>,
): number {
  // Each element is looked at once, for a script may nest thousands of containers.
  const path: Element[] = [];
  let share = 1;
  for (let at: Element | null = container; at && at !== body; at = above(at)) {
    const before = known.get(at);
    if (before === undefined) path.push(at);
    if (before !== undefined || SET_IN.test(namesOf(at))) {
      share = before ?? SHARE_OF_SET_IN;
      break;
    }
  }
  for (const at of path) known.set(at, share);
  return share;
}

function bestContainers(tallies: Map<Element, Tally>): Element[] {
  const scoreOf = ({ text, links, share }: Tally) =>
    links / text > MOSTLY_LINKS ? 0 : (text - links) * share;
  let best = 0;
  for (const tally of tallies.values()) best = Math.max(best, scoreOf(tally));
  if (best === 0) return [];
  return [...tallies]
    .filter(([, tally]) => scoreOf(tally) >= best * PART_OF_BEST)
    .map(([element]) => element);
}
