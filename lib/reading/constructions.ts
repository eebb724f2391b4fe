import {
  contentEnd,
  contentStart,
  hearerAndContent,
  isClauseWord,
  onlyAdverbialsFollow,
  sentenceEnd,
} from './content';
import type { Construction, Found } from './found';
import { type Item, spanOf } from './items';
import { isName, type Phrase, phraseFrom, subjectBefore } from './noun-phrase';
import type { Span } from './types';
import { type VerbGroup, verbGroupsOf } from './verb-groups';
import { RELATIVES, SUBJECT_PRONOUNS } from './word-classes';

/** What the rules remember from one sentence to the next. */
export interface Context {
  /** The last attribution of the paragraph: what a quotation that follows by itself belongs to. */
  last?: Found;
}

/** Fewer words in quotation marks are a name, a title or a scare quote unless a cue is right beside them. */
const SHORTEST_SPEECH = 2;

/** The attributions of one sentence whose cue is a verb. */
export function verbAttributions(items: readonly Item[], context: Context): Found[] {
  const groups = verbGroupsOf(items);
  const found: Found[] = [];
  /** No subject is looked for to the left of this item: it belongs to an earlier cue. */
  let floor = 0;
  let inherited: Span[] | undefined;
  for (const group of groups) {
    if (group.first < floor && group.kind !== 'gerund') continue;
    const one = attributionOf(items, group, groups, floor, inherited);
    if (one === undefined) continue;
    found.push(one.found);
    if (one.found.source.length > 0) inherited = one.found.source;
    floor = Math.max(floor, group.last + 1);
    context.last = one.found;
  }
  return found;
}

interface Result {
  found: Found;
}

function attributionOf(
  items: readonly Item[],
  group: VerbGroup,
  groups: readonly VerbGroup[],
  floor: number,
  inherited: Span[] | undefined,
): Result | undefined {
  if (group.kind === 'passive') return passive(items, group, groups, floor);
  if (group.kind === 'infinitive') return undefined;
  if (group.kind === 'gerund') return gerund(items, group, groups, inherited);
  const turned = inversion(items, group, groups, floor);
  if (turned !== undefined) return turned;
  const subject = subjectBefore(items, group.first, floor);
  const coordinated = subject === undefined && inherited !== undefined && isCoordinated(items, group);
  if (subject === undefined && !coordinated) return undefined;
  const source = subject === undefined ? inherited! : [spanOf(items[subject[0]]!, items[subject[1]]!)];
  const before = subject === undefined ? undefined : contentBefore(items, subject[0], group, floor);
  if (before !== undefined) {
    const content = [
      before.span,
      ...quotationAfter(items, group.last + 1),
      ...interruptedRest(items, group, groups, before.quoted),
    ];
    return result(
      before.quoted ? 'quoted-before' : 'clause-before',
      group,
      items,
      source,
      unique(content),
      viaOf(items, group),
    );
  }
  const after = contentAfter(items, group, groups);
  if (after === undefined) return undefined;
  return result(
    coordinated ? 'inherited' : after.construction,
    group,
    items,
    source,
    after.content,
    after.via,
  );
}

function result(
  construction: Construction,
  group: VerbGroup,
  items: readonly Item[],
  source: Span[],
  content: Span[],
  via: Span[],
): Result {
  const cue = [spanOf(items[group.first]!, items[group.last]!)];
  return { found: { construction, source, cue, content, via, stance: group.verb.stance } };
}

const unique = (spans: Span[]) =>
  spans
    .filter((a, i) => !spans.some((b, k) => k < i && a[0] < b[1] && b[0] < a[1]))
    .sort((a, b) => a[0] - b[0]);

/** "…, and called for": the verb shares the subject of the cue before it. */
function isCoordinated(items: readonly Item[], group: VerbGroup): boolean {
  const before = items[group.first - 1];
  return before !== undefined && (/^(?:and|but|then|or)$/.test(before.lower) || before.text === ',');
}

