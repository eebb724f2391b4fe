import type { Token } from '../text/tokens';
import type { SourceKind } from '../types';
import { genderOfNoun } from '../words/gender';
import {
  DOCUMENT_NOUNS,
  NATIONALITIES,
  ORGANIZATION_NOUNS,
  ORGANIZATION_WORDS,
  OUTLET_NOUNS,
  OUTLET_WORDS,
  PARTITIVES,
  STATES,
  UNNAMED_HEADS,
} from '../words/source-lexicon';
import { plain } from '../words/word';
import { INDEFINITES, MONTHS, PREPOSITIONS, WEEKDAYS } from '../words/word-classes';
import type { Basis, Description } from './description';
import { apposedName } from './proper-name';
import { roleOf } from './roles';
import {
  headOf,
  isAgentPlural,
  isAllCapitals,
  isDefinite,
  isFresh,
  isNameWord,
  isOpener,
  mayBeCommon,
  startsSentence,
} from './source-words';

/** Sources that a common noun stands for: "the mayor's lawyer", "a report by the engineers". */

/** "Many Harrovians" are no one by name, however they are written; nor are "several leftist figures" a document. */
const QUANTIFIERS =
  /^(?:many|some|several|few|most|other|both|various|numerous|more|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions|half|all)$/;
const isQuantified = (bare: readonly Token[], head: Token) =>
  bare.length > 1 &&
  (QUANTIFIERS.test(bare[0]!.lower) || (bare[0]!.kind === 'number' && !bare[0]!.text.includes('-'))) &&
  /s$|people|men$|women$/.test(head.lower);

/** Whether `head` is a noun that many could be called by, and no name, however it is written. */
export function isCommon(text: string, bare: readonly Token[], head: Token, withArticle: boolean): boolean {
  // "Fortune 500".
  if (head.kind === 'number' && bare.length > 1 && isNameWord(bare[0]!.text)) return false;
  if (!isNameWord(head.text) || isQuantified(bare, head) || isOpener(head.lower)) return true;
  if (isPartitive(bare, head) || isTrade(head.lower)) return true;
  // "Reporters Beyond Harrow": only names write a preposition with a capital.
  if (bare.some((t, i) => i > 0 && PREPOSITIONS.has(t.lower) && isNameWord(t.text))) return false;
  const first = head === bare[0] && startsSentence(text, head.start);
  // "Pupils at the school", "Traders on the north bank", "Courts in five states".
  if (first && bare.length > 1 && !/^(?:of|for)$/.test(bare[1]!.lower) && mayBeCommon(head.lower))
    return true;
  const alone = first && bare.length === 1;
  if (INDEFINITES.has(head.lower)) return true;
  // "Officials", "Labor Officials" and "Polls" begin with a capital where they begin a sentence or a headline.
  if (UNNAMED_HEADS.has(head.lower)) return !(isOutletName(bare, head) || (withArticle && isOne(head.lower)));
  if (DOCUMENT_NOUNS.has(head.lower)) return first;
  return alone && ORGANIZATION_NOUNS.has(head.lower) && !PROPER_BODIES.test(head.lower);
}

/** "The Observer" is a name: the capital is its own, behind an article and in the singular. */
const isOne = (lower: string) => !/s$|people$|men$|women$/.test(lower);

/** "the Harrow Leader". */
const isOutletName = (bare: readonly Token[], head: Token) =>
  OUTLET_WORDS.has(head.lower) && bare.length > 1 && bare.every(({ text }) => isNameWord(text));

/** Bodies that need no more than this word to be told: there is one of them. */
const PROPER_BODIES = /^(?:congress|parliament|senate|cabinet|assembly)$/;
/** Fishermen, townsfolk; not Yemen. */
const isTrade = (lower: string) =>
  /..(?:men|women|folk)$/.test(lower) && !STATES.has(lower) && lower !== 'women';

/** "a majority of", "one of", "a team of": who speaks comes behind it. */
const isPartitive = (bare: readonly Token[], head: Token) =>
  (!isNameWord(head.text) || !isNameWord(bare.at(-1)!.text)) &&
  PARTITIVES.has(head.lower) &&
  bare[bare.indexOf(head) + 1]?.lower === 'of';

/**
 * Describes a phrase whose noun is `head`. `core` is the phrase, `bare` the same without its article, `rest` what
 * describes it further, `as` its kind, where that is known better than the noun says.
 */
export function commonNoun(
  text: string,
  core: readonly Token[],
  bare: readonly Token[],
  head: Token,
  rest: readonly Token[],
  as?: SourceKind,
): Description {
  const name = text.slice(bare[0]!.start, bare.at(-1)!.end);
  const role = roleOf(bare, head);
  const person = apposedName(text, rest);
  const opener = core[0]!;
  if (person !== undefined && (as === undefined || as === 'person'))
    return { ...person, basis: 'apposed name', roles: [role, ...person.roles] };
  const [kind, basis] = as
    ? ([as, 'given'] as const)
    : isPartitive(bare, head)
      ? ([kindOfParts(bare, head), 'parts'] as const)
      : kindOfNoun(bare, head);
  const gender = genderOfNoun(head.lower);
  const owner = ownerOf(opener, bare, head);
  return {
    kind,
    basis,
    name,
    named: kind !== 'unnamed' && holdsName(text, bare, rest, kind),
    head: role.head,
    roles: [role],
    modifiers: [...role.modifiers],
    definite: isDefinite(opener.lower),
    plural: isPluralNoun(bare, head),
    aliases: [],
    ...(isFresh(core) && { fresh: true }),
    ...(/^(?:an?|one|another)$/.test(opener.lower) && { single: true }),
    ...(owner && { owner }),
    ...(gender && { gender }),
  };
}

