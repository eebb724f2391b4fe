import type { Block, BlockKind, Link } from '../reading/types';
import { kindOf, settledKind } from './block-kind';
import type { FoundArticle } from './found-article';
import { type Rendering, renderingOf } from './rendering';
import type { Slices } from './slices';
import { hasWords, isElement, isText } from './walk';

/** A stretch of one text node as it stands in the text, code unit for code unit. */
export interface Piece {
  node: Text;
  /** UTF-16 offsets in the node and in the text, and the length of both. */
  nodeStart: number;
  textStart: number;
  length: number;
  /** Pieces with the same number have nothing between them that is not in the article. */
  run: number;
}

export interface CollectedText {
  text: string;
  blocks: Block[];
  links: Link[];
  pieces: Piece[];
}

/** Elements whose content is not text of the page, whatever the layout says. */
const SKIPPED = new Set(
  `script style noscript template svg math button input select textarea iframe frame object embed video audio canvas
  map datalist progress meter head title rp`.split(/\s+/),
);
/** Elements with nothing inside them, and nothing to be kept out of a range. */
const EMPTY = new Set(['img', 'wbr', 'source', 'picture', 'col', 'area', 'link', 'meta', 'param', 'track']);
/** Elements in a line. One that Readability dropped from inside a paragraph would tear a hole into its sentence. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const PROSE = new Set(['p', 'li']);

interface Frame {
  element: Element;
  /** The child that the walk is at. */
  child: ChildNode | null;
  /** Whether the element's own text is in the article. */
  member: boolean;
  /** Whether dropped inline elements in here are text of the sentence around them. */
  prose: boolean;
  block: boolean;
  kind: BlockKind;
  lang: string | undefined;
  /** Asked for only when a text has white space that it would matter for. */
  keepsSpace: boolean | undefined;
  link: OpenLink | undefined;
}

/** `start` is -1 until the link's first word. */
interface OpenLink {
  start: number;
  href: string;
}

/** White space that HTML collapses; a no-break space is not among it. https://drafts.csswg.org/css-text/#white-space */
const SPACE = /[ \t\n\r\f]/;
const LINE_ENDS = /[\t\n\r\f]/g;
const LONG_GAPS = /[ \t\n\r\f]{2,}/g;
const NEEDS_CARE = /[ \t\n\r\f]{2}|[\t\n\r\f]/;

/** A walk that pages may change under our feet is begun anew this often, and then taken as it comes. */
const MOST_RESTARTS = 2;

/** Walks through the article in document order, in slices. Consistent in itself even where the page changed. */
export async function collectText(article: FoundArticle, slices: Slices): Promise<CollectedText> {
  for (let restarts = 0; ; restarts += 1) {
    const collector = new Collector(article);
    if ((await collector.run(slices)) || restarts === MOST_RESTARTS) return collector.result();
  }
}

class Collector {
  private readonly rendering: Rendering;
  private readonly pageLang: string | undefined;
  private readonly strings: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly links: Link[] = [];
  private readonly pieces: Piece[] = [];
  private readonly seen = new Set<Text>();
  private readonly stack: Frame[] = [];
  /** The innermost link that the walk is in. */
  private link: OpenLink | undefined;
  private length = 0;
  private run_ = 0;
  private open: { start: number; kind: BlockKind; lang: string | undefined; linked: number } | undefined;
  /** White space that counts only if a word follows it on the same line. */
  private space: { node: Text; at: number; run: number } | undefined;
  /** Line breaks since the last word. */
  private breaks = 0;

  constructor(private readonly article: FoundArticle) {
    this.rendering = renderingOf(article.document);
    this.pageLang = article.document.documentElement.getAttribute('lang') || undefined;
  }

  /** `false` when the page changed where the walk was, so that part of the text may be missing. */
  async run(slices: Slices): Promise<boolean> {
    let whole = true;
    this.enter(this.article.document.documentElement);
    for (let frame = this.stack.at(-1); frame; frame = this.stack.at(-1)) {
      if (slices.due() && (await slices.breathe()) && !this.isWhereItWas()) whole = false;
      const { child } = frame;
      if (!child) {
        this.leave();
        continue;
      }
      frame.child = child.nextSibling;
      if (isText(child)) this.addText(child, frame);
      else if (isElement(child)) this.enter(child);
    }
    this.closeBlock();
    return whole;
  }

  result(): CollectedText {
    const { blocks, links, pieces } = this;
    return { text: this.strings.join(''), blocks, links, pieces };
  }

  /** By parents alone, since asking each element whether it is connected costs its depth each time. */
  private isWhereItWas(): boolean {
    return this.stack.every(({ element, child }, depth) => {
      const above = depth > 0 ? this.stack[depth - 1]!.element : this.article.document;
      return element.parentNode === above && (!child || child.parentNode === element);
    });
  }

