import { guidOf } from './guid';
import { writable } from './xml';

export const NAMESPACE = 'urn:QDA-XML:project:1.0';

/** What the project says of the program that wrote it. */
export const ORIGIN = 'Whence';

/** Whence knows nobody's name. */
export const USER = guidOf('user', 'Whence');

/** Code units of a name in the lists of other programs. */
const LONGEST_NAME = 120;

/** By which programs sort sources, and by which Whence knows a page again. */
export const PAGE_VARIABLES = (['Address', 'Site', 'Authors', 'Published'] as const).map((name) => ({
  name,
  guid: guidOf('variable', name),
  type: 'Text',
}));

/** In the description of a source: what its text is. By these sentences it is known again. */
export const WHOLE = 'The text of the page as it was read on ';
export const PASSAGES =
  'Only the passages that were annotated: the text of the page was not kept, or says something else.';
/** Behind the name of such a source. */
export const PASSAGES_NAME = ' (passages)';
/** Behind the first sentence: the version of what made the text, by which offsets in it are known again. */
export const VERSION = 'Text map ';

/** Name of the links between words of one annotation. */
export const SAME_NOTE = 'Whence: the same note';

/** On one line, and whole signs alone. */
export function nameOf(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .trim();
  return writable([...line].slice(0, LONGEST_NAME).join(''));
}

/** The first and the last second that every reader of this format understands. */
const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_799_000;

/** To the second: some readers take no more. @param at ms since 1970 */
export const timeWord = (at: number): string =>
  `${new Date(Math.min(LAST, Math.max(FIRST, at))).toISOString().slice(0, 19)}Z`;
