import type { Tree } from '../tree/tree';
import { isElement } from '../tree/walk';
import type { Survey } from './survey';

/** The live elements that the article is made of. None at all where there is no article. */
export interface FoundArticle {
  document: Document;
  tree: Tree;
  /** An element's own text belongs to the article when the element is in here; its children speak for themselves. */
  elements: ReadonlySet<Element>;
  /** Text nodes that belong although the element they stand in does not. */
  texts: ReadonlySet<Text>;
  /** Elements above: where a walk for the article's text has to pass. */
  path: ReadonlySet<Element>;
  /** The elements that no other of the article's elements holds. */
  tops: readonly Element[];
}

/**
 * Adds to the members of an article what can be told from them.
 */
export function foundArticle(document: Document, tree: Tree, elements: ReadonlySet<Element>): FoundArticle {
  const above = new Set<Element>();
  const tops: Element[] = [];
  for (const element of elements) {
    let at = tree.above(element);
    for (; at && isElement(at) && !elements.has(at); at = tree.above(at)) above.add(at);
    if (!at || !isElement(at)) tops.push(element);
  }
  return { document, tree, elements, texts: new Set(), path: above, tops };
}

/** Share of an element's text from which it is the article's, with what comes into it later. */
const MOST = 0.5;

/** The article that is made of these texts: as elements, wherever they hold nothing else of their own. */
export function foundTexts(document: Document, page: Survey, texts: ReadonlySet<Text>): FoundArticle {
  const { tree, elements, parents, indexOf, blocks } = page;
  const all = new Array<number>(elements.length).fill(0);
  const own = new Array<number>(elements.length).fill(0);
  /** Elements that directly hold text that is not the article's. */
  const mixed = new Set<number>();
  const holderOf = (text: Text) => indexOf.get(tree.above(text)!) ?? 0;
  for (const text of blocks.flatMap((block) => block.texts)) {
    const holder = holderOf(text);
    all[holder]! += text.length;
    if (texts.has(text)) own[holder]! += text.length;
    else mixed.add(holder);
  }
  for (let index = elements.length - 1; index > 0; index -= 1) {
    all[parents[index]!]! += all[index]!;
    own[parents[index]!]! += own[index]!;
  }
  const members = new Set<Element>();
  const path = new Set<Element>();
  const tops = new Set<Element>();
  /** Whether an element, or one around it, is a member. */
  const inside: boolean[] = [];
  const common = commonOf(page, [...texts].map(holderOf));
  for (const [index, element] of elements.entries()) {
    const around = inside[parents[index]!] ?? false;
    const isMember =
      own[index]! > 0 &&
      !mixed.has(index) &&
      index >= common &&
      (around || own[index]! >= all[index]! * MOST);
    inside.push(around || isMember);
    if (isMember) members.add(element);
    else if (own[index]! > 0) path.add(element);
    if (isMember && !around) tops.add(element);
  }
  const loose = new Set<Text>();
  for (const text of texts) {
    const holder = holderOf(text);
    if (members.has(elements[holder]!)) continue;
    loose.add(text);
    if (!inside[holder]) tops.add(elements[holder]!);
  }
  const root = tree.above(elements[0]!);
  if (root && isElement(root)) path.add(root);
  return { document, tree, elements: members, texts: loose, path, tops: topmost(tops, page) };
}

/** The index of the smallest element that holds all of these. */
export function commonOf(
  { parents, ends }: Pick<Survey, 'parents' | 'ends'>,
  holders: readonly number[],
): number {
  let common = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const holder of holders) {
    common = Math.min(common, holder);
    last = Math.max(last, holder);
  }
  while (common > 0 && common < parents.length && ends[common]! <= last) common = parents[common]!;
  return common;
}

/** Those that no other holds: a text may stand beside an element that is the article's. */
function topmost(tops: ReadonlySet<Element>, { elements, parents, indexOf }: Survey): Element[] {
  const covered: boolean[] = [];
  const isTop = (index: number) => index >= 0 && tops.has(elements[index]!);
  for (let index = 0; index < elements.length; index += 1)
    covered.push((covered[parents[index]!] ?? false) || isTop(parents[index]!));
  return [...tops].filter((top) => !covered[indexOf.get(top)!]);
}