/** "…," said Jane Roe, the minister, on Monday. */
function inversion(
  items: readonly Item[],
  group: VerbGroup,
  groups: readonly VerbGroup[],
  floor: number,
): Result | undefined {
  if (!group.verb.frames.has('s') || group.head !== group.first) return undefined;
  const before = items[group.first - 1];
  if (before === undefined || !(before.kind === 'quotation' || before.text === ',')) return undefined;
  const next = items[group.last + 1];
  if (next === undefined || (SUBJECT_PRONOUNS.has(next.lower) && before.kind !== 'quotation'))
    return undefined;
  const source = phraseFrom(items, group.last + 1);
  if (source === undefined) return undefined;
  const content = contentBefore(items, group.first, group, floor, source[1] + 1);
  if (content === undefined) return undefined;
  // "The mayor, a former teacher, said Roe would …": an aside before the verb and a clause behind it.
  if (!content.quoted && !(isName(next) && endsHere(items, source[1] + 1))) return undefined;
  const spans = [content.span, ...quotationAfter(items, source[1] + 1)];
  return result(
    content.quoted ? 'quoted-before' : 'clause-before',
    group,
    items,
    [spanOf(items[source[0]]!, items[source[1]]!)],
    unique(spans),
    [],
  );
}

function endsHere(items: readonly Item[], i: number): boolean {
  return i >= sentenceEnd(items) || onlyAdverbialsFollow(items, i);
}

/** What was said, where it stands before its source: "…," X said; The plan would fail, X said. */
function contentBefore(
  items: readonly Item[],
  edge: number,
  group: VerbGroup,
  floor: number,
  behind = group.last + 1,
): { span: Span; quoted: boolean } | undefined {
  let end = edge - 1;
  const comma = items[end]?.text === ',' || items[end]?.text === '—' || items[end]?.text === '–';
  if (comma) end -= 1;
  const last = items[end];
  if (last === undefined || end < floor) return undefined;
  const speech = group.verb.frames.has('s') || group.verb.frames.has('q');
  if (last.kind === 'quotation' && speech) {
    if (last.words < SHORTEST_SPEECH && !/[,.?!]/.test(last.lastInside)) return undefined;
    const first = startOfContent(items, end, floor);
    return { span: spanOf(items[first]!, last), quoted: true };
  }
  if (!comma || !(group.verb.frames.has('s') || group.verb.frames.has('b') || group.verb.frames.has('o')))
    return undefined;
  if (!onlyAdverbialsFollow(items, behind)) return undefined;
  const first = startOfContent(items, end, floor);
  // "On Monday, she said." and "In response, Roe said" are no content.
  if (end - first < 3) return undefined;
  return { span: spanOf(items[first]!, last), quoted: false };
}

/** The left edge of a content that ends at `end`: the sentence's start, or behind an earlier cue. */
function startOfContent(items: readonly Item[], end: number, floor: number): number {
  let first = end;
  while (first > floor && items[first - 1]!.text !== ';') first -= 1;
  while (
    first < end &&
    (/^[,:;.)—–-]$/.test(items[first]!.text) || /^(?:and|but|yet|so)$/.test(items[first]!.lower))
  )
    first += 1;
  // "As Roe put it, “…”": a quotation with an introduction of its own stands for itself.
  return first;
}

/** A quotation that goes on behind its cue: "…," she said, "…" or she said. "…" */
function quotationAfter(items: readonly Item[], from: number): Span[] {
  const end = items.length;
  for (let i = from; i < end && i < from + 14; i++) {
    const item = items[i]!;
    if (item.kind === 'quotation')
      return item.words >= SHORTEST_SPEECH && /^[,:.—–]$/.test(items[i - 1]?.text ?? '')
        ? [[item.start, item.end]]
        : [];
  }
  return [];
}

/** The rest of a clause that its cue interrupts: The plan, she said, would fail. */
function interruptedRest(
  items: readonly Item[],
  group: VerbGroup,
  groups: readonly VerbGroup[],
  quoted: boolean,
): Span[] {
  const comma = group.last + 1;
  if (quoted || items[comma]?.text !== ',') return [];
  const end = contentEnd(items, comma + 1, groups, false);
  return end > comma + 1 ? [spanOf(items[comma + 1]!, items[end - 1]!)] : [];
}

interface After {
  construction: Construction;
  content: Span[];
  via: Span[];
}

