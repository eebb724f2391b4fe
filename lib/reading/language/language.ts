/**
 * Tells English from every other language, by the words of a whole text or of a single paragraph, down to a headline.
 */

import type { Token } from '../text/tokens';
import { languagesByLetters, most, Scripts } from './scripts';
import { ENGLISH_ONLY, ENGLISH_TOO, FOREIGN_WORDS } from './words';

/**
 * A wrong "foreign" costs a reader a paragraph, a wrong "English" a few odd marks: English has the benefit of doubt.
 * Names and quotations in another language do not make an English sentence foreign.
 */

/** BCP 47 (ISO 639-2): a language that we cannot name. */
const UNNAMED = 'mis';

/** Words looked at: more do not change the answer. */
const SAMPLE_WORDS = 3000;
/** Share of words in another script from which the text is in that script's language. */
const SCRIPT_SHARE = 0.4;
/** One foreign word is a loan, one English word may be a name's; two with little else are a language. */
const FEWEST_WORDS = 2;
/** So many foreign function words for one of English; with fewer, it is English that names or quotes something. */
const FOREIGN_PER_ENGLISH = 2;
/** So many running words hold a function word in any English: what has none is another language. */
const RUNNING_WORDS = 10;
const LEAST_FUNCTION_WORDS = 0.08;
/** Where nothing at all speaks for English, one foreign word among so many running words is enough. */
const FEW_RUNNING = 4;
/** Share of words that no other language has from which a text is certainly English; lists and tables have less. */
const CERTAINLY_ENGLISH = 0.08;
/** Running words outside quotation marks from which these alone decide. */
const ENOUGH_OUTSIDE = 3;

const ENGLISH: ReadonlySet<string> = new Set(ENGLISH_ONLY);
const MAYBE_ENGLISH: ReadonlySet<string> = new Set(ENGLISH_TOO);
/** The languages that have a word among their function words. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FOREIGN_WORDS)) {
    for (const word of new Set(words)) {
      if (ENGLISH.has(word) || MAYBE_ENGLISH.has(word)) continue;
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
}

/** What the words of a passage say. */
class Evidence {
  words = 0;
  /** Words in small letters: neither names nor headings in capitals. */
  running = 0;
  english = 0;
  maybe = 0;
  /** Words in small letters with letters that English has not, and that no list has. */
  accented = 0;
  readonly foreign = new Map<string, number>();
  readonly scripts = new Scripts(UNNAMED);

  add({ text, lower }: Token, opensSentence: boolean, inName: boolean): void {
    this.words += 1;
    this.scripts.add(text);
    const small = text.charAt(0) === lower.charAt(0);
    if (small) this.running += 1;
    if (ENGLISH.has(lower) || text === 'I') this.english += 1;
    else if (MAYBE_ENGLISH.has(lower)) this.maybe += 1;
    else if (!inName && (small || (opensSentence && !isAllCapitals(text)))) {
      const accented = small && ACCENTED.test(lower);
      const languages = LANGUAGES_OF.get(lower) ?? (accented ? languagesByLetters(lower) : []);
      for (const language of languages) this.foreign.set(language, (this.foreign.get(language) ?? 0) + 1);
      if (accented && languages.length === 0) this.accented += 1;
      else if (small && ENGLISH_ENDING.test(lower)) this.maybe += 1;
    }
  }

  /** Something speaks for English, and nothing against it. */
  isEnglish(): boolean {
    return this.english > 0 && this.foreign.size + this.accented === 0;
  }

  language(): string {
    const [script, written] = this.scripts.best();
    if (written > 0 && written >= SCRIPT_SHARE * this.words) return script;
    const [language, found] = most(this.foreign);
    const foreign = found + this.accented;
    if (foreign >= FEWEST_WORDS && foreign > FOREIGN_PER_ENGLISH * this.english)
      return found > 0 ? language : UNNAMED;
    const functional = this.english + this.maybe / 2;
    if (foreign > 0 && functional === 0 && this.running >= FEW_RUNNING) return found > 0 ? language : UNNAMED;
    if (this.running >= RUNNING_WORDS && functional < LEAST_FUNCTION_WORDS * this.running)
      return found > 0 ? language : UNNAMED;
    return this.english >= FEWEST_WORDS && this.english >= CERTAINLY_ENGLISH * this.words ? 'en' : 'und';
  }
}

/** Endings that English words have and hardly others. */
const ENGLISH_ENDING = /..(?:ed|ing|ly|ness|[st]ion|ship|ght|ity)s?$/;
/** Latin letters beyond those of English. */
const ACCENTED = /[\u00df-\u024f\u1e00-\u1eff]/;
const OPENS = /^[“„«"]$/;
const CLOSES = /^[”»"]$/;
const ENDS_SENTENCE = /^[.!?:¿¡–—-]$/;

/**
 * BCP 47 primary subtag of the language that these tokens are in: `und` where they are too few to tell, `mis` where
 * they are not English and we have no name for what they are.
 */
export function languageOf(tokens: Iterable<Token>): string {
  const all = new Evidence();
  const outside = new Evidence();
  let quoted = false;
  let before: Token | undefined;
  let own: Token | undefined;
  const add = (next: Token | undefined) => {
    if (own?.kind !== 'word') return;
    const opensSentence = before === undefined || before.kind === 'quote' || ENDS_SENTENCE.test(before.text);
    // "Den Haag", "Juan de la Vega": small words before a name are part of it, unless they stand in running text.
    const inName = isCapital(next) && (isCapital(before) || isCapital(own) || isParticle(before));
    all.add(own, opensSentence, inName);
    if (!quoted) outside.add(own, opensSentence, inName);
  };
  for (const token of tokens) {
    add(token);
    if (own?.kind === 'quote') quoted = quoted ? !CLOSES.test(own.text) : OPENS.test(own.text);
    if (all.words >= SAMPLE_WORDS) break;
    before = own;
    own = token;
  }
  add(undefined);
  return (outside.running >= ENOUGH_OUTSIDE || outside.isEnglish() ? outside : all).language();
}

const isCapital = (token: Token | undefined) =>
  token?.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0);

/** "WA", "TB": no words of any language. */
const isAllCapitals = (text: string) => text.length > 1 && text === text.toUpperCase();

/** Small foreign words between the parts of a name: "de la", "van der". */
const isParticle = (token: Token | undefined) => token !== undefined && PARTICLES.has(token.text);
const PARTICLES: ReadonlySet<string> = new Set(
  'de la du des da do dos del di van von der den ten ter'.split(' '),
);

/**
 * The language of a page: its words decide; where they are too few, or of no language that we know (a list of goods),
 * what the page says of itself, if that is English.
 *
 * @param lang BCP 47 tag of the page
 * @returns BCP 47 primary subtag; `und` and `mis` as of `languageOf`
 */
export function languageOfPage(tokens: Iterable<Token>, lang: string | undefined): string {
  const guess = languageOf(tokens);
  return (guess === 'und' || guess === UNNAMED) && lang !== undefined && /^en(?:$|[-_])/i.test(lang.trim())
    ? 'en'
    : guess;
}

/** Whether a block is in another language than English, by its words; false where they are too few to tell. */
export function isForeignBlock(tokens: readonly Token[]): boolean {
  const language = languageOf(tokens);
  return language !== 'en' && language !== 'und';
}

/** Whether a BCP 47 tag names another language than English; false where there is none. */
export function isForeignTag(tag: string | undefined): boolean {
  return tag !== undefined && tag !== '' && !/^(?:en|und|mul)(?:$|[-_])/i.test(tag.trim());
}
