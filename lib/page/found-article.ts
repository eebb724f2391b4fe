/** What both finders return: the live elements that the article is made of. */
export interface FoundArticle {
  document: Document;
  /** An element's own text belongs to the article when the element is in here; its children speak for themselves. */
  elements: ReadonlySet<Element>;
  /** Text nodes that belong although the element they stand in does not. */
  texts: ReadonlySet<Text>;
  /** The elements and all above them: where a walk for the article's text has to pass. */
  path: ReadonlySet<Element>;
  /** The elements that lie in no other of the article's elements. */
  tops: readonly Element[];
}

/** Adds to the members of an article what can be told from them. */
export function foundArticle(
  document: Document,
  elements: ReadonlySet<Element>,
  texts: ReadonlySet<Text> = new Set(),
): FoundArticle {
  const path = new Set<Element>();
  const tops = new Set<Element>();
  const parents = new Set<Element>(elements);
  for (const text of texts) if (text.parentElement) parents.add(text.parentElement);
  for (const element of parents) {
    let at: Element | null = element;
    while (at && !path.has(at)) {
      path.add(at);
      at = at.parentElement;
    }
    let above = element.parentElement;
    while (above && !parents.has(above)) above = above.parentElement;
    if (!above) tops.add(element);
  }
  return { document, elements, texts, path, tops: [...tops] };
}
