import type { KeptReading } from '../annotations/kept-reading';
import type { KeptText } from '../annotations/kept-text';
import type { Annotation, PageRecord } from '../annotations/model';
import { correct } from '../corrections/correct';
import type { PlacedCorrection } from '../corrections/placed';
import { withNames } from '../corrections/with-names';
import { findTarget } from '../exchange/target-in-text';
import { findStatements, type StatementSpans } from '../exchange/words-in-text';
import type { AnchoredSpans, RoleSpan, Target } from '../page/anchor/target';
import type { Attribution, Claim, Reading, Source, Span } from '../reading/types';
import type { ReportInput } from './model';

/** What is parted by an empty line is no one's neighbour. */
const PARTED = '\n\n';

/**
 * A report of a page that is kept is made of what was kept: a reading in its words and, where there is one, the text. Words
 * that are not found in the text, or where there is none, stand behind its end, so that they are said and have no place.
 */
export function keptInput(
  page: Pick<PageRecord, 'title' | 'url' | 'site' | 'authors' | 'published' | 'address' | 'policies'>,
  kept: KeptReading,
  text: KeptText | undefined,
  annotations: readonly Annotation[],
): ReportInput {
  const words = new Words(text?.text ?? '');
  const read = readingOf(kept, words);
  const found = (target: Target) => text && findTarget(target, text);
  const put = text ? correct(read, words.text, placedIn(annotations, found)) : read;
  const reading = withNames(put, annotations);
  return {
    page: { ...page, url: page.url || page.address },
    reading,
    text: words.text,
    ...(text && text.blocks.length > 0 && { blocks: text.blocks }),
    textEnd: words.end,
    annotations,
    ...(page.policies && { policies: page.policies }),
    anchors: anchorsIn(annotations, found),
    dismissed: dismissedIn(reading, words.text, annotations),
    ...(kept.isCut && { isCut: true }),
  };
}

/** A text that grows by words that have no place in it. */
class Words {
  readonly end: number;
  text: string;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

  /** Puts words behind the end. No words have no spans. */
  add(words: string): Span[] {
    if (words === '') return [];
    const start = this.text.length + PARTED.length;
    this.text += PARTED + words;
    return [[start, start + words.length]];
  }
}

function readingOf(kept: KeptReading, words: Words): Reading {
  const { version, textHash, language, counts } = kept;
  const found = findStatements(words.text, kept.attributions);
  const spans = kept.attributions.map(
    ({ source, cue, content, via }, at): StatementSpans =>
      found[at] ?? {
        source: words.add(source),
        cue: words.add(cue),
        content: words.add(content),
        via: words.add(via),
      },
  );
  const attributions = kept.attributions.map(
    ({ sources, form, stance, confidence }, at): Attribution => ({
      id: `A${at}`,
      ...spans[at]!,
      sourceIds: sources.map(sourceId),
      // Neither how sure it was who was meant is kept, nor whether it was put as a fact: nothing is said of either.
      sourceSure: sources.map(() => 1),
      form,
      stance,
      confidence,
      factual: 0.5,
    }),
  );
  const sources = kept.sources.map(({ name, kind, anonymity }, at): Source => {
    const own = attributions.filter(
      ({ sourceIds }) => sourceIds.length === 1 && sourceIds[0] === sourceId(at),
    );
    const [clause] = anonymity === undefined ? [] : placeOf(anonymity, words, 0);
    return {
      id: sourceId(at),
      name,
      kind,
      named: kind !== 'unnamed' && kind !== 'none',
      mentions: own.flatMap(({ source }) => source),
      ...(clause && { anonymity: clause }),
    };
  });
  return { version, textHash, language, counts, sources, attributions, claims: claimsOf(kept, words) };
}

const sourceId = (place: number): string => `S${place}`;

function claimsOf({ claims }: KeptReading, words: Words): Claim[] {
  let from = 0;
  return claims.flatMap(({ words: own, reasons, links, confidence }, at): Claim[] => {
    const [span] = placeOf(own, words, from);
    if (!span) return [];
    if (span[1] <= words.end) from = span[1];
    // Those with little to look up are not kept.
    return [{ id: `C${at}`, span, reasons, links, confidence, checkable: 1 }];
  });
}

/** Where words stand in the text, from here on or else anywhere; or behind its end. */
function placeOf(own: string, words: Words, from: number): Span[] {
  const later = words.text.indexOf(own, from);
  const at = later < 0 ? words.text.indexOf(own) : later;
  return at >= 0 && own !== '' && at + own.length <= words.end ? [[at, at + own.length]] : words.add(own);
}

type Find = (target: Target) => RoleSpan[] | undefined;

function anchorsIn(annotations: readonly Annotation[], found: Find): Record<string, AnchoredSpans> {
  return Object.fromEntries(
    annotations.flatMap(({ id, target }): [string, AnchoredSpans][] => {
      const spans = target && found(target);
      // Whether it is lost on the page of today is not for a text of then to say.
      return spans ? [[id, { status: 'exact', spans, score: 1 }]] : [];
    }),
  );
}

/** What the reader put right, where its words stand in the text, in the order in which it was done. */
function placedIn(annotations: readonly Annotation[], found: Find): PlacedCorrection[] {
  return [...annotations]
    .sort((a, b) => a.modified - b.modified)
    .flatMap(({ id, target, correction, deleted }): PlacedCorrection[] => {
      const spans = target && found(target);
      if (!correction || !spans || deleted !== undefined) return [];
      const mark = 'mark' in correction && correction.mark ? found(correction.mark) : undefined;
      return [{ id, correction, spans, ...(mark && { mark }), mentions: mentionsOf(correction, found) }];
    });
}

function mentionsOf(correction: NonNullable<Annotation['correction']>, found: Find): Span[][] {
  const targets =
    correction.what === 'source'
      ? (correction.same ?? [])
      : correction.what === 'attribution' && correction.source?.mention
        ? [correction.source.mention]
        : [];
  return targets.map((target) => (found(target) ?? []).map(({ span }) => span));
}

/** Ids of marks that the reader dismissed: by their words, for a kept reading has nothing else to tell them by. */
function dismissedIn(reading: Reading, text: string, annotations: readonly Annotation[]): string[] {
  const gone = new Set(
    annotations.flatMap(({ dismissal, deleted, target }) =>
      dismissal && deleted === undefined && target ? [saidIn(target)] : [],
    ),
  );
  const wordsAt = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(GAP);
  return [
    ...reading.attributions.map(({ id, content }) => ({ id, words: wordsAt(content) })),
    ...reading.claims.map(({ id, span }) => ({ id, words: wordsAt([span]) })),
  ]
    .filter(({ words }) => words !== '' && gone.has(words))
    .map(({ id }) => id);
}

/** What stands where words were left out, in readings that are kept. */
const GAP = ' … ';

/** The words of what was said, or of the claim. */
const saidIn = ({ ranges }: Target): string =>
  ranges
    .filter(({ role }) => role === 'content' || role === 'claim')
    .map(({ quote }) => quote.exact)
    .join(GAP);
