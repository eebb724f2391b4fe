import type { Tree } from '../tree/tree';
import { isElement } from '../tree/walk';

/** What both finders return: the live elements that the article is made of. None at all where there is no article. */
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
 * @param texts those whose parent is not among the elements
 * @param roots those among the elements that hold all others, where the caller knows them: it saves time
 */
export function foundArticle(
  document: Document,
  tree: Tree,
  elements: ReadonlySet<Element>,
  { texts = new Set(), roots = elements }: { texts?: ReadonlySet<Text>; roots?: Iterable<Element> } = {},
): FoundArticle {
  const above = new Set<Element>();
  const tops = new Set<Element>();
  const lift = (element: Element): void => {
    let at = tree.above(element);
    for (; at && isElement(at) && !elements.has(at); at = tree.above(at)) above.add(at);
    if (!at || !isElement(at)) tops.add(element);
  };
  for (const root of roots) lift(root);
  for (const { parentElement: holder } of texts) {
    if (!holder || elements.has(holder)) continue;
    above.add(holder);
    lift(holder);
  }
  return { document, tree, elements, texts, path: above, tops: [...tops] };
}
