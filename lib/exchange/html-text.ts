/**
 * What is read of a note that another tool wrote as HTML: its words. No HTML comes out, and none of it is ever shown as
 * such: this only keeps signs that no reader wrote out of the note.
 */

/** Elements whose contents are no words. */
const UNSHOWN = /<(script|style|template|head|title|noscript)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** Elements that begin a line of their own. */
const BLOCK =
  /^<\/?(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|tr|section|article|header|footer|hr|figure|figcaption)\b/i;
const BREAK = /^<(?:br|hr)\b/i;
const TAG = /<\/?[a-z!?][^<>]*>/gi;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}\d{0,2}));?/gi;

/** Named references that stand in notes. https://html.spec.whatwg.org/multipage/named-characters.html */
const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    euro: '€',
    trade: '™',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '\u200c',
    zwj: '\u200d',
    minus: '−',
    rarr: '→',
    larr: '←',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
  }),
);

/** The names of U+00A0 to U+00FF, in their order. https://html.spec.whatwg.org/multipage/named-characters.html */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const FIRST_LATIN = 0xa0;

/** The words of HTML, a paragraph or line of it on a line of its own. */
export function htmlText(html: string): string {
  const bare = html
    .replaceAll('\0', '')
    .replace(COMMENT, '')
    .replace(UNSHOWN, '')
    // White space in HTML is a space; its lines are those of its blocks.
    .replace(/\s+/g, ' ')
    .replace(TAG, (tag) => (BREAK.test(tag) ? '\n' : BLOCK.test(tag) ? '\n\n' : ''))
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return referencesRead(bare);
}

/** A text with its character references read; of what is none, the signs. */
export function referencesRead(text: string): string {
  return text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named(name) ?? all;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isSign ? String.fromCodePoint(code) : '\ufffd';
  });
}

function named(name: string): string | undefined {
  const latin = LATIN.indexOf(name);
  return NAMED.get(name) ?? (latin >= 0 ? String.fromCharCode(FIRST_LATIN + latin) : undefined);
}
