/** The reading of a text: who says what in it. See `types.ts` for what goes in and what comes out. */
export { articleFromText } from './article-from-text';
export { createReader } from './reader';
export { CHECKABLE_FROM, isCheckable, isMarked, MARKED_FROM } from './thresholds';
