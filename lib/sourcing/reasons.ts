/**
 * Why somebody is not named, as far as the article says it. Editors want the reason told: Associated Press, "Statement of
 * News Values and Principles" (anonymous sources); Reuters, "Handbook of Journalism". By plain rules over words of the
 * article: how well they find reasons has not been measured.
 */

/** What kind of reason; `asked`: to leave the name out is said to be wished, and not why. */
export const REASONS = ['notAllowed', 'fear', 'private', 'pending', 'other', 'asked'] as const;
export type ReasonGroup = (typeof REASONS)[number];

export interface Reason {
  group: ReasonGroup;
  /** The words that say so. */
  words: string;
}

/** Code units. A clause has thirty words at most (`anonymity.ts`). */
const LONGEST = 300;

const ALLOWED =
  /(?:\bnot|n['’]t)\s+(?:been\s+)?(?:authori[sz]ed|permitted|allowed|cleared)\s+to\s+(?:\w+\s+){0,2}?(?:speak|talk|discuss|comment|brief|disclose|reveal|release|be)\b|\black(?:s|ed|ing)? authori[sz]ation\b|\b(?:barred|forbidden|prohibited) from (?:speaking|talking|discussing|commenting)\b/i;
const ASKED =
  /\b(?:on|under)\s+(?:the\s+)?(?:condition|conditions|basis)\s+(?:of\s+anonymity|(?:that\s+)?(?:he|she|they|their|his|her)\b[^.;]{0,40}?\bnot\s+be\s+(?:named|identified|used|published))|\banonymously\b|\b(?:ask|request|wish|want|prefer|declin|refus|insist|demand)(?:ed|s|ing|red|ring)?\b[^.;]{0,60}?\b(?:be\s+(?:named|identified|used|published|quoted by name)|anonymity)\b|\b(?:granted|given|promised|sought|seeking)\s+anonymity\b|\bnot\s+to\s+be\s+(?:named|identified)\b|\bwho (?:could|would|did) not be (?:named|identified)\b/i;
const WHY =
  /\b(?:because|since|as (?:he|she|they|the|it)|for fear|fearing|out of|citing|due to|over concerns?|in order to|so as|to (?:discuss|describe|speak|talk|avoid|protect|share|detail|recount|disclose))\b[^.;!?”"]*/i;

const GROUPS: readonly (readonly [ReasonGroup, RegExp])[] = [
  ['notAllowed', ALLOWED],
  [
    'fear',
    /\b(?:fear|feared|fears|fearing|afraid|retaliat\w*|reprisals?|retribution|safety|security concerns|harass\w*|threat\w*|backlash|repercussions?|los(?:e|ing) (?:his|her|their) jobs?|jobs?)\b/i,
  ],
  [
    'pending',
    /\b(?:pending|litigation|lawsuits?|legal|investigations?|inquiry|court|trial|case|prosecution)\b/i,
  ],
  [
    'private',
    /\b(?:private|privately|privacy|sensitiv\w*|confidential\w*|internal|candid\w*|frank\w*|freely|openly|deliberations?|negotiations?|delicate|personal|secret|classified|talks|conversations?|discussions?|meetings?|plans|matters?|not (?:yet )?(?:been )?(?:public|announced|released)|ongoing)\b/i,
  ],
];

/**
 * The reason in some words of an article, or that none is given where a name is said to be left out at a wish.
 * `undefined`: they say nothing of it.
 * @param words of a source and its statement, or the clause that the reading found
 */
export function reasonIn(words: string): Reason | undefined {
  const text = words.slice(0, 4 * LONGEST);
  const asked = ASKED.exec(text);
  const allowed = ALLOWED.exec(text);
  const first = Math.min(asked?.index ?? Infinity, allowed?.index ?? Infinity);
  if (first === Infinity) return undefined;
  // A reason may stand before the wish: "Citing fears of reprisal, she asked not to be named".
  const behind = WHY.exec(text.slice(first));
  const before = WHY.exec(text.slice(0, first));
  const why = behind ?? before;
  if (!why && !allowed) return { group: 'asked', words: cut(text.slice(first).split(/[.;!?]/)[0]!) };
  const reason = `${why?.[0] ?? ''} ${allowed?.[0] ?? ''}`;
  const group = GROUPS.find(([, words]) => words.test(reason))?.[0] ?? 'other';
  const from = before && !behind ? before.index : first;
  const end = behind ? first + behind.index + behind[0].length : text.length;
  return { group, words: cut(text.slice(from, end).split(/[.;!?]/)[0]!) };
}

const cut = (words: string): string => words.trim().slice(0, LONGEST);
