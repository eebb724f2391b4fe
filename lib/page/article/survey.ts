import type { Slices } from '../slices';
import { own } from '../tree/dom';
import type { Tree } from '../tree/tree';
import { hasWords, isElement, isText } from '../tree/walk';

/**
 * Readability is one task that nothing can break up. Above these sizes it holds the page's thread for long
 * (89 ms at 1.1 million characters, 400 ms at 50,000 paragraphs), and our own finder, which yields, has to do.
 */
export const MOST_ELEMENTS = 12_000;
/** UTF-16 code units of text outside scripts and styles. */
export const MOST_TEXT = 400_000;
/** Readability calls itself once a level. The HTML parser stops at 512; deeper is built by script. */
export const MOST_DEPTH = 600;

/** Elements without text of the page. */
const TEXTLESS = new Set(
  'script style noscript template svg math button input select textarea object audio video canvas'.split(' '),
);
const CONTROLS = new Set(['input', 'textarea']);
/** Elements that a paragraph's text may be wrapped in: it belongs to the first around it that is not one. */
const INLINE = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rb rt ruby s small span strike strong sub sup
  time tt u var`.split(/\s+/),
);
/** Levels of inline wrappers looked up from a text; more are built by script, and each text would pay for all. */
const MOST_WRAPPERS = 32;
/** Characters in one paragraph below which it says nothing about where the article is: menus are made of these. */
const SHORT_PARAGRAPH = 40;
/** Share of its text inside links from which a paragraph leads elsewhere. */
const MOSTLY_LINKS = 0.5;

/** Text that stands together: what an element holds that is no element of its own on the page's lines. */
export interface Block {
  holder: Element;
  /** Of its holder in `Survey.elements`. */
  at: number;
  texts: Text[];
  /** UTF-16 code units, those inside links among them. */
  length: number;
  linked: number;
  /** Code units that count as prose; 0 for labels, lists of links and what is not shown. */
  prose: number;
}

/** The text of a page and where it stands. */
export interface Survey {
  tree: Tree;
  /** In the order of the page, so that what an element holds follows it. The first is the body. */
  elements: readonly Element[];
  /** Of each element, the index of the one around it, and that behind the last one in it. */
  parents: readonly number[];
  ends: readonly number[];
  indexOf: ReadonlyMap<Node, number>;
  blocks: readonly Block[];
  blockOf: ReadonlyMap<Text, Block>;
  /** Elements that directly hold fields to type in. */
  withFields: readonly number[];
  /** Whether it is too large or too deep for Readability. */
  isLarge: boolean;
}

/** Walks through all of a page once, in slices. */
export async function survey(body: Element, slices: Slices, tree: Tree): Promise<Survey> {
  const elements: Element[] = [];
  const parents: number[] = [];
  const depths: number[] = [];
  const indexOf = new Map<Node, number>();
  const blocks = new Map<Element, Block>();
  const blockOf = new Map<Text, Block>();
  const withFields: number[] = [];
  let length = 0;
  let isLarge = false;
  const addText = (text: Text, parent: number): void => {
    let at = parent;
    let linked = false;
    for (let level = 0; level < MOST_WRAPPERS && at > 0; level += 1) {
      const localName = own(elements[at]!, 'localName');
      if (!INLINE.has(localName)) break;
      linked ||= localName === 'a';
      at = parents[at]!;
    }
    const holder = elements[at]!;
    let block = blocks.get(holder);
    if (!block) {
      block = { holder, at, texts: [], length: 0, linked: 0, prose: 0 };
      blocks.set(holder, block);
    }
    block.texts.push(text);
    block.length += text.length;
    if (linked) block.linked += text.length;
    blockOf.set(text, block);
  };

  /** Whether there is something in it to be walked through. */
  const addElement = (element: Element, parent: number): boolean => {
    const name = own(element, 'localName');
    if (CONTROLS.has(name)) withFields.push(parent);
    if (TEXTLESS.has(name)) return false;
    if (name === 'iframe' && !isShownFrame(tree, element)) return false;
    const depth = (depths[parent] ?? 0) + 1;
    isLarge ||= depth > MOST_DEPTH;
    indexOf.set(element, elements.length);
    elements.push(element);
    parents.push(parent);
    depths.push(depth);
    return true;
  };

  addElement(body, -1);
  let parent = 0;
  let node = tree.first(body);
  while (node || parent > 0) {
    if (slices.due()) await slices.yieldIfDue();
    if (!node) {
      // The way up is that which we came, wherever the page may have moved it since.
      node = tree.after(elements[parent]!);
      parent = parents[parent]!;
      continue;
    }
    if (isText(node)) {
      length += node.length;
      if (hasWords(node.data)) addText(node, parent);
    } else if (isElement(node) && addElement(node, parent)) {
      parent = elements.length - 1;
      node = tree.first(node);
      continue;
    }
    node = tree.after(node);
  }
  for (const block of blocks.values()) {
    if (slices.due()) await slices.yieldIfDue();
    block.prose = proseOf(block);
  }
  return {
    tree,
    elements,
    parents,
    ends: endsOf(parents),
    indexOf,
    blocks: [...blocks.values()],
    blockOf,
    withFields,
    isLarge: isLarge || length > MOST_TEXT || elements.length > MOST_ELEMENTS,
  };
}

/** Whether the document in a frame is part of the page. */
function isShownFrame(tree: Tree, frame: Element): boolean {
  const first = tree.first(frame);
  return first !== null && own(first, 'ownerDocument') !== own(frame, 'ownerDocument');
}

function proseOf({ holder, length, linked }: Block): number {
  if (length < SHORT_PARAGRAPH || linked > length * MOSTLY_LINKS) return 0;
  return own(holder, 'checkVisibility')?.call(holder) === false ? 0 : length - linked;
}

function endsOf(parents: readonly number[]): number[] {
  const ends = parents.map((_, index) => index + 1);
  for (let index = parents.length - 1; index > 0; index -= 1) {
    const parent = parents[index]!;
    ends[parent] = Math.max(ends[parent]!, ends[index]!);
  }
  return ends;
}

/** Of each element, what the blocks in it come to. */
export function sumsOf({ blocks, parents }: Survey, amountOf: (block: Block) => number): number[] {
  const sums = new Array<number>(parents.length).fill(0);
  for (const block of blocks) sums[block.at]! += amountOf(block);
  for (let index = parents.length - 1; index > 0; index -= 1) sums[parents[index]!]! += sums[index]!;
  return sums;
}
