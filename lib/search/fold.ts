/** Letters that are no letter with a mark, as others write them on keyboards without them. https://unicode.org/charts/collation/ */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŀ: 'l',
  ĸ: 'k',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Marks on letters that words are found without: of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Those
 * of Indic and Thai letters are vowels: without them words would be others.
 */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ASCII = /^[\x00-\x7f]*$/;

/** A text without capitals, accents and other forms of the same letter. Folded again it stays as it is. */
export function foldText(text: string): string {
  // Most of what is folded.
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(MARKS, '').toLowerCase();
  // Small letters may come with marks that the capital had none of.
  return bare
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .normalize('NFC');
}
