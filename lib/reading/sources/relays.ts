import type { Found } from '../found';
import type { Item } from '../text/items';
import { mergeSpans } from '../text/spans';
import type { SourceKind, Span } from '../types';
import { isGivenName } from '../words/given-names';
import {
  DOCUMENT_NOUNS,
  ORGANIZATION_NOUNS,
  STATES,
  STATES_OF_WORDS,
  UNNAMED_HEADS,
} from '../words/source-lexicon';
import { describeSource } from './describe-source';
import { type Phrase, phraseFrom, subjectBefore } from './noun-phrase';
import { handOn } from './outlets-own';

/**
 * Who carried a statement is not whose statement it is: a reader asks for both. Outlets that were told, and works and
 * platforms in which something was said, go to `via`; other hearers are neither source nor via. Whoever an outlet
 * cites is the source, and the outlet the via.
 */

/** Behind these, an outlet is who was told or who asked. */
const HEARER = /^(?:told|tell|tells|telling|informed|with|to|by|for|at)$/;
/** Behind these, an outlet, a work or a platform is where it was said. */
const LOCATIVE = /^(?:on|in|via|through|over|during|from)$/;
const CITING = /^(?:citing|cites|cited|quoting|quotes|quoted)$/;
const REPORTS = /\b(?:report(?:s|ed|ing)?|wrote|writes|said|says|published|broke)\b/i;
const PLATFORMS =
  /^(?:twitter|facebook|instagram|youtube|tiktok|telegram|linkedin|reddit|snapchat|truth social|weibo|x|mastodon|bluesky|medium|periscope)$/;
/** Works that hand a statement over; "in a study" is not one of them, but the source itself. */
const CARRIERS =
  /^(?:statement|tweet|tweets|letter|email|e-mail|emails|memo|post|message|release|column|op-ed|essay|book|memoirs?|article|filing|affidavit|testimony|blog|video|podcast|notice|note|speech|address|interview|conference|briefing|hearing|broadcast|sermon|biography|autobiography|journal|verdict|tape|recording|update|page|feed|announcement|warning)$/;
