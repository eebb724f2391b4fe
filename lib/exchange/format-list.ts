/**
 * The formats that something leaves in, as they are listed, by what people want them for. Without what writes them, so
 * that a page can list them and only the worker holds them (`registry.ts`).
 */
export const OUT_FORMATS = [
  { id: 'backup', purpose: 'whence' },
  { id: 'markdownZip', purpose: 'notebooks' },
  { id: 'logseq', purpose: 'notebooks' },
  { id: 'markdownFile', purpose: 'notebooks' },
  { id: 'csv', purpose: 'table' },
  { id: 'statementsCsv', purpose: 'table' },
  { id: 'readwiseCsv', purpose: 'table' },
  { id: 'ris', purpose: 'references' },
  { id: 'bibtex', purpose: 'references' },
  { id: 'cslJson', purpose: 'references' },
  { id: 'qdpx', purpose: 'coding' },
  { id: 'htmlReport', purpose: 'print' },
  { id: 'webAnnotation', purpose: 'web' },
  { id: 'hypothesis', purpose: 'web' },
  { id: 'schemaOrg', purpose: 'web' },
  { id: 'labelStudio', purpose: 'language' },
  { id: 'brat', purpose: 'language' },
  { id: 'corpusJsonl', purpose: 'language' },
] as const;

export type OutFormatId = (typeof OUT_FORMATS)[number]['id'];
/** Those that are made of what leaves (`Leaving`). */
export type WrittenFormatId = Exclude<OutFormatId, 'backup'>;
export type Purpose = (typeof OUT_FORMATS)[number]['purpose'];

/** Those in which each page is written by a template that the reader can change, with what they are to be opened with. */
export const BY_TEMPLATE: Readonly<Partial<Record<OutFormatId, 'obsidian' | 'logseq'>>> = {
  markdownZip: 'obsidian',
  logseq: 'logseq',
  markdownFile: 'obsidian',
};

/** The formats that are read. */
export const IN_FORMATS = ['webAnnotation', 'hypothesis', 'qdpx', 'csv'] as const;
export type InFormatId = (typeof IN_FORMATS)[number];
