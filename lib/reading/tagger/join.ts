import type { Found } from '../found';
import { opensWithMark, type Quotation } from '../text/quotation';
import type { Span } from '../types';
import { stanceOf } from '../words/stance';
import { type Evidence, evidenceOf } from './confidence';
import { isExpletive } from './expletive';
import { isHearer } from './hearer';
import type { ParsedParagraph } from './paragraph';
import { charSpan, type TaggedCue, type TaggedParagraph, type TokenSpan } from './tagger';

/**
 * Joins what the tagger labels into attributions: each cue brings its own source and content; contents that no cue
 * claims go on with an attribution near them, in the same paragraph or the ones before.
 */

/** A paragraph that the page sets apart as a quotation, with marks or without. */
export interface JoinedParagraph extends ParsedParagraph {
  isQuote: boolean;
}

export interface Joined {
  found: Found;
  /** What its confidence is made of: `EVIDENCE` numbers, for `confidenceOf`. */
  evidence: number[];
}

interface Open {
  found: Found;
  evidence: Evidence;
}

/**
 * The attributions of each paragraph; of one that only goes on with an earlier one, or in which nothing was tagged, [].
 * A content that runs on is added to the one where it began. Their confidence is still 0, their evidence is complete.
 * Yields after each paragraph and each attribution.
 *
 * @param tagged one for each paragraph
 * @param text of the article, which tokens and spans count in
 */
export function* joined(
  paragraphs: readonly JoinedParagraph[],
  tagged: readonly TaggedParagraph[],
  text: string,
): Generator<void, Joined[][], void> {
  const all: Joined[][] = [];
  for (const own of yield* opened(paragraphs, tagged, text)) {
    const whole: Joined[] = [];
    for (const { found, evidence } of own) {
      found.content.sort((a, b) => a[0] - b[0]);
      whole.push({ found, evidence: evidenceOf(evidence, text, found) });
      yield;
    }
    all.push(whole);
  }
  return all;
}

/** What each paragraph begins, with all that later ones add to it. */
function* opened(
  paragraphs: readonly JoinedParagraph[],
  tagged: readonly TaggedParagraph[],
  text: string,
): Generator<void, Open[][], void> {
  /** The attribution that the paragraph before ended with, or went on with. */
  let last: Open | undefined;
  let beforeSetApart = false;
  const all: Open[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { cues, unclaimed } = tagged[index]!;
    const own: Open[] = [];
    all.push(own);
    yield;
    if (
      last !== undefined &&
      (isContentOf(last, paragraph, outside(cues, paragraph), beforeSetApart) ||
        speaksOn(last, paragraph, outside(cues, paragraph), text))
    ) {
      takeWhole(last, paragraph);
      beforeSetApart = paragraph.isQuote;
      continue;
    }
    beforeSetApart = false;
    for (const cue of cues) {
      own.push(open(paragraph, cue, text));
      yield;
    }
    const goesOn = paragraph.before === 'closed' ? undefined : last;
    const nearest = nearestOf(cues);
    for (const { span } of unclaimed) {
      const near = own[nearest(span)] ?? goesOn;
      if (near === undefined) continue;
      near.found.content.push(charSpan(paragraph, span));
      near.evidence.runsOn = true;
    }
    // Whoever spoke farther back is not announced by this paragraph's colon, unless the quotation is still theirs.
    last = own.at(-1) ?? goesOn;
  }
  return all;
}

/** The cues that are not themselves quoted: whoever is quoted in a quotation is no speaker of the text's. */
function outside(cues: readonly TaggedCue[], { quotations }: JoinedParagraph): TaggedCue[] {
  let next = 0;
  return cues.filter(({ cue: [from, to] }) => {
    while (next < quotations.length && quotations[next]!.last < from) next += 1;
    const around = quotations[next];
    return around === undefined || from < around.first || to - 1 > around.last;
  });
}

