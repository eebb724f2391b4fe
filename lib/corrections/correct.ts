/** This room makes of a reading what its reader has put right in it. It is pure: (reading, corrections) → reading. */

import type { Correction } from '../annotations/model';
import type { RoleSpan } from '../page/anchor/target';
import type { Attribution, Claim, Reading, Span } from '../reading/types';
import { countsAfter } from './counts-after';
import { claimParts, kindOfForm, type Mark, markOn, partsOf, reasonsIn, spansOf } from './mark-on';
import { addedId, type PlacedCorrection } from './placed';
import { correctSource, sourceFor } from './sources';

/**
 * A reading as its reader has put it right. The same corrections give the same reading, and applied to one that has them
 * already, or that reads like them by now, they change nothing more.
 * @param text that the reading's offsets count in, in UTF-16 code units
 * @param corrections in the order in which they were made: of two about the same the later counts
 * @returns `reading` itself where nothing is put right in it
 */
export function correct(reading: Reading, text: string, corrections: readonly PlacedCorrection[]): Reading {
  if (corrections.length === 0) return reading;
  // Who is who first: what is said of a statement's source then means whom the reader made of it.
  const about = (what: Correction['what']) => (each: PlacedCorrection) => each.correction.what === what;
  const [sourcesFirst, others] = [
    corrections.filter(about('source')),
    corrections.filter((each) => !about('source')(each)),
  ];
  const known = sourcesFirst.reduce(correctSource, reading);
  const marked = withoutUnnamed(
    others.reduce((now, each) => correctMark(now, text, each), known),
    reading,
  );
  // A source that came with a mark can be another, too.
  const put = sourcesFirst.reduce(correctSource, marked);
  return put === reading ? reading : withCounts(put, reading, text);
}

function correctMark(reading: Reading, text: string, placed: PlacedCorrection): Reading {
  const { id, correction } = placed;
  const was = markOn(reading, placed);
  if (correction.what === 'right') return was ? replaced(reading, [was], signed(was, id)) : reading;
  const gone = [...(was ? [was] : []), ...coveredClaims(reading, placed, was)];
  if (correction.what === 'claim') return replaced(reading, gone, claimOf(text, placed, was));
  const { source, reading: named } = sourceFor(reading, text, placed, was?.attribution);
  return replaced(named, gone, attributionOf(text, placed, source, was));
}

/** What the words are an attribution of is no claim without a source, whatever it was. */
function coveredClaims({ claims }: Reading, { spans }: PlacedCorrection, was: Mark | undefined): Mark[] {
  return claims
    .filter((claim) => claim !== was?.claim && isMostlyIn(claim.span, spans))
    .map((claim) => ({ claim }));
}

const isMostlyIn = ([start, end]: Span, spans: readonly RoleSpan[]): boolean =>
  2 *
    spans.reduce((sum, { span }) => sum + Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0])), 0) >
  end - start;

/** The same mark with who has put it right. */
const signed = ({ attribution, claim }: Mark, id: string): Mark => ({
  ...(attribution && { attribution: withSign(attribution, id) }),
  ...(claim && { claim: withSign(claim, id) }),
});

const withSign = <T extends { corrected?: string[] }>(row: T, id: string): T =>
  row.corrected?.includes(id) ? row : { ...row, corrected: [...(row.corrected ?? []), id] };

/** Whoever reads it is sure. */
const SURE = 1;

function attributionOf(
  text: string,
  { id, spans, correction }: PlacedCorrection,
  sourceIds: string[],
  was: Mark | undefined,
): Mark {
  const { attribution, claim } = was ?? {};
  const content = spansOf(spans, 'content', 'claim', 'selection');
  const isNobodys = correction.what === 'attribution' && correction.source === null;
  const row: Attribution = {
    id: attribution?.id ?? claim?.id ?? addedId(id),
    source: isNobodys ? [] : spansOf(spans, 'source'),
    cue: spansOf(spans, 'cue'),
    content,
    via: attribution?.via ?? [],
    sourceIds,
    sourceSure: sourceIds.map(() => SURE),
    form: kindOfForm(text, content),
    stance: attribution?.stance ?? 'neutral',
    confidence: SURE,
    factual: attribution?.factual ?? SURE,
    corrected: [...(attribution?.corrected ?? []).filter((other) => other !== id), id],
  };
  return { attribution: row };
}

function claimOf(text: string, { id, spans }: PlacedCorrection, was: Mark | undefined): Mark {
  const { attribution, claim } = was ?? {};
  const span = claimParts(spans);
  const row: Claim = {
    id: claim?.id ?? attribution?.id ?? addedId(id),
    span,
    reasons: claim?.reasons ?? reasonsIn(text.slice(...span)),
    links: claim?.links ?? [],
    confidence: SURE,
    checkable: SURE,
    corrected: [...(claim?.corrected ?? []).filter((other) => other !== id), id],
  };
  return { claim: row };
}

/** Puts a mark in the place of others, in the order of the text. */
function replaced(reading: Reading, gone: readonly Mark[], { attribution, claim }: Mark): Reading {
  const attributions = reading.attributions.filter((row) => !gone.some((mark) => mark.attribution === row));
  const claims = reading.claims.filter((row) => !gone.some((mark) => mark.claim === row));
  if (attribution) attributions.push(attribution);
  if (claim) claims.push(claim);
  const start = (row: Attribution) => Math.min(...partsOf(row).map(([at]) => at));
  return {
    ...reading,
    attributions: attributions.sort((a, b) => start(a) - start(b)),
    claims: claims.sort((a, b) => a.span[0] - b.span[0]),
  };
}

/** Without the sources that nothing is of any longer. */
function withoutUnnamed(reading: Reading, before: Reading): Reading {
  if (reading === before) return reading;
  const named = new Set(reading.attributions.flatMap(({ sourceIds }) => sourceIds));
  const were = new Set(before.attributions.flatMap(({ sourceIds }) => sourceIds));
  return { ...reading, sources: reading.sources.filter(({ id }) => named.has(id) || !were.has(id)) };
}

const withCounts = (reading: Reading, before: Reading, text: string): Reading => ({
  ...reading,
  counts: countsAfter(reading, before, text),
});
