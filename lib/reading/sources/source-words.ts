import { fewTokens, type Token } from '../text/tokens';
import { DOCUMENT_NOUNS, OUTLET_NOUNS, UNNAMED_HEADS } from '../words/source-lexicon';
import { DETERMINERS, isCapitalised, POSSESSIVES, PREPOSITIONS } from '../words/word-classes';

/** Cuts the words of a source into what it is about and what only describes it. */

/** What a source begins with when it was cut a word too wide: "according to Roe", "told Roe", "but Roe". */
const LEADS = /^(?:according|and|but|or|so|that|said|says|say|told|tells|now|also|even|when|because|if)$/;
/** What it ends with then: "Roe told", "Roe and". */
const TAILS =
  /^(?:said|says|say|told|tells|has|have|had|is|was|who|which|that|and|or|also|himself|herself|itself|themselves|'s|'|’)$/;
/** Adjectives and participles that stand behind their noun: what follows describes it. */
const POSTNOMINAL =
  /^(?:familiar|close|aware|involved|briefed|opposed|present|responsible|speaking|knowledgeable|able|loyal|critical|sympathetic|compiled|obtained|seen|reviewed|conducted|published|released|posted|run|written|commissioned|quoted|interviewed|polled|surveyed|consulted|gathered|travelling|traveling)$/;
/** "WHO" is no pronoun. */
export const isAllCapitals = (word: string) => /^\p{Lu}{2,}/u.test(word);
const RELATIVE = /^(?:who|which|that|whose|whom|where)$/;
const POSSESSIVE_MARK = /^(?:'s|'|’)$/;

