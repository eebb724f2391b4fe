import type { Definition, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Article, BlockKind } from '../reading/types';
import { type Piece, TextBuilder, webAddress } from './text-builder';
import { TextError } from './text-error';

/** Facts before a text, between lines of dashes, as Obsidian, Jekyll and others write them. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * What a file of Markdown (GitHub's) says: headings, quotations, lists, links, notes at the end. Of HTML in it, and of
 * pictures, nothing is taken.
 * @throws TextError for one that is nested deeper than can be read
 */
export function articleFromMarkdown(markdown: string): Article {
  const facts = FRONT_MATTER.exec(markdown);
  const title = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(facts?.[1] ?? '')?.[2];
  try {
    const root = fromMarkdown(facts ? markdown.slice(facts[0].length) : markdown, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    return articleOf(root, title);
  } catch (error) {
    if (error instanceof RangeError) throw new TextError('broken');
    throw error;
  }
}

function articleOf(root: Root, title: string | undefined): Article {
  const builder = new TextBuilder();
  const addresses = new Map<string, string>();
  const notes: Parents[] = [];
  gather(root, addresses, notes);

  function block(node: Nodes, kind: BlockKind): void {
    // Notes come at the end.
    if (node.type === 'footnoteDefinition') return;
    const leaf = leafOf(node, kind, addresses);
    if (leaf) builder.add(...leaf);
    else if ('children' in node) for (const child of node.children) block(child, kindWithin(node, kind));
  }

  block(root, 'paragraph');
  for (const note of notes) for (const child of note.children) block(child, 'list');
  return builder.article(title);
}

/** What is a block by itself, with its kind. */
function leafOf(
  node: Nodes,
  kind: BlockKind,
  addresses: ReadonlyMap<string, string>,
): [BlockKind, Piece[]] | undefined {
  switch (node.type) {
    case 'heading':
      return ['heading', piecesOf(node, addresses)];
    case 'paragraph':
      return [kind, piecesOf(node, addresses)];
    case 'tableRow':
      return ['other', node.children.flatMap((cell) => [...piecesOf(cell, addresses), { text: ' ' }])];
    case 'code':
      return ['other', [{ text: node.value }]];
  }
  return undefined;
}

/** A list in a quotation is the quotation's. */
function kindWithin({ type }: Nodes, outer: BlockKind): BlockKind {
  if (type === 'blockquote') return 'quote';
  return type === 'list' && outer !== 'quote' ? 'list' : outer;
}

/** What stands elsewhere than where it is used: addresses of links, and notes. */
function gather(root: Root, addresses: Map<string, string>, notes: Parents[]): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition') define(node, addresses);
    if (node.type === 'footnoteDefinition') notes.unshift(node);
    if ('children' in node) waiting.push(...node.children);
  }
}

function define({ identifier, url }: Definition, addresses: Map<string, string>): void {
  // Of several the first counts. https://spec.commonmark.org/0.31.2/#matches
  addresses.set(identifier, url);
}

function piecesOf(node: Nodes, addresses: ReadonlyMap<string, string>, href?: string): Piece[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ text: withSigns(node.value), ...(href !== undefined && { href }) }];
    case 'break':
      return [{ text: '\n' }];
    case 'link':
      return inner(node, addresses, webAddress(node.url));
    case 'linkReference':
      return inner(node, addresses, webAddress(addresses.get(node.identifier) ?? ''));
  }
  return 'children' in node ? inner(node, addresses, href) : [];
}

/**
 * Signs that are written by a name: those of typography, since all 2,000 that HTML has would be a tenth of what reads
 * Markdown. https://html.spec.whatwg.org/multipage/named-characters.html
 */
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  shy: '\u00ad',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  pound: '£',
};

const withSigns = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replace(/&(\w{2,6});/g, (all, name) => (Object.hasOwn(SIGNS, name) ? SIGNS[name]! : all));

const inner = (node: Parents, addresses: ReadonlyMap<string, string>, href?: string): Piece[] =>
  node.children.flatMap((child) => piecesOf(child, addresses, href));
