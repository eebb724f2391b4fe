import { articleFromText } from '../reading/text/article-from-text';
import type { Article, BlockKind, Span } from '../reading/types';
import { paragraphsOf } from './lines';
import { type Piece, TextBuilder, webAddress } from './text-builder';

/**
 * A text as it is typed or pasted, and back. Blank lines part paragraphs; a few signs at the beginning of a line are
 * understood, as in mails and Markdown: `# ` heading, `> ` quotation, `- ` or `1. ` list; and `[words](address)`, or an
 * address alone, for a link. Everything else is what it looks like.
 */

const HEADING = /^#{1,6} +/;
const QUOTE = /^> ?/;
const ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
/** One of these that is none of them, but was written so. */
const ESCAPED = /^\\(?=#{1,6} |> |[-*•–] |\d{1,2}[.)] )/;

const LINK =
  /\[([^[\]\n]{1,500})\]\((https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)\)|\bhttps?:\/\/[^\s<>"“”]+/gi;
/** Signs behind an address that are not its own. */
const AFTER_ADDRESS = ".,;:!?'’)]";

/** What a text as it is typed says. Never throws: without words it has no blocks. */
export function articleFromTyped(typed: string): Article {
  const builder = new TextBuilder();
  for (const { text, kind } of linesIn(typed)) builder.add(kind, linked(text));
  return builder.article();
}

interface Line {
  text: string;
  kind: BlockKind;
}

function linesIn(typed: string): Line[] {
  const paragraphs = paragraphsOf(apart(typed)).map((line) => line.trim());
  // Which of them is a headline, and which a byline, their look decides.
  const kinds = kindsOf(paragraphs);
  return paragraphs.map((line, index) => {
    if (HEADING.test(line)) return { text: line.replace(HEADING, ''), kind: 'heading' };
    if (QUOTE.test(line)) return { text: line.replace(QUOTE, ''), kind: 'quote' };
    if (ITEM.test(line)) return { text: line.replace(ITEM, ''), kind: 'list' };
    return { text: line.replace(ESCAPED, ''), kind: kinds[index]! };
  });
}

/** Lines with a sign of their own stand apart, so that none is joined with another. */
const apart = (typed: string): string =>
  typed.replace(/^[^\S\n]*(?:#{1,6} |> |[-*•–]\s|\d{1,2}[.)]\s).*$/gm, (line) => `\n${line}\n`);

/** Kinds of paragraphs by their look. */
function kindsOf(paragraphs: readonly string[]): BlockKind[] {
  const { blocks } = articleFromText(paragraphs.join('\n\n'));
  const kinds: BlockKind[] = [];
  let at = 0;
  let next = 0;
  for (const paragraph of paragraphs) {
    const end = at + paragraph.length;
    // Of white space there is no block; of one paragraph never two, for it has no line end.
    const block = blocks[next];
    if (block && block.span[0] < end) next += 1;
    kinds.push(block && block.span[0] < end && block.kind !== 'list' ? block.kind : 'paragraph');
    at = end + 2;
  }
  return kinds;
}

function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: all, 1: words, 2: named, index } of text.matchAll(LINK)) {
    const address = named ?? withoutSigns(all);
    const href = webAddress(address);
    if (href === undefined) continue;
    pieces.push({ text: text.slice(from, index) }, { text: words ?? address, href });
    from = index + (named === undefined ? address.length : all.length);
  }
  return [...pieces, { text: text.slice(from) }];
}

function withoutSigns(address: string): string {
  let end = address.length;
  while (AFTER_ADDRESS.includes(address.charAt(end - 1)) && end > 0) end -= 1;
  return address.slice(0, end);
}

/** An article as it would be typed: `articleFromTyped` makes the same of it, but for kinds that have no sign. */
export function typedFrom({ text, blocks, links }: Article): string {
  const parts: string[] = [];
  let before: BlockKind | undefined;
  let next = 0;
  for (const { span, kind } of blocks) {
    const own: Article['links'] = [];
    for (; next < links.length && links[next]!.span[0] < span[1]; next += 1)
      if (links[next]!.span[0] >= span[0] && links[next]!.span[1] <= span[1]) own.push(links[next]!);
    if (parts.length > 0) parts.push(kind === 'list' && before === 'list' ? '\n' : '\n\n');
    parts.push(lineOf(withLinks(text, span, own), kind));
    before = kind;
  }
  return parts.join('');
}

function lineOf(words: string, kind: BlockKind): string {
  const line = words
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join(' ');
  if (kind === 'heading') return `# ${line}`;
  if (kind === 'quote') return `> ${line}`;
  if (kind === 'list') return `- ${line}`;
  return HEADING.test(line) || QUOTE.test(line) || ITEM.test(line) ? `\\${line}` : line;
}

function withLinks(text: string, [start, end]: Span, links: Article['links']): string {
  let line = '';
  let at = start;
  for (const { span, href } of links) {
    if (span[0] < at) continue;
    const words = text.slice(...span);
    const isSaid = words === href || /[[\]\n]/.test(words);
    line += text.slice(at, span[0]) + (isSaid ? words : `[${words}](${escaped(href)})`);
    at = span[1];
  }
  return line + text.slice(at, end);
}

/** An address that stands between parentheses. */
const escaped = (href: string): string =>
  href.replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
