/**
 * Words whose full stop ends no sentence: titles, months, company forms, US states in AP style, measures.
 * Compiled from the AP stylebook's lists of abbreviated titles, months and states.
 */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st gov lt sen rep reps sens gen col maj capt cpl sgt cmdr adm pres hon ' +
    'supt insp det pvt pfc amb sec atty asst dept dist jan feb mar apr jun jul aug sep sept oct nov dec mon tue ' +
    'wed thu fri sat sun inc ltd co corp llc plc bros assn univ vs etc eg ie cf al no nos vol fig ave blvd rd ' +
    'mt ft ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ' +
    'ore pa tenn tex va vt wash wis wyo approx est a.m p.m u.s u.k u.n e.u d.c ph.d'
  ).split(' '),
);

/** Those that may be ordinary words: the stop belongs to them only when they are capitalised. */
const ALSO_WORDS = new Set(
  'no co mar sun sat mon wed ill ind miss mass wash la del al fig hon mo pa va ga'.split(' '),
);

/** Whether a full stop after `word` belongs to it, rather than ending a sentence. */
export function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  return !ALSO_WORDS.has(lower) || word !== lower;
}
