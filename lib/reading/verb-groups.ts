import { type CueVerb, cueVerb } from './cue-lexicon';
import type { Item } from './items';
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './word-classes';

/** A cue verb with its auxiliaries: "has repeatedly said", "did not mention", "is calling for". */
export interface VerbGroup {
  verb: CueVerb;
  /** First and last item of the cue, particle included. */
  first: number;
  last: number;
  /** The verb itself. */
  head: number;
  kind: 'finite' | 'gerund' | 'passive' | 'infinitive';
  particle: boolean;
}

/** Auxiliaries and adverbs before the verb; more than this is no verb group. */
const LONGEST_GROUP = 7;

const MODALS = new Set([
  'will',
  'would',
  'could',
  'can',
  'may',
  'might',
  'should',
  'must',
  "'ll",
  "won't",
  "wouldn't",
]);

/** Share of capitalised words from which a sentence is a headline in title case. */
const HEADLINE_SHARE = 0.7;

function isHeadline(items: readonly Item[]): boolean {
  const words = items.filter((item) => item.kind === 'word');
  return words.filter((item) => isCapitalised(item.text)).length >= HEADLINE_SHARE * words.length;
}

/** The cue verbs of a sentence that are used as verbs. */
export function verbGroupsOf(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  const headline = isHeadline(items);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    // "the United States", "the Washington Post": a capital inside a sentence makes a name.
    if (item.kind !== 'word' || (i > 0 && !headline && isCapitalised(item.text))) continue;
    const group = groupAt(items, i);
    if (group !== undefined) {
      groups.push(group);
      i = group.last;
    }
  }
  return groups;
}

function groupAt(items: readonly Item[], head: number): VerbGroup | undefined {
  const item = items[head]!;
  const entry = cueVerb(item.lower);
  if (entry === undefined) return undefined;
  let first = head;
  let auxiliary = '';
  let be = false;
  while (first > 0 && head - first < LONGEST_GROUP) {
    const before = items[first - 1]!;
    if (before.lower === "'s" && !isAuxiliaryS(items, first - 1)) break;
    const negation = before.lower === 'not' || before.lower === 'never';
    if (!AUXILIARIES.has(before.lower) && !negation && !isAdverb(before.lower)) break;
    if (AUXILIARIES.has(before.lower)) {
      if (auxiliary === '') {
        auxiliary = before.lower;
        be = BE.has(auxiliary);
      }
    }
    first -= 1;
  }
  // A leading adverb that begins the sentence is no part of the cue ("Recently said …" is none either).
  while (
    first < head &&
    auxiliary === '' &&
    isAdverb(items[first]!.lower) &&
    (items[first - 1] === undefined || items[first - 1]!.text === ',')
  )
    first += 1;
  const before = items[first - 1];
  const kind = kindOf(entry.forms, auxiliary, be, before);
  if (kind === undefined || (auxiliary === '' && looksNominal(items, head, first, kind))) return undefined;
  // "would support", "will question" tell what someone may do, not what they say.
  if (MODALS.has(auxiliary) && !/[scqb]/.test([...entry.verb.frames].join('')) && entry.verb.lemma !== 'like')
    return undefined;
  const next = items[head + 1];
  const particle = next !== undefined && entry.verb.particles.has(next.lower);
  return { verb: entry.verb, first, last: particle ? head + 1 : head, head, kind, particle };
}

function isAuxiliaryS(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return (
    before !== undefined &&
    (SUBJECT_PRONOUNS.has(before.lower) || /^(?:that|who|there|what)$/.test(before.lower))
  );
}

function kindOf(
  forms: ReadonlySet<string>,
  auxiliary: string,
  be: boolean,
  before: Item | undefined,
): VerbGroup['kind'] | undefined {
  if (forms.has('gerund')) return be ? 'finite' : 'gerund';
  if (be) return forms.has('participle') ? 'passive' : undefined;
  if (before?.lower === 'to') return 'infinitive';
  if (auxiliary !== '') return 'finite';
  if (forms.has('past') || forms.has('present')) return 'finite';
  return forms.has('base') ? 'finite' : undefined;
}

/** Whether a word that can be a noun or an adjective is one here: "the report", "his planned visit", "a claim". */
function looksNominal(items: readonly Item[], head: number, first: number, kind: VerbGroup['kind']): boolean {
  const before = items[first - 1];
  const item = items[head]!;
  if (kind === 'infinitive') return false;
  if (before === undefined) return kind !== 'gerund' && !isSpeechPast(item.lower);
  const { lower } = before;
  if (lower === "'s" || (POSSESSIVES.has(lower) && lower !== 'her')) return true;
  if (DETERMINERS.has(lower) && !/^(?:that|this|these|those|some|all|both|each)$/.test(lower)) return true;
  if (kind === 'gerund')
    return PREPOSITIONS.has(lower) && !/^(?:by|in|as|while|after|before|without|for|from|of)$/.test(lower);
  if (PREPOSITIONS.has(lower) && lower !== 'as' && lower !== 'than') return true;
  // Of what can be a noun as well, a bare form is a verb behind plurals only: "critics claim", not "press report".
  if (ALSO_NOUNS.has(item.lower)) {
    const plural = /[^s]s$/.test(lower) || SUBJECT_PRONOUNS.has(lower) || TAKE_PLURALS.has(lower);
    return !plural || items[head + 1]?.lower === 'of';
  }
  return false;
}

/** Bare forms of cue verbs that are nouns of news as well. */
const ALSO_NOUNS = new Set(
  (
    'report claim plan promise pledge vow tweet note call question attack support estimate state hope fear comment post ' +
    'request joke quote mention address rule name order signal boast praise blame doubt answer reply remark threat demand ' +
    'worry wonder hint shout yell chant chide rebuke credit like list release outline highlight echo present propose ' +
    'endorse welcome defend broadcast forecast object protest lobby talk speak rail cast frame find show insist'
  ).split(' '),
);
/** Subjects without an s that take a bare form. */
const TAKE_PLURALS = new Set(
  'who people many some police others most few several men women and but both that which'.split(' '),
);

function isSpeechPast(lower: string): boolean {
  return cueVerb(lower)!.verb.frames.has('s') && !cueVerb(lower)!.forms.has('base');
}
