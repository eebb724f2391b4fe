import type { Token } from './tokens';

/**
 * Guesses a text's language from its function words, the cheapest test that tells the languages of news apart
 * (Grefenstette, "Comparing two language identification schemes", 1995). Lists: the most frequent words of each
 * language that are rare in the others.
 */
const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for it with as on are this by be from at have has not were which they you had but their his her said will would been who',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es wird sind einer wurde haben werden aus bei',
  fr: 'le les des et du une dans est qui que pour pas sur par avec au plus ce cette sont ont été aux mais nous elle ses leur',
  es: 'el los las del que una por con para es su al como más pero sus este ha fue son está también entre según años desde',
  pt: 'os das do da em uma para com não por mais dos como mas foi ao ele tem são seu sua pelo pela também já está',
  it: 'il di che è del della per una con non sono gli le dei alla nel più anche come ha dalla si lo delle stato',
  nl: 'het een van en dat niet zijn voor met aan er ook door naar bij maar wordt deze heeft worden uit over hebben',
  sv: 'och att det som på är av för med den till inte har om ett men var jag från vi så han kan när',
  da: 'og at det er en til på af der ikke med som har de den et om var men kan fra vil blev efter',
  pl: 'nie się na że jest do to jak co za przez po dla od tym czy który oraz tego są jego było ale',
  tr: 'bir ve bu için ile olarak daha çok olan gibi kadar sonra ancak değil olduğu en da de ise göre',
  ro: 'și de în la care nu pe cu din este mai pentru sunt fi dar fost ale lui această',
};

/** Scripts that one language of news, or nearly one, is written in. */
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
];

/** Words looked at: more do not change the answer. */
const SAMPLE_WORDS = 3000;
/** Fewer words than this, and the guess is left open. */
const FEWEST_WORDS = 20;
/** Running English has some 45 % of the words listed above; headlines and tables still have this share. */
const LEAST_SHARE = 0.08;
/** Share of words in another script from which the text is in that script's language. */
const SCRIPT_SHARE = 0.4;

/** The languages that have a word among their function words. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    for (const word of new Set(list.split(' ')))
      languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}

/** BCP 47 primary subtag of the language that these tokens are in, or `und` where they are too few to tell. */
export function languageOf(tokens: Iterable<Token>): string {
  const hits = new Map<string, number>();
  const scripts = new Map<string, number>();
  let words = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (++words > SAMPLE_WORDS) break;
    for (const language of LANGUAGES_OF.get(token.lower) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
    const script =
      token.text.charCodeAt(0) > 0x24f ? SCRIPTS.find(([test]) => test.test(token.text)) : undefined;
    if (script) scripts.set(script[1], (scripts.get(script[1]) ?? 0) + 1);
  }
  const [script, written] = most(scripts);
  if (written > 0 && written >= SCRIPT_SHARE * words) return script;
  if (words < FEWEST_WORDS) return 'und';
  const [language, found] = most(hits);
  return found >= LEAST_SHARE * words ? language : 'und';
}

function most(counts: ReadonlyMap<string, number>): [string, number] {
  let best: [string, number] = ['und', 0];
  for (const [name, count] of counts) if (count > best[1]) best = [name, count];
  return best;
}

/** Whether a BCP 47 tag, where there is one, names another language than English. */
export function isForeignTag(tag: string | undefined): boolean {
  return tag !== undefined && tag !== '' && !/^(?:en|und|mul)(?:$|[-_])/i.test(tag.trim());
}
