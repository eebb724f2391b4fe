/**
 * A page's text as it stands in files beside which offsets are kept, of the same length: signs that programs take for
 * line ends, or drop, are spaces, and half a pair of surrogates is U+FFFD. Line feeds stay; a tab would part the fields of a line.
 */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are replaced
  text.toWellFormed().replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ');
