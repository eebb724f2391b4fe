import type { Article, Block, BlockKind, Link } from '../reading/types';

/** A piece of a paragraph, and where it leads to if it is a link. */
export interface Piece {
  text: string;
  href?: string;
}

/** Between two blocks, as the page's own text map writes it: so a text has the same offsets here and there. */
const BETWEEN = '\n\n';

/** Writes an article block by block. */
export class TextBuilder {
  readonly #strings: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #links: Link[] = [];
  #length = 0;

  /** Adds a block; white space at its edges and double spaces go, and one without words is none. */
  add(kind: BlockKind, pieces: readonly Piece[]): void {
    const tidy = tidied(pieces);
    if (tidy.length === 0) return;
    if (this.#blocks.length > 0) this.#write(BETWEEN);
    const start = this.#length;
    for (const { text, href } of tidy) {
      const from = this.#length;
      this.#write(text);
      if (href !== undefined && text.trim() !== '') this.#links.push({ span: [from, this.#length], href });
    }
    this.#blocks.push({ span: [start, this.#length], kind });
  }

  /** @param title what the file says that it is called; else it is the first heading, where one comes first */
  article(title?: string): Article {
    const text = this.#strings.join('');
    const first = this.#blocks.slice(0, HEAD).find(({ kind }) => kind === 'heading');
    const own = title?.trim() || (first && text.slice(...first.span));
    return { text, blocks: this.#blocks, links: this.#links, ...(own && { title: own }) };
  }

  #write(text: string): void {
    this.#strings.push(text);
    this.#length += text.length;
  }
}

/** Blocks in which a heading is the text's title: a byline may stand above it. */
const HEAD = 3;

/** As a browser shows it: each run of white space is one space, or one line break where it has one. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = [];
  // Nothing stands before the first word.
  let last = ' ';
  for (const { text, href } of pieces) {
    const words = text.replace(/\s+/g, tidyRun).replace(/^[ \n]/, (space) => (/\s/.test(last) ? '' : space));
    if (words === '') continue;
    last = words.at(-1)!;
    tidy.push({ text: words, ...(href !== undefined && { href }) });
  }
  for (let end = tidy.pop(); end; end = tidy.pop()) {
    const text = end.text.trimEnd();
    if (text !== '') return [...tidy, { ...end, text }];
  }
  return [];
}

/** One run of white space. By runs, so that a file of nothing but spaces takes no longer than another. */
function tidyRun(run: string): string {
  const end = run.indexOf('\n');
  const before = (end < 0 ? run : run.slice(0, end)).replace(/[^\S\u00a0]+/g, ' ');
  if (end < 0) return before;
  return `${before.endsWith(' ') ? before.slice(0, -1) : before}\n`;
}

/** An address that a link may lead to: of the web, and no longer than addresses are. */
export function webAddress(href: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(href) && href.length <= LONGEST_HREF && URL.canParse(href)
    ? href
    : undefined;
}

/** Code units, as of a page's links. */
const LONGEST_HREF = 2_000;