/** Whether a word is written as a name: "Roe", "eBay", "al-Roe", "harrow.com". */
export const isNameWord = (text: string) =>
  isCapitalised(text) || /^\p{Ll}{1,3}[-'’]?\p{Lu}|\.(?:com|org|net)$/u.test(text);

/** The tokens without what is no part of a noun phrase at either end; never empty unless `tokens` is. */
export function trimmed(tokens: readonly Token[]): Token[] {
  let from = 0;
  let to = tokens.length;
  const isEdge = ({ kind, text }: Token) => (kind === 'mark' && !/^[$#@%&]$/.test(text)) || kind === 'quote';
  while (from < to - 1 && isEdge(tokens[from]!)) from += 1;
  while (to > from + 1 && (isEdge(tokens[to - 1]!) || TAILS.test(tokens[to - 1]!.lower))) to -= 1;
  while (from < to - 1 && isLead(tokens[from]!, tokens[from + 1]!)) from += 1;
  return tokens.slice(from, to);
}

function isLead({ lower, text }: Token, next: Token): boolean {
  if (LEADS.test(lower)) return !(lower === 'that' && next.kind === 'word' && !isNameWord(next.text));
  // "in the report", "by Republicans".
  return PREPOSITIONS.has(lower) && lower !== 'about' && !(lower === 'to' && isCapitalised(text));
}

/** Words of a name that were cut off: "the | Harrow Post", "Dr. | Wells". */
const CUT = 4;

/** The tokens with the capitalised words behind them, where they end in an article or a title. */
export function completed(text: string, tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (last === undefined || !/^(?:the|an?|mr|mrs|ms|dr|sen|rep|gov|prof|gen)\.?$/.test(last.lower))
    return tokens;
  const behind = fewTokens(text, [last.end, Math.min(text.length, last.end + CUT * 20)], CUT);
  const end = behind.findIndex((t) => !isNameWord(t.text));
  return [...tokens, ...(end < 0 ? behind : behind.slice(0, end))];
}

/** Where the phrase ends and its appositions and clauses begin, as an index of `tokens`. */
export function coreEnd(tokens: readonly Token[]): number {
  const end = tokens.findIndex(
    (t, i) =>
      i > 0 &&
      ((/^[,(:;—–[]$/.test(t.text) && !isBetweenAdjectives(tokens, i)) ||
        (RELATIVE.test(t.lower) && !isAllCapitals(t.text)) ||
        isRunOn(tokens, i) ||
        (POSTNOMINAL.test(t.lower) && !isNameWord(t.text)) ||
        (t.kind === 'quote' && isClause(tokens, i)) ||
        isParticiple(tokens, i)),
  );
  return end > 0 ? end : tokens.length;
}

/** "the bespectacled, 71-year-old diplomat": a comma before which there was no noun yet. */
function isBetweenAdjectives(tokens: readonly Token[], i: number): boolean {
  const [first, second, after] = [tokens[0]!, tokens[1], tokens[i + 1]];
  return (
    i === 2 &&
    tokens[i]!.text === ',' &&
    isOpener(first.lower) &&
    ADJECTIVE.test(second?.lower ?? '') &&
    after !== undefined &&
    !isOpener(after.lower) &&
    !isNameWord(after.text)
  );
}
const ADJECTIVE =
  /(?:ed|ful|ous|ive|able|ible|ic|less|old|new|young|tall|small|large|big|long|short|\p{L}y)$/u;

/** "Jane Roe a former baker": a comma was left out. */
const isRunOn = (tokens: readonly Token[], i: number) =>
  i > 1 &&
  /^an?$/.test(tokens[i]!.text) &&
  isNameWord(tokens[i - 1]!.text) &&
  isNameWord(tokens[i - 2]!.text);

/** A quotation mark that opens more than a nickname. In tokens. */
const NICKNAME = 4;
function isClause(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.start === tokens[i - 1]!.end) return false;
  const close = tokens.findIndex((t, k) => k > i && t.kind === 'quote');
  return close < 0 || close - i > NICKNAME;
}

/** "officials visiting Harrow", "people interviewed there": not "the planning board". */
function isParticiple(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!.lower;
  return (
    /^\p{Ll}+(?:ing|ed)$/u.test(tokens[i]!.text) &&
    (UNNAMED_HEADS.has(before) || DOCUMENT_NOUNS.has(before) || OUTLET_NOUNS.has(before)) &&
    /s$|people|data|video|^those$/.test(before)
  );
}

/** The word that a phrase is about: the last before its first preposition. */
export function headOf(bare: readonly Token[]): Token {
  const end = bare.findIndex((t, i) => i > 0 && PREPOSITIONS.has(t.lower));
  let last = end > 0 ? end - 1 : bare.length - 1;
  while (last > 0 && POSSESSIVE_MARK.test(bare[last]!.lower)) last -= 1;
  return bare[last]!;
}

/** Those after whom bodies are named: "the Skerrow Children's Hospital", "the Harrow Farmers' Union". */
const GENERIC_OWNER =
  /^(?:people|children|women|men|veterans?|farmers?|growers?|workers?|teachers?|nurses|doctors|employers|students|fishermen|mothers|parents|miners|girls|boys|consumers|citizens|artists|writers|players|publishers|lawyers|chiefs|officers|bankers|veterans|queen|king|prince|saint|mary)$/;

/** Behind the last possessive, where a name follows it: "the Herald's | Jane Roe". */
export function afterOwner(bare: readonly Token[]): Token[] {
  // "Jane Roe of Harrow's Tide Institute": what is owned behind a preposition is not who speaks.
  const phrase = bare.findIndex((t, i) => i > 0 && PREPOSITIONS.has(t.lower));
  const end = phrase > 0 ? phrase : bare.length;
  const mark = bare.findLastIndex(
    (t, i) =>
      i > 0 &&
      i < end - 1 &&
      POSSESSIVE_MARK.test(t.lower) &&
      t.start === bare[i - 1]!.end &&
      !GENERIC_OWNER.test(bare[i - 1]!.lower),
  );
  return mark > 0 && isNameWord(bare[mark + 1]!.text) ? bare.slice(mark + 1) : [...bare];
}

/** Whether the first word is written with a capital only because a sentence, or the text, begins with it. */
export function startsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return before.trimEnd() === '' || /[.!?:;”"’\n]$/.test(before.trimEnd()) || /\n\s*$/.test(before);
}

export const isDefinite = (lower: string) =>
  /^(?:the|that|this|these|those|both)$/.test(lower) || POSSESSIVES.has(lower);

/** Words that open a phrase and say nothing of what it is. */
export const isOpener = (lower: string) => DETERMINERS.has(lower) || POSSESSIVES.has(lower);

/** Speaks of one that has not been spoken of: "another official", "one aide", "a second person". */
export function isFresh(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (/^(?:another|one)$/.test(first?.lower ?? '')) return true;
  return (
    /^an?$/.test(first?.lower ?? '') &&
    /^(?:second|third|fourth|different|further|separate)$/.test(second?.lower ?? '')
  );
}

/** Plurals of those who do something, and of peoples: they are nobody by name, whatever their capital. */
const AGENTS =
  /(?:[^aeiou]ers|tors|ists|icians|ians|icans|crats|ites|[^m]ents|ants|ees|[^s]men|women|folk|classmates|teammates|wrights|keepers|goers)$/;
/** Surnames that look like plurals or abstract nouns, by frequency in the 2010 US census. */
const SURNAMES = new Set(
  (
    'sanders rogers myers powers peters chambers meyers masters waters roberts edwards hastings downing stevens crews ' +
    'gonzales sessions davies dennis jones williams davis harris hughes james reynolds phillips collins hayes simmons ' +
    'richards andrews matthews daniels stephens perkins hopkins jenkins owens adams evans bowers sellers sawyers ' +
    'landers saunders walters winters summers brothers travers rivers childers flowers ayers bowman men newman ' +
    'hoffmen siemens clemens lawrence burns barnes banks brooks woods wells hicks parks mills fields holmes rhodes ' +
    'fowles jacobs nichols michaels hawkins watkins atkins robins rollins higgins watts potts betts coates yates bates ' +
    'gates keyes stokes sykes pearce fleming browning manning harding keating flanning golding king sterling stirling ' +
    'cummings jennings billings rawlings rowling pickering dowling hastings schilling gething dingell fuentes torres flores ' +
    'reyes morales vargas rojas salinas cortes valdes cervantes robles olivares paredes douglas thomas nicholas lucas ' +
    'hobbes clemons simons simmonds edmonds symonds hutchins huggins mathews mullins lyons kearns stearns ' +
    'byrnes hodges briggs griggs biggs boggs scruggs skaggs diggs ingalls nuñes nunes mendes lopes gomes alves'
  ).split(/\s+/),
);

/** Whether a word that opens a sentence may be a common noun for its capital: "Anglers said", not "Sanders said". */
export function mayBeCommon(lower: string): boolean {
  if (SURNAMES.has(lower)) return false;
  return AGENTS.test(lower) || /(?:[^su'’i]s|ity|tion|ness|ment|ing)$/.test(lower);
}

/** A plural of agents or a people: "Harrovians", "Republicans". */
export const isAgentPlural = (lower: string) => !SURNAMES.has(lower) && AGENTS.test(lower);
