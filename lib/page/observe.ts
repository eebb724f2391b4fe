import { isElement } from './walk';

/**
 * Notices that the article may have changed. It watches the article's own elements, not the page: ads, counters and
 * tickers around it cost nothing. What we put on the page stands outside the article, unseen.
 */

/** The attributes by which a page hides and shows text. */
const HIDING = ['class', 'hidden', 'style', 'open'];
/** ms between two looks at whether attributes that changed show or hide text: each makes the page work out its styles. */
const LOOK_MS = 100;
/** Characters from which on what is put beside the article may be more of it, or the next one. */
const ADDED_TEXT = 200;
/** Elements whose lists of children are watched while no article is found: text that is still to come lands in one. */
const MOST_CONTAINERS = 200;
/** Whatever is laid out like a box of text; inside the others no article begins. */
const CONTAINERS = 'body,div,section,main,article,[id]';

export interface ArticleObserver {
  /**
   * Turns to the elements of the article as it was read last; none where no article was found.
   * @param wasShown whether text in this element was in the article when it was read
   */
  follow(elements: readonly Element[], wasShown?: (element: Element) => boolean): void;
  stop(): void;
}

/** @param onChange `isSure` where text has changed; otherwise it may have, and a look at the text tells */
export function observeArticle(document: Document, onChange: (isSure: boolean) => void): ArticleObserver {
  let mutations: MutationObserver | undefined;
  let sizes: ResizeObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const doubtful = new Set<Element>();

  function stop(): void {
    mutations?.disconnect();
    sizes?.disconnect();
    clearTimeout(timer);
    timer = undefined;
    doubtful.clear();
  }

  return {
    follow(elements, wasShown = () => true) {
      stop();
      const lookAtDoubtful = () => {
        timer = undefined;
        const shows = [...doubtful].some((element) => changesSight(element, wasShown));
        doubtful.clear();
        if (shows) onChange(true);
      };
      mutations = new MutationObserver((records) => {
        for (const { type, target } of records) if (type === 'attributes') doubtful.add(target as Element);
        if (doubtful.size > 0) timer ??= setTimeout(lookAtDoubtful, LOOK_MS);
        if (records.some((record) => isChange(record, elements))) onChange(true);
      });
      watch(mutations, elements, document);
      sizes = watchSizes(elements, () => onChange(false));
    },
    stop,
  };
}

function watch(observer: MutationObserver, elements: readonly Element[], document: Document): void {
  for (const element of elements) {
    observer.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: HIDING,
    });
  }
  // Only to see the article itself being replaced, or another one put beside it.
  const around = elements.length > 0 ? ancestorsOf(elements, document) : containersOf(document);
  for (const node of around) observer.observe(node, { childList: true });
}

function ancestorsOf(elements: readonly Element[], document: Document): Set<Node> {
  const ancestors = new Set<Node>([document]);
  for (const element of elements) {
    let at = element.parentNode;
    while (at && !ancestors.has(at)) {
      ancestors.add(at);
      at = at.parentNode;
    }
  }
  for (const element of elements) ancestors.delete(element);
  return ancestors;
}

/** The outer ones first. */
function containersOf(document: Document): Node[] {
  const found: Node[] = [document, ...(document.documentElement ? [document.documentElement] : [])];
  for (let at = 1; at < found.length && found.length < MOST_CONTAINERS; at += 1) {
    for (const child of (found[at] as Element).children) if (child.matches(CONTAINERS)) found.push(child);
  }
  return found.slice(0, MOST_CONTAINERS);
}

/**
 * Tells when the article grows or shrinks without a change to its elements: a style that unfolds it may hang on any
 * element of the page.
 */
function watchSizes(elements: readonly Element[], onChange: () => void): ResizeObserver | undefined {
  if (typeof ResizeObserver === 'undefined') return undefined;
  const heights = new WeakMap<Element, number>();
  const observer = new ResizeObserver((entries) => {
    let changed = false;
    for (const { target, contentRect } of entries) {
      // The first time for each it only tells how tall it is.
      changed ||= heights.has(target) && heights.get(target) !== contentRect.height;
      heights.set(target, contentRect.height);
    }
    if (changed) onChange();
  });
  for (const element of elements) observer.observe(element);
  return observer;
}

function isChange(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  elements: readonly Element[],
): boolean {
  if (type === 'attributes') return false;
  const inside = elements.some((element) => element.contains(target));
  if (type === 'characterData') return inside;
  const has = (nodes: NodeList, characters: number) => [...nodes].some((node) => wordsIn(node) >= characters);
  if (inside) return has(addedNodes, 1) || has(removedNodes, 1);
  // Before there is an article, whatever is put in may be where it will stand.
  if (elements.length === 0) return [...addedNodes].some((node) => isElement(node) && !isOurs(node));
  // A part of the article has gone, or there is something beside it that may be more of it.
  return elements.some((element) => !element.isConnected) || has(addedNodes, ADDED_TEXT);
}

const isOurs = ({ localName }: Element) => localName.startsWith('whence-');

/** Characters of text, without the white space around it. */
const wordsIn = (node: Node) => (node.textContent ?? '').trim().length;

/** Classes and styles change all the time; only what shows or hides text matters. */
function changesSight(element: Element, wasShown: (element: Element) => boolean): boolean {
  if (!/\S/.test(element.textContent ?? '')) return false;
  const shown = element.checkVisibility?.({ visibilityProperty: true }) ?? !element.hasAttribute('hidden');
  return shown !== wasShown(element);
}
