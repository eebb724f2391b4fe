import type { Block, BlockKind, Link } from '../../reading/types';
import { settledKind } from './block-kind';

/** A part of one text node that stands in the text code unit for code unit. */
export interface Segment {
  node: Text;
  /** UTF-16 offsets in the node and in the text, and the length of both. */
  nodeStart: number;
  textStart: number;
  length: number;
  /** Segments with the same number have nothing between them that is not in the article. */
  run: number;
}

/** What the elements around a text say of the block that it opens. */
export interface BlockContext {
  kind: BlockKind;
  lang: string | undefined;
}

/** A link that the writer is in. `start` is -1 until its first word. */
export interface OpenLink {
  start: number;
  href: string;
}

/** White space that HTML collapses; a no-break space is not among it. https://drafts.csswg.org/css-text/#white-space */
const SPACE = /[ \t\n\r\f]/;
const LINE_ENDS = /[\t\n\r\f]/g;
const LONG_GAP = /[ \t\n\r\f]{2,}/g;

/**
 * What of a page is read at most: the beginning of one that has more. The longest novels have as much text (UTF-16 code
 * units), half a million words, and take a background half a minute; blocks are some 40 bytes each of a message that is
 * written in one task, and segments some 100 of the page's memory.
 */
export const MOST_TEXT = 3_000_000;
export const MOST_BLOCKS = 60_000;
export const MOST_SEGMENTS = 500_000;
/** Links kept: they tell what a claim links to, and a page with more is a list of them. */
const MOST_LINKS = 5_000;

/** Writes the text as it is rendered, and keeps account of which node each part of it came from. */
export class TextWriter {
  readonly blocks: Block[] = [];
  readonly links: Link[] = [];
  readonly segments: Segment[] = [];
  /** Where in `segments` those of a node begin: they follow each other. */
  readonly firstOf = new Map<Node, number>();
  readonly #strings: string[] = [];
  #length = 0;
  #run = 0;
  #block: (BlockContext & { start: number; linked: number }) | undefined;
  #link: OpenLink | undefined;
  /** White space that counts only if a word follows it on the same line. */
  #space: { node: Text; at: number; run: number } | undefined;
  /** Line breaks since the last word. */
  #breaks = 0;

  /** Whether it holds as much as is ever read of a page. */
  get isFull(): boolean {
    return (
      this.#length >= MOST_TEXT || this.blocks.length >= MOST_BLOCKS || this.segments.length >= MOST_SEGMENTS
    );
  }

  get text(): string {
    return this.#strings.join('');
  }

  /** Something that is not in the article stands here: no range may cover it. */
  gap(): void {
    this.#run += 1;
  }

  lineBreak(): void {
    this.#breaks += 1;
  }

  openLink(href: string): OpenLink {
    this.#link = { start: -1, href };
    return this.#link;
  }

  closeLink(link: OpenLink): void {
    if (link.start >= 0 && this.links.length < MOST_LINKS)
      this.links.push({ span: [link.start, this.#length], href: link.href });
    this.#countLinked();
    this.#link = undefined;
  }

  closeBlock(): void {
    this.#space = undefined;
    this.#breaks = 0;
    if (!this.#block) return;
    this.#countLinked();
    const { start, kind, lang, linked } = this.#block;
    const length = this.#length - start;
    this.blocks.push({ span: [start, this.#length], kind: settledKind(kind, length, linked), lang });
    this.#block = undefined;
  }

  /**
   * A node's text with white space as it is written.
   * @param base where in the node `data` begins: long texts are added part by part
   */
  addPreserved(node: Text, data: string, context: BlockContext, base = 0): void {
    if (!this.#block && !/\S/.test(data)) return;
    this.#beforeWord(context);
    this.#addSegment(node, base, data);
  }

  /** A node's text with white space collapsed: each run of it is one space, that at the ends of lines none. */
  addCollapsed(node: Text, data: string, context: BlockContext, base = 0): void {
    let start = 0;
    LONG_GAP.lastIndex = 0;
    for (let gap = LONG_GAP.exec(data); gap; gap = LONG_GAP.exec(data)) {
      this.#addWords(node, data, start, gap.index, context, base);
      start = LONG_GAP.lastIndex;
      this.#space ??= { node, at: base + start - 1, run: this.#run };
    }
    this.#addWords(node, data, start, data.length, context, base);
  }

  /** Words with single spaces between them: the same in node and text, but for a line end that becomes a space. */
  #addWords(node: Text, data: string, from: number, to: number, context: BlockContext, base: number): void {
    if (from === to) return;
    const leads = SPACE.test(data[from]!);
    const start = leads ? from + 1 : from;
    if (leads) this.#space ??= { node, at: base + from, run: this.#run };
    if (start === to) return;
    const trails = SPACE.test(data[to - 1]!);
    const end = trails ? to - 1 : to;
    this.#beforeWord(context);
    this.#addSegment(node, base + start, data.slice(start, end).replace(LINE_ENDS, ' '));
    if (trails) this.#space ??= { node, at: base + end, run: this.#run };
  }

  /** Writes what stands between the last word and the next: a space, a line break, a new block. */
  #beforeWord({ kind, lang }: BlockContext): void {
    // Two line breaks look like a new paragraph, and on many pages are all the paragraphs there are.
    if (this.#breaks > 1) this.closeBlock();
    if (!this.#block) {
      if (this.#length > 0) this.#write('\n\n');
      this.#block = { start: this.#length, kind, lang, linked: 0 };
    } else if (this.#breaks === 1) {
      this.#write('\n');
    } else if (this.#space) {
      this.#addSegment(this.#space.node, this.#space.at, ' ', this.#space.run);
    }
    this.#breaks = 0;
    this.#space = undefined;
    if (this.#link && this.#link.start < 0) this.#link.start = this.#length;
  }

  #write(text: string): void {
    this.#strings.push(text);
    this.#length += text.length;
  }

  #addSegment(node: Text, nodeStart: number, text: string, run = this.#run): void {
    const last = this.segments.at(-1);
    const follows =
      last?.node === node &&
      last.run === run &&
      last.nodeStart + last.length === nodeStart &&
      last.textStart + last.length === this.#length;
    if (follows) {
      last.length += text.length;
    } else {
      if (last?.node !== node) this.firstOf.set(node, this.segments.length);
      this.segments.push({ node, nodeStart, textStart: this.#length, length: text.length, run });
    }
    this.#write(text);
  }

  /** Adds to the block what of it is in the link that is open. */
  #countLinked(): void {
    const { start } = this.#link ?? { start: -1 };
    if (this.#block && start >= 0) this.#block.linked += this.#length - Math.max(start, this.#block.start);
  }
}
