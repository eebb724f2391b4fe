/** Character references that stand in texts which are no HTML: many sites write them into their JSON-LD. */

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  pound: '£',
};
/** `&eacute;` and its like: a letter and what stands on it. */
const ACCENTS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi;
const ACCENTED = /^([a-z])(acute|grave|circ|tilde|uml|cedil|ring|caron)$/i;
/** Some are written twice: `&amp;#8217;`. */
const ROUNDS = 2;

/** The text with its character references resolved; those that are not known stay as they are. */
export function decoded(text: string): string {
  let plain = text;
  for (let round = 0; round < ROUNDS && plain.includes('&'); round += 1) {
    plain = plain.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return isCharacter(code) ? String.fromCodePoint(code) : whole;
    });
  }
  return plain;
}

function named(name: string): string | undefined {
  const [, letter, accent] = ACCENTED.exec(name) ?? [];
  if (letter && accent) return (letter + ACCENTS[accent.toLowerCase()]).normalize('NFC');
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}