/**
 * A quotation set apart is the content of a cue that still waits for one, whatever is told inside it; so are its
 * further paragraphs.
 */
function isContentOf(
  { found }: Open,
  { isQuote, before, tokens }: JoinedParagraph,
  cues: readonly TaggedCue[],
  beforeSetApart: boolean,
): boolean {
  if (!isQuote) return false;
  const waits = found.content.length === 0;
  // Without marks all of it is quoted.
  if (waits && (before === 'colon' || !opensWithMark(tokens))) return true;
  return cues.length === 0 && (waits || before !== 'closed' || beforeSetApart);
}

/** Makes a paragraph the content of an attribution, or more of it. */
function takeWhole({ found, evidence }: Open, paragraph: JoinedParagraph): void {
  const whole: TokenSpan = [0, paragraph.tokens.length];
  if (!paragraph.isQuote) evidence.runsOn = true;
  // The page itself says that this is a quotation: as certain a content as there can be.
  else if (found.content.length === 0)
    evidence.tagged = { ...evidence.tagged, content: [whole], logContent: 0 };
  found.content.push(charSpan(paragraph, whole));
}

/**
 * A paragraph that is a quotation and says of nobody goes on with the one quoted in the paragraph before: right for 40
 * of 47 such paragraphs of polnear.train, and for half of those where that one is not quoted.
 */
function speaksOn(
  { found }: Open,
  paragraph: JoinedParagraph,
  cues: readonly TaggedCue[],
  text: string,
): boolean {
  if (cues.length > 0 || paragraph.before === 'open' || found.source.length === 0) return false;
  const quotation = wholly(paragraph);
  // The later paragraphs of one over several are taken for running on in any case.
  return quotation !== undefined && (quotation.continues || isQuoted(found.content.at(-1), text));
}

/** Shorter quotations that stand alone are headings and titles. */
const LEAST_TOKENS = 6;

/**
 * The quotation that a paragraph is from end to end; where it is never closed, all of the paragraph is taken for it.
 */
function wholly({ tokens, quotations }: JoinedParagraph): Quotation | undefined {
  const [first] = quotations;
  const opens = first?.first === 0 && opensWithMark(tokens) && tokens.length >= LEAST_TOKENS;
  const isAll = first?.last === tokens.length - 1 || (first?.closed === false && quotations.length === 1);
  return opens && isAll ? first : undefined;
}

const isQuoted = (span: Span | undefined, text: string) =>
  span !== undefined && /["“”„«»]/.test(text.slice(...span));

function open(paragraph: ParsedParagraph, tagged: TaggedCue, text: string): Open {
  const spansOf = (spans: readonly TokenSpan[]): Span[] => spans.map((span) => charSpan(paragraph, span));
  const cue = charSpan(paragraph, tagged.cue);
  return {
    found: {
      source: spansOf(tagged.source.filter((own) => !isNobody(paragraph, own, tagged))),
      cue: [cue],
      content: spansOf(tagged.content),
      via: [],
      stance: stanceOf(text.slice(...cue)),
      confidence: 0,
    },
    evidence: { tagged, runsOn: false },
  };
}

/** Whether what the tagger takes for a source says nothing. */
const isNobody = ({ tokens }: ParsedParagraph, source: TokenSpan, { cue }: TaggedCue): boolean =>
  isExpletive(tokens, source, cue) || isHearer(tokens, source, cue);

/**
 * Finds, for spans asked for in order, which of the cues is nearest, in tokens, and of two as near the first; -1 where
 * there are none. Goes through the cues once.
 */
function nearestOf(cues: readonly TaggedCue[]): (span: TokenSpan) => number {
  let next = 0;
  return ([from, to]) => {
    while (next < cues.length && cues[next]!.cue[1] <= from) next += 1;
    const [before, after] = [cues[next - 1], cues[next]];
    if (after === undefined) return next - 1;
    return before !== undefined && from - before.cue[1] <= after.cue[0] - to ? next - 1 : next;
  };
}
