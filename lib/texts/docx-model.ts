/**
 * What mammoth knows of a document before it makes HTML of it (its `lib/documents.js`), as far as text is made from it.
 * Its own types do not say it.
 */

export interface DocxDocument {
  type: 'document';
  children: DocxNode[];
  notes: { resolve(reference: NoteReference): { body: DocxNode[] } | null };
}

export interface NoteReference {
  type: 'noteReference';
  noteType: string;
  noteId: string;
}

export interface DocxParagraph {
  type: 'paragraph';
  children: DocxNode[];
  styleId: string | null;
  styleName: string | null;
  numbering: object | null;
}

export type DocxNode =
  | DocxParagraph
  | NoteReference
  | { type: 'run' | 'table' | 'tableRow' | 'tableCell'; children: DocxNode[] }
  | { type: 'hyperlink'; children: DocxNode[]; href?: string }
  | { type: 'text'; value: string }
  | { type: 'break'; breakType: string }
  | { type: 'tab' | 'image' | 'checkbox' | 'commentReference' | 'bookmarkStart' };
