/**
 * This room notices when a page that was read changes its text or its address, and decides when it is read again.
 */

import { allIn, attributeOf, matches, own } from '../tree/dom';
import { innerRootOf } from '../tree/inner-root';
import { textUpTo } from '../tree/text-up-to';
import { documentTree, type Tree } from '../tree/tree';
import { isElement } from '../tree/walk';
import { HIDING } from './changes-meanwhile';

/**
 * Notices that the article may have changed. It watches the article's own elements, not the page: ads, counters and
 * tickers around it cost nothing. What we put on the page stands outside the article, unseen.
 */

/** ms between two looks at whether attributes that changed show or hide text: each makes the page work out its styles. */
const LOOK_MS = 100;
/** Elements looked at one by one. A page may change a class of all that it has, and each look takes its time. */
const MOST_LOOKS = 200;
/** Characters from which on what is put beside the article may be more of it, or the next one. */
const ADDED_TEXT = 200;
/** Elements whose lists of children are watched while no article is found: text that is still to come lands in one. */
const MOST_CONTAINERS = 200;
/** Whatever is laid out like a box of text; inside the others no article begins. */
const CONTAINERS = 'body,div,section,main,article,[id]';

export interface FollowOptions {
  /** Whether text in this element was in the article when it was read. */
  wasShown?: (element: Element) => boolean;
  tree?: Tree;
}

export interface ArticleObserver {
  /**
   * Turns to the elements of the article as it was read last, and to the roots of shadow trees and frames in it; none
   * where no article was found.
   */
  follow(nodes: readonly Node[], options?: FollowOptions): void;
  stop(): void;
}

/**
 * Observes nothing until it follows. It tells of too much rather than too little: whoever is told reads the text again
 * and compares.
 * @param onChange `isCertain` where text has changed; otherwise it may have, and a look at the text tells. Called for
 * each batch of changes, which may be many times a second
 */
export function observeArticle(document: Document, onChange: (isCertain: boolean) => void): ArticleObserver {
  let mutations: MutationObserver | undefined;
  let sizes: ResizeObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const doubtful = new Set<Element>();

  /** A frame's document comes and goes without a change to the page around it. */
  const onLoad = ({ target }: Event) => {
    if (innerRootOf(target as Element)) onChange(true);
  };

  function stop(): void {
    mutations?.disconnect();
    sizes?.disconnect();
    document.removeEventListener('load', onLoad, true);
    clearTimeout(timer);
    timer = undefined;
    doubtful.clear();
  }

  return {
    follow(nodes, { wasShown = () => true, tree = documentTree } = {}) {
      stop();
      const lookAtDoubtful = () => {
        timer = undefined;
        const many = doubtful.size > MOST_LOOKS;
        const shows = !many && [...doubtful].some((element) => changesSight(element, wasShown));
        doubtful.clear();
        // So many are looked at together with the text.
        if (many || shows) onChange(!many);
      };
      mutations = new MutationObserver((records) => {
        for (const { type, target } of records) if (type === 'attributes') doubtful.add(target as Element);
        if (doubtful.size > 0) timer ??= setTimeout(lookAtDoubtful, LOOK_MS);
        if (records.some((record) => isChange(record, nodes))) onChange(true);
      });
      watch(mutations, nodes, document, tree);
      sizes = watchSizes(nodes.filter(isElement), () => onChange(false));
      document.addEventListener('load', onLoad, true);
    },
    stop,
  };
}

function watch(observer: MutationObserver, nodes: readonly Node[], document: Document, tree: Tree): void {
  for (const node of nodes) {
    observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: HIDING,
    });
  }
  // Only to see the article itself being replaced, or another one put beside it.
  const around = nodes.length > 0 ? ancestorsOf(nodes, document, tree) : containersOf(document);
  for (const node of around) observer.observe(node, { childList: true });
}

function ancestorsOf(nodes: readonly Node[], document: Document, tree: Tree): Set<Node> {
  const ancestors = new Set<Node>([document]);
  for (const node of nodes) {
    let at = tree.above(node);
    while (at && !ancestors.has(at)) {
      ancestors.add(at);
      at = tree.above(at);
    }
  }
  for (const node of nodes) ancestors.delete(node);
  return ancestors;
}

/** The outer ones first. */
function containersOf(document: Document): Node[] {
  const found: Node[] = [document, ...(document.documentElement ? [document.documentElement] : [])];
  for (let at = 1; at < found.length && found.length < MOST_CONTAINERS; at += 1) {
    for (const child of own(found[at] as Element, 'children'))
      if (matches(child, CONTAINERS)) found.push(child);
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
  nodes: readonly Node[],
): boolean {
  if (type === 'attributes') return false;
  const inside = nodes.some((node) => own(node, 'contains').call(node, target));
  if (type === 'characterData') return inside;
  if (inside) return [...addedNodes, ...removedNodes].some(holdsText);
  // Before there is an article, whatever is put in may be where it will stand.
  if (nodes.length === 0) return [...addedNodes].some((node) => isElement(node) && !isOurs(node));
  // A part of the article has gone, or there is something beside it that may be more of it.
  return nodes.some((node) => !own(node, 'isConnected')) || [...addedNodes].some((node) => isLong(node));
}

function holdsText(node: Node): boolean {
  if (hasText(node)) return true;
  return isElement(node) && [node, ...allIn(node)].some(innerRootOf);
}

const isOurs = (element: Element) => own(element, 'localName').startsWith('whence-');

const hasText = (node: Node) => textUpTo(node, 0) !== '';

const isLong = (node: Node) => textUpTo(node, ADDED_TEXT - 1) === undefined;

/** Classes and styles change all the time; only what shows or hides text matters. */
function changesSight(element: Element, wasShown: (element: Element) => boolean): boolean {
  if (!hasText(element)) return false;
  // What it folds away is a part of it alone.
  if (own(element, 'localName') === 'details') return true;
  const shown =
    own(element as Partial<Element>, 'checkVisibility')?.call(element, { visibilityProperty: true }) ??
    attributeOf(element, 'hidden') === null;
  return shown !== wasShown(element);
}