/** What was said, where it stands behind its cue. */
function contentAfter(
  items: readonly Item[],
  group: VerbGroup,
  groups: readonly VerbGroup[],
): After | undefined {
  const { frames } = group.verb;
  let from = group.last + 1;
  let via: Span[] = [];
  const next = items[from];
  if (next === undefined) return undefined;
  if (group.particle) return spanAfter(items, from, groups, 'noun-phrase', [], !isClauseWord(next));
  if (
    frames.has('o') &&
    !isClauseWord(next) &&
    next.text !== ':' &&
    next.text !== ',' &&
    next.kind !== 'quotation'
  ) {
    const heard = hearerAndContent(items, from);
    if (heard === undefined || heard.start >= sentenceEnd(items)) return undefined;
    via = [spanOf(items[heard.hearer[0]]!, items[heard.hearer[1]]!)];
    from = heard.start;
    return spanAfter(items, from, groups, 'clause-after', via, false);
  }
  if (next.lower === 'to' && frames.has('i')) return spanAfter(items, from, groups, 'infinitive', via, false);
  const start = contentStart(items, from);
  if (start === undefined) return undefined;
  const first = items[start]!;
  if (first.kind === 'quotation' && (frames.has('q') || frames.has('s'))) {
    return spanAfter(
      items,
      start,
      groups,
      items[start - 1]?.text === ':' ? 'colon' : 'quoted-after',
      via,
      false,
    );
  }
  if (items[start - 1]?.text === ':' && frames.has('q'))
    return spanAfter(items, start, groups, 'colon', via, false);
  if (items[start - 1]?.text === ',') return undefined;
  if (isClauseWord(first) && /[scqb]/.test([...frames].join('')))
    return spanAfter(items, start, groups, 'clause-after', via, false);
  if (frames.has('b') || frames.has('s')) {
    return first.lower === 'to' ? undefined : spanAfter(items, start, groups, 'clause-after', via, false);
  }
  if (frames.has('n') && start === from && first.lower !== 'to' && !RELATIVES.has(first.lower)) {
    return spanAfter(items, start, groups, 'noun-phrase', via, true);
  }
  return undefined;
}

function spanAfter(
  items: readonly Item[],
  start: number,
  groups: readonly VerbGroup[],
  construction: Construction,
  via: Span[],
  nominal: boolean,
): After | undefined {
  const end = contentEnd(items, start, groups, nominal);
  let last = end - 1;
  while (last > start && /^[,:;—–-]$/.test(items[last]!.text)) last -= 1;
  if (last < start || items[start]!.kind === 'mark') return undefined;
  return { construction, content: [spanOf(items[start]!, items[last]!)], via };
}

/** ", adding that …": the source is that of the cue before, or the subject of the sentence. */
function gerund(
  items: readonly Item[],
  group: VerbGroup,
  groups: readonly VerbGroup[],
  inherited: Span[] | undefined,
): Result | undefined {
  const before = items[group.first - 1];
  const after = contentAfter(items, group, groups);
  if (after === undefined) return undefined;
  let source = inherited;
  if (source === undefined && before?.text === ',') {
    const subject = sentenceSubject(items, group.first);
    if (subject !== undefined) source = [spanOf(items[subject[0]]!, items[subject[1]]!)];
  }
  if (source === undefined) return undefined;
  return result('participle', group, items, source, after.content, after.via);
}

function sentenceSubject(items: readonly Item[], limit: number): Phrase | undefined {
  const phrase = phraseFrom(items, 0, limit);
  return phrase !== undefined && phrase[1] < limit - 1 ? phrase : undefined;
}

/** Verbs whose passive reports what nobody is named for: "is expected to", "is believed to". */
const HEARSAY = new Set([
  'expect',
  'believe',
  'say',
  'think',
  'report',
  'estimate',
  'allege',
  'know',
  'consider',
  'deem',
  'see',
  'view',
]);

/** "… was criticised by Jane Roe"; "Roe is expected to resign". */
function passive(
  items: readonly Item[],
  group: VerbGroup,
  groups: readonly VerbGroup[],
  floor: number,
): Result | undefined {
  const subject = subjectBefore(items, group.first, floor);
  if (subject === undefined) return undefined;
  const subjectSpan = spanOf(items[subject[0]]!, items[subject[1]]!);
  for (let i = group.last + 1; i < items.length && i < group.last + 10; i++) {
    if (items[i]!.kind === 'mark' || items[i]!.kind === 'quotation') break;
    if (items[i]!.lower !== 'by') continue;
    const agent = phraseFrom(items, i + 1);
    if (agent === undefined || /ing$/.test(items[i + 1]!.lower)) break;
    return result('passive', group, items, [spanOf(items[agent[0]]!, items[agent[1]]!)], [subjectSpan], []);
  }
  if (!HEARSAY.has(group.verb.lemma) || items[group.last + 1]?.lower !== 'to') return undefined;
  const after = spanAfter(items, group.last + 1, groups, 'hearsay', [], false);
  return after === undefined
    ? undefined
    : result('hearsay', group, items, [], [subjectSpan, ...after.content], []);
}

function viaOf(items: readonly Item[], group: VerbGroup): Span[] {
  if (!group.verb.frames.has('o')) return [];
  const hearer = phraseFrom(items, group.last + 1);
  return hearer === undefined ? [] : [spanOf(items[hearer[0]]!, items[hearer[1]]!)];
}
