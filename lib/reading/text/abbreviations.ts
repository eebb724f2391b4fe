/**
 * Words whose full stop ends no sentence: titles, months, company forms, US states in AP style, measures.
 * Compiled from the AP stylebook's lists of abbreviated titles, months and states.
 */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st gov govs lt sen rep reps sens gen col maj capt cpl sgt cmdr adm pres hon ' +
    'supt insp det pvt pfc amb sec atty asst dept dist jan feb mar apr jun jul aug sep sept oct nov dec mon tue ' +
    'wed thu fri sat sun inc ltd co corp llc plc bros assn univ vs etc eg ie cf al no nos vol fig ave blvd rd ' +
    'mt ft ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ' +
    'ore pa tenn tex va vt wash wis wyo approx est a.m p.m u.s u.k u.n e.u d.c ph.d i.e e.g'
  ).split(' '),
);

/** Those that may be ordinary words: the stop belongs to them only when they are capitalised. */
const ALSO_WORDS = new Set(
  'no co mar sun sat mon wed ill ind miss mass wash la del fig hon mo pa va ga'.split(' '),
);

/** Those that something always follows: titles before a name, and what leads to a number or an example. */
const LEADING = new Set(
  (
    'mr mrs ms mx dr prof rev fr st gov lt sen rep reps sens gen col maj capt cpl sgt cmdr adm pres hon supt insp det ' +
    'pvt pfc amb sec atty asst vs v cf eg ie e.g i.e no nos vol fig mt ft approx est'
  ).split(' '),
);

/** Whether a word such as "Gov.", in small letters with its stop, leads to what follows, so that no sentence ends. */
export const isLeading = (lower: string): boolean => LEADING.has(lower.replace(/\.$/, ''));

/** Whether a full stop after `word` belongs to it, rather than ending a sentence. */
export function isAbbreviation(word: string): boolean {
  // "D-Calif.": a party and a state. "Vitamin-C." is none.
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) return hyphen < word.length - 2 && isAbbreviation(word.slice(hyphen + 1));
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  return !ALSO_WORDS.has(lower) || word !== lower;
}
