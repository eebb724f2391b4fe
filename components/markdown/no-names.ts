/**
 * In the place of the package `decode-named-character-reference` (wxt.config.ts), which in a browser asks an element by a
 * string of HTML what `&amp;` is: our content policy refuses that. What is written so stands in a note as it was written.
 */
export const decodeNamedCharacterReference = (): false => false;
