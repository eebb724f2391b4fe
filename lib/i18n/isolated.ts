/** https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const [FIRST_STRONG_ISOLATE, POP] = ['\u2068', '\u2069'];
/** Letters written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Words of others as they stand in a sentence of ours: where they hold letters that run the other way they are set
 * apart from it, so that the sentence's own order stays. Invisible, and absent where nothing runs the other way, or where
 * parts of the words are set apart already.
 */
export function isolated(words: string, direction: 'ltr' | 'rtl'): string {
  if (words.includes(FIRST_STRONG_ISOLATE)) return words;
  const runsOtherWay =
    direction === 'ltr' ? RIGHT_TO_LEFT.test(words) : /\p{L}/u.test(words.replace(ALL_RIGHT_TO_LEFT, ''));
  return runsOtherWay ? `${FIRST_STRONG_ISOLATE}${words}${POP}` : words;
}

const ALL_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT, 'gu');
