import type { Block, Link, Span } from '../../reading/types';
import type { FoundArticle } from '../article/found-article';
import type { Slices } from '../slices';
import type { Edge, Tree } from '../tree/tree';
import { isText } from '../tree/walk';
import { collectText } from './collect-text';
import type { Piece, TextWriter } from './text-writer';

/**
 * The article's visible text as one string, and the way back into the document.
 * Nothing else in Whence converts between DOM positions and offsets.
 */

/** Grows when the same page would give another text: offsets in selectors are kept for years. */
export const TEXT_MAP_VERSION = 2;

export interface TextMap {
  readonly version: number;
  readonly document: Document;
  readonly tree: Tree;
  /** White space as rendered, blocks parted by `\n\n`, `<br>` as `\n`; those belong to no node. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /**
   * Live ranges over a span, in the order of the text: one for each stretch with nothing foreign inside.
   * Never throws: text that has left the page since is left out.
   */
  rangesOf(span: Span): Range[];
  /** The article's text inside a range that may begin and end anywhere; `undefined` when there is none. */
  spanOf(range: AbstractRange): Span | undefined;
  /** The offset of a position in a text node of the article; in collapsed white space, that of the space shown. */
  offsetAt(node: Node, offset: number): number | undefined;
  /** Whether some of the article's text is in this node. */
  contains(node: Node): boolean;
}

/** Reads the article's text from the live document, in slices. */
export async function buildTextMap(article: FoundArticle, slices: Slices): Promise<TextMap> {
  return new PieceMap(article, await collectText(article, slices));
}

class PieceMap implements TextMap {
  readonly version = TEXT_MAP_VERSION;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly document: Document;
  readonly tree: Tree;
  readonly #pieces: readonly Piece[];
  readonly #firstOf: ReadonlyMap<Node, number>;

  constructor({ document, tree }: FoundArticle, { text, blocks, links, pieces, firstOf }: TextWriter) {
    this.document = document;
    this.tree = tree;
    this.text = text;
    this.blocks = blocks;
    this.links = links;
    this.#pieces = pieces;
    this.#firstOf = firstOf;
  }

  rangesOf([start, end]: Span): Range[] {
    const ranges: Range[] = [];
    let run = -1;
    for (let index = this.#firstEndingAfter(start); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index]!;
      if (piece.textStart >= end) break;
      const { node } = piece;
      if (!node.isConnected) continue;
      // The page may have shortened the text since.
      const inNode = (offset: number) => Math.min(piece.nodeStart + offset - piece.textStart, node.length);
      const from = inNode(Math.max(start, piece.textStart));
      const to = inNode(Math.min(end, piece.textStart + piece.length));
      if (from >= to) continue;
      const last = ranges.at(-1);
      if (last && run === piece.run) last.setEnd(node, to);
      else ranges.push(this.#range(node, from, to));
      run = piece.run;
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
      const piece = this.#pieces[index];
      if (piece?.node !== node) return this.#endOf(node);
      if (offset < piece.nodeStart + piece.length)
        return piece.textStart + Math.max(0, offset - piece.nodeStart);
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

  /** Where a node's last piece ends in the text. */
  #endOf(node: Node): number | undefined {
    let end: number | undefined;
    for (let index = this.#firstOf.get(node)!; this.#pieces[index]?.node === node; index += 1) {
      end = this.#pieces[index]!.textStart + this.#pieces[index]!.length;
    }
    return end;
  }

  /** The offset nearest to a position: at or after it for a start, at or before it for an end. */
  #edge(container: Node, offset: number, edge: Edge): number | undefined {
    const index = this.#firstOf.has(container)
      ? this.#firstInNode(container, offset, edge)
      : this.#firstOnPage(container, offset, edge);
    if (index === undefined) return undefined;
    const piece = this.#pieces[index];
    if (piece?.node === container && piece.nodeStart < offset) {
      return piece.textStart + Math.min(offset - piece.nodeStart, piece.length);
    }
    if (edge === 'start') return piece?.textStart;
    const before = this.#pieces[index - 1];
    return before && before.textStart + before.length;
  }

  /** Index of the first piece from this node on that ends after an offset in it (for an end: at or after it). */
  #firstInNode(node: Node, offset: number, edge: Edge): number {
    let index = this.#firstOf.get(node)!;
    for (; this.#pieces[index]?.node === node; index += 1) {
      const end = this.#pieces[index]!.nodeStart + this.#pieces[index]!.length;
      if (edge === 'start' ? end > offset : end >= offset) break;
    }
    return index;
  }

  /** The same for any position, by comparing places in the document. */
  #firstOnPage(container: Node, offset: number, edge: Edge): number | undefined {
    const point = this.document.createRange();
    try {
      point.setStart(container, offset);
    } catch {
      return undefined; // another document, or a position that is gone
    }
    return this.#firstEndingBeyond(point, edge);
  }

  /** Index of the first piece that ends after a point (for an end: at or after it). */
  #firstEndingBeyond(point: Range, edge: Edge): number | undefined {
    const isBeyond = ({ node, nodeStart, length }: Piece) => {
      const order = this.tree.compare(point, node, Math.min(nodeStart + length, node.length), edge);
      return edge === 'start' ? order > 0 : order >= 0;
    };
    try {
      return lowest(this.#pieces.length, (index) => isBeyond(this.#pieces[index]!));
    } catch {
      // Some text has left the page, and cannot be compared with what is on it.
      const index = this.#pieces.findIndex((piece) => {
        try {
          return isBeyond(piece);
        } catch {
          return false;
        }
      });
      return index < 0 ? this.#pieces.length : index;
    }
  }

  #firstEndingAfter(offset: number): number {
    return lowest(this.#pieces.length, (index) => {
      const { textStart, length } = this.#pieces[index]!;
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
