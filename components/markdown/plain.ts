/**
 * What can make a text more than plain: a sign of Markdown, or an address that becomes a link. Says yes too often rather
 * than too seldom: it decides whether the library is loaded.
 */
const SIGNS =
  /[*_`~[<|#\\]|^[ \t]*(?:>|[-+][ \t]|\d{1,9}[.)][ \t])|^[ \t]*[-=]+[ \t]*$|https?:\/\/|www\.|\w@\w/im;

export const hasMarkdown = (text: string): boolean => SIGNS.test(text);

/** Code units that one line of a list can never hold. */
const LONGEST_LINE = 1_000;

const FENCE = /^[ \t]*(?:`{3,}|~{3,}).*$/gm;
const RULE = /^[ \t]*(?:[-*_=|:][ \t]*){3,}$/gm;
const LINE_START =
  /^[ \t]*(?:(?:>|#{1,6}(?=[ \t])|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){1,12}(?:\[[ xX]\][ \t])?/gm;
const LINK = /!?\[([^[\]\n]{1,400})\]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,400}")?\)/g;
const ADDRESS = /<(https?:\/\/[^<>\s]{1,2000})>/g;
const STRONG = /(\*\*|__|~~)(?=\S)([^*_~\n]{1,400}?)\1/g;
const EMPHASIS = /(^|[\s("'“‘])([*_])(?=\S)([^*_\n]{1,400}?)\2(?=$|[\s)"'”’.,;:!?…])/gm;
const CODE = /(`{1,2})([^`\n]{1,400})\1/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/**
 * A note as one line of plain text, for lists: without the signs of Markdown, as far as they can be told without reading
 * it. No word is left out but the addresses behind links' words. Cut where no line could hold it.
 */
export function plainOf(markdown: string): string {
  const text = markdown.slice(0, LONGEST_LINE);
  if (!hasMarkdown(text)) return flat(text);
  // A table's cells are told apart by the lines between them.
  const isTable = /^[ \t]*\|/m.test(text);
  const plain = text
    .replace(FENCE, ' ')
    .replace(RULE, ' ')
    .replace(LINE_START, '')
    .replace(LINK, '$1')
    .replace(ADDRESS, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$1$3')
    .replace(CODE, '$2')
    .replace(ESCAPE, '$1');
  return flat(isTable ? plain.replace(/\|/g, ' ') : plain);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
