/**
 * Signs that are no words, whatever stands around them: C0 and C1 controls but line breaks and tabs, half of a pair of
 * surrogates, and non-characters. No format of text can hold all of them.
 */
const NO_WORDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** All that some program takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Text without what is no words; line breaks and tabs stay. A lone surrogate becomes U+FFFD, as in any UTF-8. */
export const cleanWords = (text: string): string =>
  text.replace(NO_WORDS, (sign) => (sign >= '\ud800' && sign <= '\udfff' ? '\ufffd' : ''));

/** Words on one line, with single spaces between them. */
export const oneLine = (text: string): string =>
  cleanWords(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

/** The lines of a text, whatever ends them, without spaces behind them. */
export const linesOf = (text: string): string[] =>
  cleanWords(text)
    .split(LINE_BREAK)
    .map((line) => line.trimEnd());
