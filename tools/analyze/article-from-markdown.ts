import type { Article, Block, BlockKind, Link } from '../../lib/reading/types';

/**
 * Makes an article out of Markdown: headings, lists, quotations and paragraphs become blocks, marks inside a line
 * fall away, links are kept. Only what notes and news drafts use: no tables, no HTML, no reference links.
 */

interface Part {
  kind: BlockKind;
  lines: string[];
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/;
const FENCE = /^\s*(?:```|~~~)/;
const RULE = /^\s{0,3}(?:[-*_]\s*){3,}$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const UNDERLINE = /^\s{0,3}(?:=+|-+)\s*$/;
const LIST = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;
/** An escaped mark, an image, a link, code, or a mark of emphasis with what it holds. */
const INLINE =
  /\\(?<escaped>[\\`*_{}[\]()#+.!>-])|!\[[^\]\n]*\]\([^)\n]*\)|\[(?<label>[^\]\n]+)\]\(\s*<?(?<href>[^)\s>]+)>?[^)\n]*\)|`(?<code>[^`\n]+)`|(?<mark>\*{1,3}|_{1,3}|~~)(?=\S)(?<marked>[^\n]{0,2000}?\S)\k<mark>(?!\w)/g;
/** Marks inside marks are read to this depth. */
const DEEPEST = 4;

export function articleFromMarkdown(markdown: string): Article {
  const article: Article & { text: string; blocks: Block[]; links: Link[] } = {
    text: '',
    blocks: [],
    links: [],
  };
  for (const { kind, lines } of partsOf(markdown.replace(FRONT_MATTER, ''))) {
    const start = article.text === '' ? 0 : article.text.length + 2;
    const { text, links } = plain(lines.map((line) => line.trim()).join('\n'), start, 0);
    if (text.trim() === '') continue;
    article.text += article.text === '' ? text : `\n\n${text}`;
    article.blocks.push({ span: [start, start + text.length], kind });
    article.links.push(...links);
  }
  return article;
}

function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    const ends = FENCE.test(line) || fenced || line.trim() === '';
    if (!ends && open?.kind === 'paragraph' && open.lines.length === 1 && UNDERLINE.test(line)) {
      open.kind = 'heading';
      open = undefined;
    } else if (ends || RULE.test(line)) {
      open = undefined;
    } else {
      open = add(parts, open, line);
    }
  }
  return parts;
}

/** Adds a line to the part it belongs to; returns the part that the next line may go on with. */
function add(parts: Part[], open: Part | undefined, line: string): Part | undefined {
  const heading = HEADING.exec(line);
  if (heading) {
    parts.push({ kind: 'heading', lines: [heading[1]!] });
    return undefined;
  }
  const quote = QUOTE.exec(line);
  const item = quote ? null : LIST.exec(line);
  const kind = quote ? 'quote' : item ? 'list' : (open?.kind ?? 'paragraph');
  const own = quote?.[1] ?? item?.[1] ?? line;
  if (open !== undefined && open.kind === kind && !item && own.trim() !== '') {
    open.lines.push(own);
    return open;
  }
  const part: Part = { kind, lines: [own] };
  parts.push(part);
  return part;
}

/** The words of a line without its marks, and its links with offsets from `start` on. */
function plain(marked: string, start: number, depth: number): { text: string; links: Link[] } {
  let text = '';
  let from = 0;
  const links: Link[] = [];
  if (depth > DEEPEST) return { text: marked, links };
  for (const match of marked.matchAll(INLINE)) {
    const { escaped, label, href, code, marked: emphasised } = match.groups!;
    const [whole] = match;
    text += marked.slice(from, match.index);
    from = match.index + whole.length;
    // An underscore inside a word is part of it (snake_case).
    const insideWord = whole.startsWith('_') && /\w/.test(marked[match.index - 1] ?? '');
    const inner = insideWord
      ? { text: whole, links: [] }
      : plain(label ?? emphasised ?? '', start + text.length, depth + 1);
    if (href !== undefined)
      links.push({ span: [start + text.length, start + text.length + inner.text.length], href });
    links.push(...inner.links);
    text += escaped ?? code ?? inner.text;
  }
  return { text: text + marked.slice(from), links };
}
