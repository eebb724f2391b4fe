/** Of a UUID's 32: the last twelve are random in every version of UUIDs that is made today. */
const SIGNS = 12;

/**
 * A name for a block of text, the same at every export: letters, figures and hyphens, all that Obsidian takes.
 * @param id UUID of the annotation
 */
export const blockId = (id: string): string =>
  `whence-${id
    .replace(/[^0-9a-z]/gi, '')
    .slice(-SIGNS)
    .toLowerCase()}`;