  private enter(element: Element): void {
    const name = element.localName;
    if (name === 'br') this.breaks += 1;
    if (name === 'hr') this.closeBlock();
    if (name === 'br' || name === 'hr' || EMPTY.has(name)) return;
    const parent = this.stack.at(-1);
    const { elements, path } = this.article;
    const member = elements.has(element) || (!!parent?.prose && INLINE.has(name));
    if (SKIPPED.has(name) || (!member && !path.has(element)) || this.rendering.hides(element)) {
      this.run_ += 1;
      return;
    }
    const rendered = this.rendering.isBlock(element);
    const kind = kindOf(element, rendered);
    // A picture's credit at the head of a paragraph is no part of its first sentence.
    const block = rendered || kind === 'caption';
    if (block) this.closeBlock();
    const href = name === 'a' ? linkTarget(element) : undefined;
    const link = href ? { start: -1, href } : undefined;
    if (link) this.link = link;
    this.stack.push({
      element,
      child: element.firstChild,
      member,
      prose: member && (PROSE.has(name) || (!!parent?.prose && !block)),
      block,
      kind: nested(kind, parent?.kind),
      lang: element.getAttribute('lang') || parent?.lang,
      keepsSpace: undefined,
      link,
    });
  }

  private leave(): void {
    const { block, link } = this.stack.pop()!;
    if (link && link.start >= 0) this.links.push({ span: [link.start, this.length], href: link.href });
    if (link) {
      this.countLinked(link);
      this.link = undefined;
    }
    if (block) this.closeBlock();
  }

  private addText(node: Text, frame: Frame): void {
    const { data } = node;
    if (!frame.member && !this.article.texts.has(node)) {
      if (hasWords(data)) this.run_ += 1;
      return;
    }
    if (this.seen.has(node)) return;
    this.seen.add(node);
    // One space or line end between two words takes one code unit either way.
    if (NEEDS_CARE.test(data) && this.keepsSpace(frame)) this.addPreserved(node, data, frame);
    else this.addCollapsed(node, data, frame);
  }

  private keepsSpace(frame: Frame): boolean {
    frame.keepsSpace ??= this.rendering.keepsSpace(frame.element);
    return frame.keepsSpace;
  }

  private addPreserved(node: Text, data: string, frame: Frame): void {
    if (!this.open && !hasWords(data)) return;
    this.beforeWord(frame);
    this.addPiece(node, 0, data);
  }

  private addCollapsed(node: Text, data: string, frame: Frame): void {
    let start = 0;
    for (const gap of data.matchAll(LONG_GAPS)) {
      this.addStretch(node, data, start, gap.index, frame);
      start = gap.index + gap[0].length;
      this.space ??= { node, at: start - 1, run: this.run_ };
    }
    this.addStretch(node, data, start, data.length, frame);
  }

  /** A stretch with single spaces alone: the same in node and text, but for a line end that becomes a space. */
  private addStretch(node: Text, data: string, from: number, to: number, frame: Frame): void {
    if (from === to) return;
    const leads = SPACE.test(data[from]!);
    const start = leads ? from + 1 : from;
    if (leads) this.space ??= { node, at: from, run: this.run_ };
    if (start === to) return;
    const trails = SPACE.test(data[to - 1]!);
    const end = trails ? to - 1 : to;
    this.beforeWord(frame);
    this.addPiece(node, start, data.slice(start, end).replace(LINE_ENDS, ' '));
    if (trails) this.space ??= { node, at: end, run: this.run_ };
  }

  /** Writes what stands between the last word and the next: a space, a line break, a new block. */
  private beforeWord(frame: Frame): void {
    // Two line breaks look like a new paragraph, and on many pages are all the paragraphs there are.
    if (this.breaks > 1) this.closeBlock();
    if (!this.open) {
      if (this.length > 0) this.write('\n\n');
      this.open = { start: this.length, kind: frame.kind, lang: frame.lang, linked: 0 };
    } else if (this.breaks === 1) {
      this.write('\n');
    } else if (this.space) {
      this.addPiece(this.space.node, this.space.at, ' ', this.space.run);
    }
    this.breaks = 0;
    this.space = undefined;
    if (this.link && this.link.start < 0) this.link.start = this.length;
  }

  private write(text: string): void {
    this.strings.push(text);
    this.length += text.length;
  }

  private addPiece(node: Text, nodeStart: number, text: string, run = this.run_): void {
    const last = this.pieces.at(-1);
    const follows =
      last?.node === node &&
      last.nodeStart + last.length === nodeStart &&
      last.textStart + last.length === this.length;
    if (follows && last.run === run) last.length += text.length;
    else this.pieces.push({ node, nodeStart, textStart: this.length, length: text.length, run });
    this.write(text);
  }

  private countLinked({ start }: OpenLink): void {
    if (this.open && start >= 0) this.open.linked += this.length - Math.max(start, this.open.start);
  }

  private closeBlock(): void {
    this.space = undefined;
    this.breaks = 0;
    if (!this.open) return;
    if (this.link) this.countLinked(this.link);
    const { start, kind, lang, linked } = this.open;
    const block: Block = { span: [start, this.length], kind: settledKind(kind, this.length - start, linked) };
    if (lang && lang.toLowerCase() !== this.pageLang?.toLowerCase()) block.lang = lang;
    this.blocks.push(block);
    this.open = undefined;
  }
}

/** A list in a caption is still a caption; otherwise the nearest element that says something decides. */
function nested(kind: BlockKind | undefined, outer: BlockKind = 'paragraph'): BlockKind {
  return kind === undefined || outer === 'caption' ? outer : kind;
}

/** Where a link leads, as an absolute address. Links within the page and to scripts lead to no source. */
function linkTarget(link: Element): string | undefined {
  const href = link.getAttribute('href');
  if (!href || href.startsWith('#')) return undefined;
  try {
    const { protocol, href: absolute } = new URL(href, link.baseURI);
    return /^https?:$/.test(protocol) ? absolute : undefined;
  } catch {
    return undefined;
  }
}
