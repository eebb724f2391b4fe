/**
 * How much Markdown is read as such. micromark takes a time that grows with the square of some signs, and a call for each
 * level of what lies in each other: beyond these bounds a note is shown as plain text, which loses no word of it. Within
 * them the worst of the tests' samples takes about as long as reading a note of the greatest length.
 */

/** Code units. Some seven pages: what is longer is a text of its own, kept in a note. */
export const LONGEST_MARKDOWN = 20_000;
/** Signs that can mean something. A page full of links and emphasis has some two hundred. */
const MOST_SIGNS = 2_000;
const MOST_LINES = 2_000;
/** Quotations and lists in each other, at the beginning of one line. */
const MOST_LEVELS = 12;

const SIGN = /[[\]*_`~|<>\\(]/g;
const DEEP = new RegExp(`^(?:[ \\t]{0,8}(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MOST_LEVELS + 1}}`, 'm');
/** Deeper by indentation than twelve lists in each other are. */
const INDENTED = /^[ \t]{60}\s*\S/m;

/** Whether a note is more than is read as Markdown. Takes linear time. */
export function isTooMuch(text: string): boolean {
  return (
    text.length > LONGEST_MARKDOWN ||
    countOf(text, SIGN) > MOST_SIGNS ||
    countOf(text, /\n/g) > MOST_LINES ||
    DEEP.test(text) ||
    INDENTED.test(text)
  );
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
