import { type Clause, phraseSpan, withCue } from './clause';
import { onlyAdverbialsFollow } from './content';
import { contentAfter } from './content-after';
import { contentBefore, interruptedRest, quotationAfter } from './content-before';
import type { Found } from './found';
import { hearsay, isRaising, passive } from './hearsay';
import type { Item } from './items';
import { isName, phraseFrom, subjectBefore } from './noun-phrase';
import type { Span } from './types';
import type { VerbGroup } from './verb-groups';
import { DETERMINERS, SUBJECT_PRONOUNS } from './word-classes';

/** The attributions of one sentence whose cue is a verb, from left to right. */
export function verbAttributions(items: readonly Item[], groups: readonly VerbGroup[]): Found[] {
  const found: Found[] = [];
  const clause: Clause = { items, groups, subjectFloor: 0, contentFloor: 0 };
  for (const group of groups) {
    if (asksForNoName(items, group)) continue;
    const one = attributionOf(clause, group);
    if (one === undefined) continue;
    found.push(one);
    if (one.source.length > 0) clause.inherited = one.source;
    clause.subjectFloor = Math.max(clause.subjectFloor, group.last + 1);
    if (one.construction.endsWith('-before')) clause.contentFloor = clause.subjectFloor;
  }
  return found;
}

/** What is said of the source alone: "who asked not to be named", "requesting anonymity". */
const NO_NAME = /^(?:not )?to be (?:named|identified|quoted)\b|^(?:for )?anonymity\b/;
/** The longest of them, in items: "not to be identified". */
const NO_NAME_ITEMS = 4;

function asksForNoName(items: readonly Item[], { last }: VerbGroup): boolean {
  const behind = items.slice(last + 1, last + 1 + NO_NAME_ITEMS);
  return NO_NAME.test(behind.map(({ lower }) => lower).join(' '));
}

function attributionOf(clause: Clause, group: VerbGroup): Found | undefined {
  if (group.kind === 'gerund') return gerund(clause, group);
  if (group.first < clause.subjectFloor || group.kind === 'infinitive') return undefined;
  if (group.kind === 'passive') return passive(clause, group);
  if (isRaising(group)) return hearsay(clause, group);
  return inversion(clause, group) ?? withSubject(clause, group) ?? sharingSubject(clause, group);
}

/** “…,” said Jane Roe, the minister, on Monday. */
function inversion(clause: Clause, group: VerbGroup): Found | undefined {
  const { items } = clause;
  if (!group.verb.frames.has('s') || group.head !== group.first) return undefined;
  const before = items[group.first - 1];
  const next = items[group.last + 1];
  if (before === undefined || next === undefined) return undefined;
  if (before.kind !== 'quotation' && (before.text !== ',' || SUBJECT_PRONOUNS.has(next.lower)))
    return undefined;
  const source = phraseFrom(items, group.last + 1);
  if (source === undefined) return undefined;
  const behind = source[1] + 1;
  const content = contentBefore(clause, group.first, group, behind);
  if (content === undefined) return undefined;
  // "The mayor, a former teacher, said Roe would …" has an aside before the verb and its content behind it.
  if (!content.quoted && !(startsSource(next) && onlyAdverbialsFollow(items, behind))) return undefined;
  return withCue(items, group, content.quoted ? 'quoted-before' : 'clause-before', {
    source: [phraseSpan(items, source)],
    content: [content.span, ...quotationAfter(items, behind)],
  });
}

/** Jane Roe, the ministry, one minister. */
const startsSource = (item: Item) => isName(item) || DETERMINERS.has(item.lower) || item.lower === 'one';

/** Jane Roe said …; …, Jane Roe said. */
function withSubject(clause: Clause, group: VerbGroup): Found | undefined {
  const { items } = clause;
  const subject = subjectBefore(items, group.first, clause.subjectFloor);
  if (subject === undefined) return undefined;
  const source = [phraseSpan(items, subject)];
  const hearer = hearerOf(items, group);
  const behind = (hearer?.[1] ?? group.last) + 1;
  const before = contentBefore(clause, subject[0], group, behind);
  if (before === undefined) {
    const after = contentAfter(clause, group);
    return after && withCue(items, group, after.construction, { ...after, source });
  }
  const rest = before.quoted ? [] : interruptedRest(clause, group);
  return withCue(items, group, before.quoted ? 'quoted-before' : 'clause-before', {
    source,
    content: [before.span, ...quotationAfter(items, behind), ...rest],
    via: hearer ? [phraseSpan(items, hearer)] : [],
  });
}

/** "…, and called for …": a verb that shares the subject of the cue before it. */
function sharingSubject(clause: Clause, group: VerbGroup): Found | undefined {
  const before = clause.items[group.first - 1];
  if (clause.inherited === undefined || before === undefined) return undefined;
  if (!/^(?:and|but|then|or|,)$/.test(before.lower)) return undefined;
  const after = contentAfter(clause, group);
  return after && withCue(clause.items, group, 'inherited', { ...after, source: clause.inherited });
}

/** ", adding that …": the source is that of the cue before, or the subject of the sentence. */
function gerund(clause: Clause, group: VerbGroup): Found | undefined {
  const { items } = clause;
  const source = clause.inherited ?? sentenceSubject(items, group.first);
  if (source === undefined) return undefined;
  const after = contentAfter(clause, group);
  return after && withCue(items, group, 'participle', { ...after, source });
}

function sentenceSubject(items: readonly Item[], limit: number): Span[] | undefined {
  if (items[limit - 1]?.text !== ',') return undefined;
  const phrase = phraseFrom(items, 0, limit);
  return phrase !== undefined && phrase[1] < limit - 1 ? [phraseSpan(items, phrase)] : undefined;
}

/** “…,” she told The Herald; The wall would fall, she told The Herald. First and last item of the hearer. */
function hearerOf(items: readonly Item[], group: VerbGroup) {
  return group.verb.frames.has('o') ? phraseFrom(items, group.last + 1) : undefined;
}
