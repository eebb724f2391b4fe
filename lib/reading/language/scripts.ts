/** Languages that their script gives away, or nearly: scripts of one language of news, and letters within a script. */

/** Scripts, with the language of news that most text in them is in. Japanese before Chinese, whose signs it uses. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Ethiopic}/u, 'am'],
];

/** Letters that one language of a script has and its most frequent one has not. */
const LETTERS: Readonly<Record<string, readonly (readonly [letters: RegExp, language: string])[]>> = {
  ru: [
    [/[іїєґ]/, 'uk'],
    [/ъ[^еёюя]/, 'bg'],
    [/[јљњћђџ]/, 'sr'],
  ],
  ar: [
    [/[پچژگ]/, 'fa'],
    [/[ٹڈڑں]/, 'ur'],
  ],
};

/** Latin letters that few languages have, and which. */
const LATIN_LETTERS: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/ß/, ['de']],
  [/[ãõ]/, ['pt']],
  [/ñ/, ['es', 'gl']],
  [/·|ŀ/, ['ca']],
  [/[êëîïùœ]/, ['fr']],
  [/[ășț]/, ['ro']],
  [/[ąćęłńśźż]/, ['pl']],
  [/[ěřů]/, ['cs']],
  [/[ľĺŕô]/, ['sk']],
  [/[đ]/, ['hr']],
  [/[őű]/, ['hu']],
  [/[øæ]/, ['da', 'no', 'nn']],
  [/å/, ['sv', 'da', 'no', 'nn']],
  [/[ðþ]/, ['is']],
  [/[āēīūļķņģ]/, ['lv']],
  [/[ėįųū]/, ['lt']],
  [/[ğışç]/, ['tr']],
  [/ë/, ['sq']],
  [/[ŵŷ]/, ['cy']],
  [/[ĉĝĥĵŝŭ]/, ['eo']],
  [/[ơưạảấầẩậắằẵặẹẽếềểễệỉịọỏốồổộớờởợụủứừửữựỳỹ]/, ['vi']],
];

/** The languages whose letters a word in small letters has, if it has letters that English has not. */
export function languagesByLetters(word: string): readonly string[] {
  return LATIN_LETTERS.flatMap(([letters, languages]) => (letters.test(word) ? languages : []));
}

/** The last code unit of the Latin letters that European languages use; Vietnamese has a block of its own, later. */
const LATIN_END = 0x24f;
/** Share of a text's words with such letters from which they are no foreign names. */
const LETTERS_SHARE = 0.03;

const LATIN_OR_NO_LETTER = /[\p{Script=Latin}\P{L}]/u;

/** What is known of the scripts of a text, word by word. */
export class Scripts {
  private readonly languages = new Map<string, number>();
  private readonly letters = new Map<string, number>();

  /** @param unnamed the language of words in a script that is not listed. */
  constructor(private readonly unnamed: string) {}

  add(word: string): void {
    if (word.charCodeAt(0) <= LATIN_END || LATIN_OR_NO_LETTER.test(firstOf(word))) return;
    const language = SCRIPTS.find(([script]) => script.test(word))?.[1] ?? this.unnamed;
    count(this.languages, language);
    for (const [letters, own] of LETTERS[language] ?? []) if (letters.test(word)) count(this.letters, own);
  }

  /** The language with the most words, and how many are in its script. */
  best(): [language: string, words: number] {
    const [language, words] = most(this.languages);
    const own = LETTERS[language] ?? [];
    const [other, marked] = most(new Map(own.map(([, name]) => [name, this.letters.get(name) ?? 0])));
    return [marked > LETTERS_SHARE * words ? other : language, words];
  }
}

const firstOf = (word: string) => String.fromCodePoint(word.codePointAt(0) ?? 0);

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The most frequent name; `und`, 0 where there is none. */
export function most(counts: ReadonlyMap<string, number>): [name: string, count: number] {
  let best: [string, number] = ['und', 0];
  for (const [name, number] of counts) if (number > best[1]) best = [name, number];
  return best;
}