const OCCASION = /^(?:an?|the|\p{L}+['’]s)\s(?:\p{L}+\s){0,2}(?:interview|conference|briefing)\b/iu;
/** Who does this with a work says what stands in it: "the board issued a statement". */
const ISSUES = /^(?:issued|issues|released|releases|sent|sends|posted|published)$/;
/** Bodies that are told something in their own right. */
const HEARS_ITSELF =
  /\b(?:congress|parliament|senate|house|court|council|committee|commission|police|board|assembly|jury|government|ministry|department|nations|inquiry|meeting|conference|union|party|university|school|club|team)\b/i;

/** Words on either side of a cue in which its relay is looked for. In items. */
const REACH = 30;

/**
 * The attributions of a paragraph, in the order given, with who carried them; those that only said that an outlet
 * cites are gone. Changes `via`, `source` and `content` of those that were given. Yields after each.
 *
 * @param sentences of the paragraph
 * @param text of the article, which spans count in
 * @param handsOn whether what an outlet hands on is given to who said it: see `outlets-own.ts`
 */
export function* relayed(
  found: readonly Found[],
  sentences: readonly Item[][],
  text: string,
  handsOn = true,
): Generator<void, Found[], void> {
  const sorted = [...found].sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
  const dropped = new Set<Found>();
  let at = 0;
  for (const [index, one] of sorted.entries()) {
    yield;
    const cueStart = one.cue[0]![0];
    while (at < sentences.length - 1 && sentences[at]!.at(-1)!.end <= cueStart) at += 1;
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const around = windowOf(sentence, one, sorted[index - 1], sorted[index + 1]);
    const heard = one.via.filter((span) => isOutlet(text, span));
    one.via = mergeSpans([...heard, ...viasIn(text, sentence, one, around)]);
    const before = sorted[index - 1];
    const beside = sorted.slice(Math.max(0, index - 2), index + 3);
    if (handsOn && handOn(sentence, one, beside, (span) => isOutlet(text, span), text) !== undefined) {
      dropped.add(one);
      continue;
    }
    if (isOutletsOwn(text, one)) cite(text, sentence, one, sorted.slice(index + 1, index + 3), dropped);
    else if (before !== undefined && !dropped.has(before) && isSameReport(text, before, one, sentence)) {
      one.via = mergeSpans([...one.via, ...before.source]);
      dropped.add(before);
    }
    if (
      before !== undefined &&
      !dropped.has(before) &&
      !dropped.has(one) &&
      isSameReport(text, one, before, sentence)
    ) {
      before.via = mergeSpans([...before.via, ...one.source]);
      dropped.add(one);
    }
  }
  return found.filter((one) => !dropped.has(one));
}

/** The items in which a relay of this attribution can stand: its sentence, up to the cues before and after it. */
function windowOf(
  sentence: readonly Item[],
  one: Found,
  before: Found | undefined,
  after: Found | undefined,
): Phrase {
  const cue = one.cue[0]![0];
  const floor = before === undefined ? 0 : before.cue.at(-1)![1];
  const ceiling =
    after === undefined
      ? Number.POSITIVE_INFINITY
      : Math.min(
          ...[...after.cue, ...after.source].map(([start]) => start).filter((start) => start > cue),
          Number.POSITIVE_INFINITY,
        );
  let at = sentence.findIndex(({ end }) => end > cue);
  if (at < 0) at = sentence.length - 1;
  let first = at;
  while (first > 0 && at - first < REACH && sentence[first - 1]!.start >= floor) first -= 1;
  let last = at;
  while (last < sentence.length - 1 && last - at < REACH && sentence[last + 1]!.start < ceiling) last += 1;
  return [first, last];
}

/** Outlets, works and platforms behind a word that hands over, outside the content and the source itself. */
function viasIn(text: string, sentence: readonly Item[], one: Found, [first, last]: Phrase): Span[] {
  const taken = [...one.content, ...one.source];
  const vias: Span[] = [];
  for (let i = first; i < last; i++) {
    const { lower, start } = sentence[i]!;
    const hears = HEARER.test(lower);
    const issues = ISSUES.test(lower);
    const held = lower === 'at' || issues;
    if (!(hears || issues || LOCATIVE.test(lower)) || isInside(taken, start)) continue;
    const limit = sentence.findIndex((item, k) => k > i && isInside(taken, item.start));
    const phrase = phraseFrom(sentence, i + 1, Math.min(limit < 0 ? last + 1 : limit, last + 1, i + 12));
    if (phrase === undefined) continue;
    const span: Span = [sentence[phrase[0]]!.start, endOf(sentence, phrase)];
    if (isInside(taken, span[0]) || isInside(taken, span[1] - 1)) continue;
    const outlet = outletIn(text, span);
    if (outlet !== undefined && !issues) vias.push(outlet);
    else if ((!hears || held) && isCarrier(text, span)) vias.push(span);
    else if (/^(?:told|tells|tell)$/.test(lower) && isCalledAsOutlet(text, span)) vias.push(span);
  }
  // "told the Herald in an interview": the outlet says more than the occasion.
  const outlets = vias.filter((span) => isOutlet(text, span));
  const own = outlets.length === 0 ? vias : vias.filter((span) => !OCCASION.test(text.slice(...span)));
  return [...own, ...reportersIn(text, sentence, taken, [first, last])];
}

/** "…, the Herald reported": beside whose statement it is. */
function reportersIn(
  text: string,
  sentence: readonly Item[],
  taken: readonly Span[],
  [first, last]: Phrase,
): Span[] {
  const vias: Span[] = [];
  for (let i = first + 1; i <= last; i++) {
    if (!/^(?:reports|reported)$/.test(sentence[i]!.lower)) continue;
    const phrase = subjectBefore(sentence, i, first);
    if (phrase === undefined) continue;
    const span: Span = [sentence[phrase[0]]!.start, endOf(sentence, phrase)];
    if (!isInside(taken, span[0]) && !isInside(taken, span[1] - 1) && isOutlet(text, span)) vias.push(span);
  }
  return vias;
}

/** "told The Islander": a name that nothing says is a person's, and no body that hears witnesses or members. */
function isCalledAsOutlet(text: string, span: Span): boolean {
  const words = text.slice(...span);
  if (!/^(?:the\s)?\p{Lu}/iu.test(words) || !/\p{Lu}/u.test(words) || HEARS_ITSELF.test(words)) return false;
  const { named, kind, gender, roles, name, bare } = describeSource(text, span);
  if (!named || STATES.has(name.toLowerCase()) || STATES_OF_WORDS.has(name.toLowerCase())) return false;
  if (kind !== 'person') return kind === 'organization' && !/^\p{Ll}/u.test(words.replace(/^the\s/i, ''));
  const isPerson = gender !== undefined || roles.length > 0 || isGivenName(name.toLowerCase().split(' ')[0]!);
  return !isPerson && (bare !== true || /^the\s/i.test(words) || /^\p{Lu}{2}/u.test(words));
}

const isInside = (spans: readonly Span[], at: number) =>
  spans.some(([start, end]) => start <= at && at < end);

/** A phrase ends before its last comma. */
function endOf(sentence: readonly Item[], [first, last]: Phrase): number {
  let end = last;
  while (end > first && (sentence[end]!.kind === 'mark' || sentence[end]!.lower === "'s")) end -= 1;
  return sentence[end]!.end;
}

/** The outlet or platform that a phrase is, or begins with: "The Herald", "CNN's “Today”", "the Post on Monday". */
function outletIn(text: string, span: Span): Span | undefined {
  if (isOutlet(text, span)) return span;
  const words = text.slice(...span);
  const cut =
    /['’]s\s|\s(?:on|in|at|last|this|earlier|editor|reporter|host|anchor|magazine|newspaper)\b/.exec(words);
  if (cut === null) return undefined;
  const lead: Span = [span[0], span[0] + cut.index];
  return lead[1] > lead[0] && isOutlet(text, lead) ? lead : undefined;
}

function isOutlet(text: string, span: Span): boolean {
  const words = text.slice(...span);
  if (/^(?:the\s)?(?:news\s)?(?:reporters|media|journalists|press)\b/i.test(words)) return false;
  if (
    /^(?:the\s)?(?:state|national|public)(?:-run)?\s(?:television|tv|radio|media|broadcaster)$/i.test(words)
  )
    return true;
  return describeSource(text, span).kind === 'outlet' || PLATFORMS.test(words.toLowerCase());
}

function isCarrier(text: string, span: Span): boolean {
  const { head, plural, definite } = describeSource(text, span);
  return CARRIERS.test(head) && (!plural || definite);
}

function kindOf(text: string, spans: readonly Span[]): SourceKind | undefined {
  return spans.length === 1 ? describeSource(text, spans[0]!).kind : undefined;
}

/** An agency is named like any organisation; that it reports what others said tells it from them. */
function isOutletsOwn(text: string, { source, cue }: Found): boolean {
  const kind = kindOf(text, source);
  if (kind === 'outlet') return true;
  return (
    kind === 'organization' && cue.some(([start, end]) => /\breport(?:s|ed)$/i.test(text.slice(start, end)))
  );
}

/** "…, the agency reported, citing two officials": the officials are the source. */
function cite(
  text: string,
  sentence: readonly Item[],
  carrier: Found,
  next: readonly Found[],
  dropped: Set<Found>,
): void {
  const cue = carrier.cue.at(-1)!;
  const from = sentence.findIndex(({ start }) => start >= cue[0]);
  if (from < 0) return;
  const at = sentence.findIndex(
    (item, i) => i >= from && CITING.test(item.lower) && startsAside(sentence, i),
  );
  if (
    at < 0 ||
    (isInside(carrier.content, sentence[at]!.start) && !isAtEnd(carrier.content, sentence[at]!.start))
  )
    return;
  const phrase = phraseFrom(sentence, at + 1);
  if (phrase === undefined) return;
  const cited: Span = [sentence[phrase[0]]!.start, endOf(sentence, phrase)];
  if (!isSomebody(text, cited)) return;
  carrier.via = mergeSpans([...carrier.via, ...carrier.source]);
  carrier.source = [cited];
  carrier.content = carrier.content.flatMap((span) => cutAt(text, span, sentence[at]!.start));
  for (const one of next)
    if (one.cue.some(([start, end]) => start <= sentence[at]!.end && sentence[at]!.start <= end))
      dropped.add(one);
}

/** ", citing", ", which cited", "and cited". */
function startsAside(sentence: readonly Item[], i: number): boolean {
  const before = sentence[i - 1];
  if (/ing$/.test(sentence[i]!.lower))
    return before !== undefined && (before.text === ',' || before.kind !== 'mark');
  return /^(?:which|who|and)$/.test(before?.lower ?? '');
}

/** A content that was taken too wide: the citing is its tail. */
const isAtEnd = (content: readonly Span[], at: number) =>
  content.some(([start, end]) => start < at && at < end);

function cutAt(text: string, [start, last]: Span, at: number): Span[] {
  if (at <= start || at >= last) return [[start, last]];
  let end = at;
  while (end > start && /[\s,]/.test(text[end - 1]!)) end -= 1;
  return end > start ? [[start, end]] : [];
}

/** Somebody or something that can be cited: not "fears of war". */
function isSomebody(text: string, span: Span): boolean {
  const { named, head, pronoun } = describeSource(text, span);
  return (
    pronoun === undefined &&
    (named || UNNAMED_HEADS.has(head) || DOCUMENT_NOUNS.has(head) || ORGANIZATION_NOUNS.has(head))
  );
}

/** "According to a person briefed on it, the Times reported, …": two cues hand over the same words. */
function isSameReport(text: string, outlet: Found, other: Found, sentence: readonly Item[]): boolean {
  if (outlet === other || outlet.source.length === 0 || other.source.length === 0) return false;
  const inSentence = ({ cue }: Found) =>
    cue[0]![0] >= sentence[0]!.start && cue[0]![0] < sentence.at(-1)!.end;
  if (!inSentence(outlet) || !inSentence(other)) return false;
  const kind = kindOf(text, other.source);
  if (!isOutletsOwn(text, outlet) || kind === undefined || kind === 'outlet') return false;
  if (!outlet.cue.some(([start, end]) => REPORTS.test(text.slice(start, end)))) return false;
  return sameContent(outlet.content, other.content);
}

/** At least half of the words together are in both. */
function sameContent(a: readonly Span[], b: readonly Span[]): boolean {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const union = size(mergeSpans([...a, ...b]));
  return 2 * (size(mergeSpans(a)) + size(mergeSpans(b)) - union) >= union && union > 0;
}
