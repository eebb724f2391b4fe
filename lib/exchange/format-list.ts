/**
 * The formats that something leaves in, as they are listed, by what people want them for. Without what writes them, so
 * that a page can list them and only the worker holds them (`registry.ts`).
 */
export const OUT_FORMATS = [
  { id: 'ris', purpose: 'references' },
  { id: 'bibtex', purpose: 'references' },
  { id: 'cslJson', purpose: 'references' },
  { id: 'webAnnotation', purpose: 'web' },
] as const;

export type OutFormatId = (typeof OUT_FORMATS)[number]['id'];
export type Purpose = (typeof OUT_FORMATS)[number]['purpose'];

/** The formats that are read. */
export const IN_FORMATS = ['webAnnotation'] as const;
export type InFormatId = (typeof IN_FORMATS)[number];

/** What the columns of a table can hold of an annotation. */
export const TABLE_PARTS = ['address', 'title', 'words', 'note', 'tags', 'assessment', 'created'] as const;
export type TablePart = (typeof TABLE_PARTS)[number];