const OWNER = /^(?:his|her|its|their)$/;

/** In lower case; of "the Roe campaign", too. */
function ownerOf(opener: Token, bare: readonly Token[], head: Token): string | undefined {
  if (OWNER.test(opener.lower)) return opener.lower;
  const at = bare.indexOf(head);
  const mark = bare.findLastIndex((t, i) => i > 0 && i < at && /^(?:'s|'|’)$/.test(t.lower));
  if (mark > 0) return bare[mark - 1]!.lower;
  if (/^(?:of|to|for|with)$/.test(bare[at + 1]?.lower ?? '')) {
    const from = bare.findIndex((t, i) => i > at + 1 && isNameWord(t.text));
    const to = bare.findIndex((t, i) => i > from && !isNameWord(t.text));
    return from > 0 ? bare.at(to > 0 ? to - 1 : -1)!.lower : undefined;
  }
  const before = bare[at - 1];
  return before && isNameWord(before.text) && !NATIONALITIES.has(plain(before.lower))
    ? before.lower
    : undefined;
}

/** Who speaks in "a majority of voters", "one of the banks". */
function kindOfParts(bare: readonly Token[], head: Token): SourceKind {
  const behind = bare.slice(bare.indexOf(head) + 2).filter((t) => !isOpener(t.lower));
  if (behind.length === 0) return 'unnamed';
  const [kind] = kindOfNoun(behind, headOf(behind));
  return kind === 'outlet' || kind === 'document' ? kind : 'unnamed';
}

/** "the Orrin news agency", "media organisations", "press reports". */
const isOfNews = (before: string, noun: string) =>
  /^(?:news|press|media|newspaper)$/.test(before) &&
  /^(?:agency|agencies|organi[sz]ations?|compan(?:y|ies)|groups?|sources?|reports?|services?|sites?|wires?|houses?)$/.test(
    noun,
  );

function kindOfNoun(bare: readonly Token[], head: Token): [SourceKind, Basis] {
  const lower = plain(head.lower);
  if (isOfNews(bare[bare.indexOf(head) - 1]?.lower ?? '', lower)) return ['outlet', 'outlet noun'];
  if (UNNAMED_HEADS.has(lower) || INDEFINITES.has(lower)) return ['unnamed', 'people'];
  if (OUTLET_NOUNS.has(lower)) return ['outlet', 'outlet noun'];
  if (lower === 'figures' && isQuantified(bare, head)) return ['unnamed', 'people'];
  if (DOCUMENT_NOUNS.has(lower)) return ['document', 'document noun'];
  if (isAgentPlural(lower)) return ['unnamed', 'agents'];
  // "the Clinton campaign", "a chemical company".
  if (ORGANIZATION_NOUNS.has(lower) || ORGANIZATION_WORDS.has(lower)) return ['organization', 'body noun'];
  if (lower.endsWith('s') && BODIES.has(lower)) return ['organization', 'bodies'];
  return ['unnamed', 'noun'];
}

/** Several bodies: "the companies" were named, "mining companies" were not. */
const BODIES = new Set(
  'companies firms organizations organisations agencies ministries governments courts banks unions parties universities schools colleges hospitals countries nations states airlines charities councils'.split(
    ' ',
  ),
);

/** Not "obtained" or "seen". */
const MADE = /^(?:compiled|conducted|written|run|commissioned|released|published|issued|produced|prepared)$/;

/** Before a body or a work: whether its phrase holds the name of it, or of who stands behind it. */
function holdsName(text: string, bare: readonly Token[], rest: readonly Token[], kind: SourceKind): boolean {
  const nationalCounts = kind === 'organization';
  const isOwn = (t: Token) =>
    isNameWord(t.text) &&
    !(t === bare[0] && startsSentence(text, t.start) && !isAllCapitals(t.text) && bare[1]?.lower !== "'s") &&
    !MONTHS.has(t.lower) &&
    !WEEKDAYS.has(t.lower) &&
    (nationalCounts || !NATIONALITIES.has(plain(t.lower)));
  if (bare.some(isOwn)) return true;
  // "data compiled by the Harbour Board": who made it, not who got hold of it.
  if (!MADE.test(rest[0]?.lower ?? '')) return false;
  const by = rest.findIndex(({ lower }, i) => lower === 'by' && i < 4);
  return by >= 0 && rest.slice(by + 1).some(isOwn);
}

function isPluralNoun(bare: readonly Token[], head: Token): boolean {
  const { lower } = head;
  if (isPartitive(bare, head) && head.lower !== 'one') return true;
  if (
    /^(?:people|men|women|police|crowd|couple|family|staff|audience|many|several|few|most|some|others|both|those)$/.test(
      lower,
    )
  )
    return true;
  return (/[^su'’i]s$/.test(lower) && lower !== 'news') || isAgentPlural(lower) || isQuantified(bare, head);
}
