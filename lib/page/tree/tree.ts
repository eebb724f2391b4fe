/**
 * This room walks the nodes of a page in the order in which they are shown.
 * On most pages the tree is the document alone; where text stands in shadow roots or in frames, `flatTree` gives the
 * page as it is shown. It costs more at each step, and comes in a script of its own to the pages that need it.
 */

import { firstChildOf, nextSiblingOf, parentOf, withoutNames } from './dom';
import { textsIn } from './texts';

/** How the nodes of a page hang together. */
export interface Tree {
  /** The first node inside this one, the next beside it, and the one around it; `null` where there is none. */
  first(node: Node): Node | null;
  after(node: Node): Node | null;
  above(node: Node): Node | null;
  /**
   * Where an offset in a text node lies, seen from a point: before it (negative), at it (0) or after it (positive).
   * Throws where the two are on no page together.
   * @param point a collapsed range
   * @param offset UTF-16 code units of the node's data
   * @param edge which end of a selection the point is: one of an empty element has two sides
   */
  compare(point: Range, node: Text, offset: number, edge: Edge): number;
  /** The page as one document, each element beside its copy. */
  copy(document: Document): Copy;
  /** The shadow roots and the documents in frames that are part of the page, those around others first. */
  readonly shadows: readonly ShadowRoot[];
  readonly frames: readonly Document[];
}

/** An end of a selection. */
export type Edge = 'start' | 'end';

/** A copy of the page that may be changed, and whose forms shadow no properties. */
export interface Copy {
  clone: Document;
  /** Of each text in the copy's body, the one on the page. */
  liveOf: Map<Node, Text>;
}

/** The document as it is written. */
export const documentTree: Tree = {
  first: firstChildOf,
  after: nextSiblingOf,
  above: parentOf,
  compare: (point, node, offset) => point.comparePoint(node, offset),
  copy(document) {
    const clone = document.cloneNode(true) as Document;
    withoutNames(clone);
    const lives = textsIn(document.body);
    return { clone, liveOf: new Map(textsIn(clone.body).map((text, index) => [text, lives[index]!])) };
  },
  shadows: [],
  frames: [],
};
