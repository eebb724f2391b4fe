/** Tells which sentences state facts, which of those have no source, and what of them could be looked up. */

import { mergeSpans, SpanCursor } from '../text/spans';
import type { Token } from '../text/tokens';
import { isFactual, isKept, isMarked } from '../thresholds';
import type { Attribution, Claim, Link, SourceKind, Span } from '../types';
import type { ClassifiedSentence, SentenceClasses, SentenceClassifier } from './classifier';
import { checkablesOf, reasonsOf } from './reasons';
import {
  type AttributionInSentence,
  attributionIn,
  marked,
  type Sentence,
  type SentencePosition,
  sentencesAt,
} from './sentence';
import { isStatement } from './statement';
import { hasUnreadCue } from './unread-cue';

/** From this share on, of what no source stands behind, a sentence counts as a fact. */
const FACT_FROM = 0.5;

/** A sentence that was read. */
export interface HeardSentence extends SentencePosition {
  /** It may be a claim, being no heading and no quotation that the page sets apart. */
  claiming: boolean;
}

export interface ClaimSurroundings {
  text: string;
  /** All tokens, in the order of the text. */
  tokens: Iterable<Token>;
  /** Sorted, and apart from one another. */
  links: readonly Link[];
  attributions: readonly Attribution[];
  /** Kind of its first source; `none` where it has none. */
  kindOf(attribution: Attribution): SourceKind;
  /** Id of the claim at a span. */
  idOf(span: Span): string;
}

/**
 * Says of each attribution how factual the sentence with its cue is, and finds the claims: sentences of fact that stand
 * behind no attribution of fact, in the order of the text. Yields after each sentence.
 *
 * @param heard all sentences read, in the order of the text
 * @param around what they stand in; `factual` of its attributions is set
 */
export function* judge(
  heard: readonly HeardSentence[],
  around: ClaimSurroundings,
  classify: SentenceClassifier,
): Generator<void, Claim[], void> {
  const candidates: Candidate[] = [];
  for (const { sentence, attributions, index } of sentencesWithAttributions(heard, around)) {
    const { classesWith, checkable } = classify(sentence);
    const classes = classesWith(attributions.map(({ seen }) => seen));
    setFactual(attributions, classes, classesWith);
    if (heard[index]!.claiming && isStatement(sentence, around.text.slice(...sentence.span)))
      candidates.push({ sentence, classes, checkable });
    yield;
  }
  return yield* claimsAmong(candidates, around);
}

interface Candidate {
  sentence: Sentence;
  classes: SentenceClasses;
  checkable: number;
}

interface SeenAttribution {
  attribution: Attribution;
  seen: AttributionInSentence;
}

/** What the sentence says holds for the most factual of its attributions; alone, each says how far it is that one. */
function setFactual(
  attributions: readonly SeenAttribution[],
  { sourced }: SentenceClasses,
  classesWith: ClassifiedSentence['classesWith'],
): void {
  if (attributions.length > MOST_COMPARED || attributions.length < 2) {
    for (const { attribution } of attributions) attribution.factual = sourced;
    return;
  }
  const alone = attributions.map(({ seen }) => classesWith([seen]).sourced);
  const most = Math.max(...alone, Number.MIN_VALUE);
  for (const [i, { attribution }] of attributions.entries())
    attribution.factual = (sourced * alone[i]!) / most;
}

/** Attributions of one sentence that are compared with one another: more are lists, and would cost their square. */
const MOST_COMPARED = 6;

/** The sentences in order, each with the attributions that have their cue in it, and its index among `positions`. */
export function* sentencesWithAttributions(
  positions: readonly SentencePosition[],
  { tokens, attributions, kindOf }: Pick<ClaimSurroundings, 'tokens' | 'attributions' | 'kindOf'>,
): Generator<{ sentence: Sentence; attributions: SeenAttribution[]; index: number }, void, void> {
  const byCue = [...attributions].sort((a, b) => cueStart(a) - cueStart(b));
  let next = 0;
  let index = 0;
  for (const sentence of sentencesAt(positions, tokens)) {
    while (next < byCue.length && cueStart(byCue[next]!) < sentence.span[0]) next += 1;
    const own: SeenAttribution[] = [];
    for (; next < byCue.length && cueStart(byCue[next]!) < sentence.span[1]; next++) {
      const attribution = byCue[next]!;
      own.push({ attribution, seen: attributionIn(sentence, attribution, kindOf(attribution)) });
    }
    yield { sentence, attributions: own, index };
    index += 1;
  }
}

const cueStart = ({ cue, content }: Attribution): number => (cue[0] ?? content[0] ?? [0])[0];

function* claimsAmong(
  candidates: readonly Candidate[],
  { attributions, links, idOf }: ClaimSurroundings,
): Generator<void, Claim[], void> {
  const covered = new SpanCursor(asItems(attributions.filter(isFactual)));
  yield;
  const others = new SpanCursor(asItems(attributions.filter(isMarked)));
  const sources = sourcesAround(attributions);
  const linked = new SpanCursor(links);
  const claims: Claim[] = [];
  for (const { sentence, classes, checkable } of candidates) {
    yield;
    const { span, tokens, quoted } = sentence;
    if (covered.overlapping(span).length > 0) continue;
    const confidence = classes.unsourced / (classes.unsourced + classes.other);
    if (confidence < FACT_FROM) continue;
    const theirs = marked(
      tokens,
      others.overlapping(span).map((one) => one.span),
    );
    const own = theirs.map((mark, i) => (mark === 1 || quoted[i] === 1 ? 0 : 1));
    claims.push({
      id: idOf(span),
      span,
      reasons: reasonsOf(checkablesOf(tokens, own)),
      links: [...new Set(linked.overlapping(span).map(({ href }) => href))],
      confidence,
      checkable: hasSource(sentence, sources) ? 0 : checkable,
    });
  }
  return claims;
}

/** All that belongs to an attribution of the reading, sure enough to be marked or not. */
export const sourcesAround = (attributions: readonly Attribution[]): SpanCursor<{ span: Span }> =>
  new SpanCursor(
    mergeSpans(
      attributions
        .filter((one) => isKept(one))
        .flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ).map((span) => ({ span })),
  );

/**
 * Whether somebody may be named for something in a sentence: a reader would not say then that nobody is. The sentences
 * are asked for in the order of the text.
 */
export const hasSource = (sentence: Sentence, sources: SpanCursor<{ span: Span }>): boolean =>
  sources.overlapping(sentence.span).length > 0 || hasUnreadCue(sentence);

/** The passages that are somebody's: what hands a statement over, and the statement. */
function asItems(attributions: readonly Attribution[]): { span: Span }[] {
  return mergeSpans(attributions.flatMap(({ cue, content }) => [...cue, ...content])).map((span) => ({
    span,
  }));
}
