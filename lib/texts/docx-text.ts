import mammoth from 'mammoth';
import type { Article, BlockKind } from '../reading/types';
import type { DocxDocument, DocxNode, DocxParagraph, NoteReference } from './docx-model';
import { docxParts } from './docx-parts';
import { type Piece, TextBuilder, webAddress } from './text-builder';
import { TextError } from './text-error';

/**
 * What a Word document says: headings, quotations, lists, links, cells of tables; foot- and endnotes at its end. Changes
 * that are tracked count as accepted; comments, headers and footers are left out.
 * @throws TextError as `docxParts`, and where what is in it is none of Word's
 */
export async function articleFromDocx(file: Blob): Promise<Article> {
  const arrayBuffer = await docxParts(file);
  let found: DocxDocument | undefined;
  const transformDocument = (document: DocxDocument) => {
    found = document;
    // What it would make HTML of.
    return { ...document, children: [] };
  };
  try {
    // In a browser it takes `arrayBuffer`, in Node a buffer.
    const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
    await mammoth.convertToHtml(input, { transformDocument, includeEmbeddedStyleMap: false });
  } catch {
    throw new TextError('broken');
  }
  if (!found) throw new TextError('broken');
  return articleOf(found);
}

function articleOf({ children, notes }: DocxDocument): Article {
  const builder = new TextBuilder();
  const seen = new Map<string, NoteReference>();
  let title: string | undefined;

  function add(nodes: readonly DocxNode[], outer?: BlockKind): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') {
        const pieces = piecesOf(node.children, seen);
        const kind = outer ?? kindOf(node);
        // A title may stand below a line of the paper's.
        if (isTitle(node)) title ??= pieces.map(({ text }) => text).join('');
        builder.add(kind, pieces);
      } else if (node.type === 'tableCell') add(node.children, 'other');
      else if ('children' in node) add(node.children, outer);
    }
  }

  add(children);
  // A note may refer to others: they are added while it is gone through.
  for (const reference of seen.values()) add(notes.resolve(reference)?.body ?? [], 'list');
  return builder.article(title);
}

/** Names of styles are the same in every language of Word: it translates them when it shows them. */
function kindOf({ styleName, styleId, numbering }: DocxParagraph): BlockKind {
  const style = (styleName ?? styleId ?? '').toLowerCase();
  if (/^(?:heading|title|subtitle)/.test(style)) return 'heading';
  if (/quote/.test(style)) return 'quote';
  if (/^caption/.test(style)) return 'caption';
  if (/^byline/.test(style)) return 'byline';
  return numbering || /^list/.test(style) ? 'list' : 'paragraph';
}

const isTitle = ({ styleName }: DocxParagraph) => styleName?.toLowerCase() === 'title';

/** @param seen gets the notes that are referred to */
function piecesOf(nodes: readonly DocxNode[], seen: Map<string, NoteReference>, href?: string): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, ...(href !== undefined && { href }) }];
      case 'tab':
        return [{ text: ' ' }];
      case 'break':
        return node.breakType === 'line' ? [{ text: '\n' }] : [{ text: ' ' }];
      case 'noteReference':
        seen.set(`${node.noteType}-${node.noteId}`, node);
        return [];
      case 'hyperlink':
        return piecesOf(node.children, seen, webAddress(node.href ?? ''));
    }
    return 'children' in node ? piecesOf(node.children, seen, href) : [];
  });
}
