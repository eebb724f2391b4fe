import type { Article, Block, BlockKind, Span } from '../types';

/** Longer first lines are a paragraph, not a heading. In UTF-16 units. */
const LONGEST_HEADING = 120;
const LONGEST_BYLINE = 100;

const SENTENCE_END = /[.!?…:;,]["”’')\]]*$/;
const LIST_MARK = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
const BYLINE = /^(?:by|from)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){1,8}(?:\s*[,|].*)?$/iu;
const BREAK = /\n[^\S\n]*\n\s*/g;

/**
 * Makes an article out of plain text: blank lines part its blocks. A short line without a full stop is a heading when
 * it comes first; "By Jane Roe" is a byline; a block of which every line has a mark is a list, one block a line. A
 * guess from layout alone: a text without blank lines is one block or one list, one of white space has no block. No
 * links.
 */
export function articleFromText(text: string): Article {
  const blocks: Block[] = [];
  // Whether nothing but bylines has come so far.
  let top = true;
  for (const span of paragraphsOf(text)) {
    const lines = linesOf(text, span);
    if (
      lines.length > 0 &&
      lines.every(([start, end]) => LIST_MARK.test(text.slice(start, Math.min(end, start + 8))))
    ) {
      for (const line of lines) blocks.push({ span: line, kind: 'list' });
      top = false;
    } else {
      const kind = kindOf(text.slice(...span), lines.length, top);
      blocks.push({ span, kind });
      top &&= kind === 'byline';
    }
  }
  return { text, blocks, links: [] };
}

function kindOf(own: string, lines: number, top: boolean): BlockKind {
  if (lines > 1) return 'paragraph';
  if (own.length <= LONGEST_BYLINE && BYLINE.test(own)) return 'byline';
  return top && own.length <= LONGEST_HEADING && !SENTENCE_END.test(own) ? 'heading' : 'paragraph';
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    push(spans, text, from, match.index);
    from = match.index + match[0].length;
  }
  push(spans, text, from, text.length);
  return spans;
}

function linesOf(text: string, [start, end]: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  while (from < end) {
    const at = text.indexOf('\n', from);
    const to = at < 0 || at > end ? end : at;
    push(lines, text, from, to);
    from = to + 1;
  }
  return lines;
}

/** Adds a span without the white space at its edges, if anything is left. */
function push(spans: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  if (from < to) spans.push([from, to]);
}
