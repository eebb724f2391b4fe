/**
 * Stands in builds for the package `decode-named-character-reference` (`wxt.config.ts`), by which micromark reads
 * "&eacute;". What that has for browsers asks an element for each: in a worker there is none, and elsewhere our content
 * policy lets no string become HTML. Its table of all 2,000 would be a tenth of what reads Markdown. So none is known:
 * they stay as written, and `markdown-text.ts` reads those of typography.
 */
export const decodeNamedCharacterReference = (_name: string): false => false;
