/**
 * The formats that something leaves in, as they are listed, by what people want them for. Without what writes them, so
 * that a page can list them and only the worker holds them (`registry.ts`).
 */
export const OUT_FORMATS = [{ id: 'webAnnotation', purpose: 'web' }] as const;

export type OutFormatId = (typeof OUT_FORMATS)[number]['id'];
export type Purpose = (typeof OUT_FORMATS)[number]['purpose'];
