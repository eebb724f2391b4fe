/**
 * This room turns an article's elements into its visible text, one string, and leads from that back into the document.
 * Nothing else in Whence converts between DOM positions and offsets.
 */

import type { Block, Link, Span } from '../../reading/types';
import type { FoundArticle } from '../article/found-article';
import type { Slices } from '../slices';
import type { Edge, Tree } from '../tree/tree';
import { isText } from '../tree/walk';
import { collectText } from './collect-text';
import type { Segment, TextWriter } from './text-writer';

/** Grows when the same page would give another text: offsets in selectors are kept for years. */
export const TEXT_MAP_VERSION = 3;

/** The article's visible text, and where in the document it stands. All offsets and spans are UTF-16 code units of `text`. */
export interface TextMap {
  readonly version: number;
  readonly document: Document;
  readonly tree: Tree;
  /** White space as rendered, blocks parted by `\n\n`, `<br>` as `\n`; those belong to no node. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Whether the article has more text than is read of any page. */
  readonly isCut: boolean;
  /**
   * Live ranges over a span, in the order of the text. There are several where something stands in between that is no
   * text of the article: no range covers any of that.
   * Never throws: text that has left the page since is left out, and where nothing of it is left, the list is empty.
   */
  rangesOf(span: Span): Range[];
  /** The article's text inside a range that may begin and end anywhere; `undefined` when there is none. */
  spanOf(range: AbstractRange): Span | undefined;
  /**
   * The offset of a position in a text node; in collapsed white space, that of the space shown. `undefined` where the
   * node is no text of the article.
   * @param offset UTF-16 code units of the node's data
   */
  offsetAt(node: Node, offset: number): number | undefined;
  /** Whether some of the article's text is in this node. */
  contains(node: Node): boolean;
}

/**
 * Reads the article's text from the live document, in slices: between them the page may change, and the map then fits
 * itself, but may lack what was put in behind the walk. It does not follow later changes: it is made anew for them.
 * Empty where the article is.
 */
export async function buildTextMap(article: FoundArticle, slices: Slices): Promise<TextMap> {
  return new SegmentMap(article, await collectText(article, slices));
}

class SegmentMap implements TextMap {
  readonly version = TEXT_MAP_VERSION;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly isCut: boolean;
  readonly document: Document;
  readonly tree: Tree;
  readonly #segments: readonly Segment[];
  readonly #firstOf: ReadonlyMap<Node, number>;

  constructor(
    { document, tree }: FoundArticle,
    { text, blocks, links, isCut, segments, firstOf }: TextWriter,
  ) {
    this.document = document;
    this.tree = tree;
    this.text = text;
    this.blocks = blocks;
    this.links = links;
    this.isCut = isCut;
    this.#segments = segments;
    this.#firstOf = firstOf;
  }

  rangesOf([start, end]: Span): Range[] {
    const ranges: Range[] = [];
    let run = -1;
    for (let index = this.#firstEndingAfter(start); index < this.#segments.length; index += 1) {
      const segment = this.#segments[index]!;
      if (segment.textStart >= end) break;
      const { node } = segment;
      if (!node.isConnected) continue;
      // The page may have shortened the text since.
      const inNode = (offset: number) =>
        Math.min(segment.nodeStart + offset - segment.textStart, node.length);
      const from = inNode(Math.max(start, segment.textStart));
      const to = inNode(Math.min(end, segment.textStart + segment.length));
      if (from >= to) continue;
      const last = ranges.at(-1);
      if (last && run === segment.run) last.setEnd(node, to);
      else ranges.push(this.#range(node, from, to));
      run = segment.run;
    }
    return ranges;
  }

  spanOf(range: AbstractRange): Span | undefined {
    const first = this.#edge(range.startContainer, range.startOffset, 'start');
    const last = this.#edge(range.endContainer, range.endOffset, 'end');
    return first !== undefined && last !== undefined && first < last ? [first, last] : undefined;
  }

  offsetAt(node: Node, offset: number): number | undefined {
    for (let index = this.#firstOf.get(node); index !== undefined; index += 1) {
      const segment = this.#segments[index];
      if (segment?.node !== node) return this.#endOf(node);
      if (offset < segment.nodeStart + segment.length)
        return segment.textStart + Math.max(0, offset - segment.nodeStart);
    }
    return undefined;
  }

  contains(node: Node): boolean {
    if (isText(node)) return this.#firstOf.has(node);
    const around = this.document.createRange();
    try {
      around.selectNodeContents(node);
    } catch {
      return false; // a doctype has no contents
    }
    return this.spanOf(around) !== undefined;
  }

  /** Where a node's last segment ends in the text. */
  #endOf(node: Node): number | undefined {
    let end: number | undefined;
    for (let index = this.#firstOf.get(node)!; this.#segments[index]?.node === node; index += 1) {
      end = this.#segments[index]!.textStart + this.#segments[index]!.length;
    }
    return end;
  }

  /** The offset nearest to a position: at or after it for a start, at or before it for an end. */
  #edge(container: Node, offset: number, edge: Edge): number | undefined {
    const index = this.#firstOf.has(container)
      ? this.#firstInNode(container, offset, edge)
      : this.#firstOnPage(container, offset, edge);
    if (index === undefined) return undefined;
    const segment = this.#segments[index];
    if (segment?.node === container && segment.nodeStart < offset) {
      return segment.textStart + Math.min(offset - segment.nodeStart, segment.length);
    }
    if (edge === 'start') return segment?.textStart;
    const before = this.#segments[index - 1];
    return before && before.textStart + before.length;
  }

  /** Index of the first segment from this node on that ends after an offset in it (for an end: at or after it). */
  #firstInNode(node: Node, offset: number, edge: Edge): number {
    let index = this.#firstOf.get(node)!;
    for (; this.#segments[index]?.node === node; index += 1) {
      const end = this.#segments[index]!.nodeStart + this.#segments[index]!.length;
      if (edge === 'start' ? end > offset : end >= offset) break;
    }
    return index;
  }

  /** The same for any position, by comparing positions in the document. */
  #firstOnPage(container: Node, offset: number, edge: Edge): number | undefined {
    const point = this.document.createRange();
    try {
      point.setStart(container, offset);
    } catch {
      return undefined; // another document, or a position that is gone
    }
    return this.#firstEndingBeyond(point, edge);
  }

  /** Index of the first segment that ends after a point (for an end: at or after it). */
  #firstEndingBeyond(point: Range, edge: Edge): number | undefined {
    const isBeyond = ({ node, nodeStart, length }: Segment) => {
      const order = this.tree.compare(point, node, Math.min(nodeStart + length, node.length), edge);
      return edge === 'start' ? order > 0 : order >= 0;
    };
    try {
      return lowest(this.#segments.length, (index) => isBeyond(this.#segments[index]!));
    } catch {
      // Some text has left the page, and cannot be compared with what is on it.
      const index = this.#segments.findIndex((segment) => {
        try {
          return isBeyond(segment);
        } catch {
          return false;
        }
      });
      return index < 0 ? this.#segments.length : index;
    }
  }

  #firstEndingAfter(offset: number): number {
    return lowest(this.#segments.length, (index) => {
      const { textStart, length } = this.#segments[index]!;
      return textStart + length > offset;
    });
  }

  #range(node: Text, from: number, to: number): Range {
    const range = this.document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  }
}

/** The lowest index from 0 to `count` for which `holds`, given that it then holds for all above. */
function lowest(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
