import type { KeptReading } from '../annotations/kept-reading';
import type { KeptText } from '../annotations/kept-text';
import type { Correction } from '../annotations/model';
import type { PlacedCorrection } from '../corrections/placed';
import type { RoleSpan, Target } from '../page/anchor/target';
import {
  type Attribution,
  type Claim,
  type Reading,
  SOURCE_KINDS,
  type Source,
  type Span,
} from '../reading/types';
import type { MarkedNote, MarkedStatement } from './marked-parts';
import { oneLine } from './one-line';
import { findTarget } from './target-in-text';
import { findStatements } from './words-in-text';

/**
 * A reading that is kept, with its words where they stand in the text: so it can be put right as one that was just made.
 * @returns with how many statements and claims do not stand there
 */
export function readIn(text: string, kept: KeptReading | undefined): { reading: Reading; lost: number } {
  const found = kept ? findStatements(text, kept.attributions) : [];
  const mentions: Span[][] = (kept?.sources ?? []).map(() => []);
  const attributions = found.flatMap((spans, n): Attribution[] => {
    const { sources, form, stance, confidence } = kept!.attributions[n]!;
    if (!spans) return [];
    for (const place of sources) mentions[place]?.push(...spans.source);
    const sourceIds = sources.filter((place) => mentions[place]).map(sourceId);
    const sourceSure = sourceIds.map(() => 1);
    return [{ id: `A${n + 1}`, ...spans, sourceIds, sourceSure, form, stance, confidence, factual: 1 }];
  });
  const claims = kept ? claimsIn(text, kept) : [];
  const sources = (kept?.sources ?? []).map(
    ({ name, kind }, place): Source => ({
      id: sourceId(place),
      name,
      kind,
      named: kind !== 'unnamed' && kind !== 'none',
      mentions: mentions[place]!,
    }),
  );
  const lost = kept ? kept.attributions.length - attributions.length + kept.claims.length - claims.length : 0;
  const { version = '', textHash = '', language = '', counts = NO_COUNTS } = kept ?? {};
  return { reading: { version, textHash, language, counts, sources, attributions, claims }, lost };
}

const sourceId = (place: number): string => `S${place + 1}`;

const NO_COUNTS: Reading['counts'] = {
  kinds: Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Reading['counts']['kinds'],
  attributions: 0,
  claims: 0,
  wordsAttributed: 0,
  wordsOther: 0,
};

function claimsIn(text: string, { claims }: KeptReading): Claim[] {
  const found: Claim[] = [];
  let from = 0;
  for (const [n, { words, reasons, links, confidence }] of claims.entries()) {
    const later = text.indexOf(words, from);
    const at = later < 0 ? text.indexOf(words) : later;
    if (at < 0 || words === '') continue;
    const span: Span = [at, at + words.length];
    found.push({ id: `C${n + 1}`, span, reasons, links, confidence, checkable: 1 });
    from = span[1];
  }
  return found;
}

/** What the reader puts right, where its words stand; oldest first, so that of two about the same the later counts. */
export function placedIn(notes: readonly MarkedNote[], kept: KeptText): PlacedCorrection[] {
  const spansOf = (target: Target | undefined): RoleSpan[] | undefined => target && findTarget(target, kept);
  const all = notes.flatMap(({ annotation, ranges }) => {
    const { id, correction, dismissal, modified } = annotation;
    if (!correction || dismissal) return [];
    const mark = 'mark' in correction ? spansOf(correction.mark) : undefined;
    const mentions = mentionsOf(correction).map((each) => (spansOf(each) ?? []).map(({ span }) => span));
    return [{ modified, placed: { id, correction, spans: ranges, ...(mark && { mark }), mentions } }];
  });
  return all.sort((a, b) => a.modified - b.modified).map(({ placed }) => placed);
}

function mentionsOf(correction: Correction): Target[] {
  if (correction.what === 'source') return correction.same ?? [];
  return correction.what === 'attribution' && correction.source?.mention ? [correction.source.mention] : [];
}

/** @param nameOf the name under which a source is shown */
export function statementsOf(
  { attributions, sources }: Reading,
  nameOf: (source: string) => string,
): MarkedStatement[] {
  const byId = new Map(sources.map((each) => [each.id, each]));
  return attributions.map(({ id, source, cue, content, via, form, sourceIds }) => {
    const named = sourceIds.flatMap((each) => byId.get(each) ?? []);
    const names = [...new Set(named.map(({ name }) => oneLine(nameOf(name))))];
    return {
      source,
      cue,
      content,
      via,
      id: id.replace(/^added:/, ''),
      form,
      kind: named[0]?.kind ?? 'none',
      names,
    };
  });
}

export const factsOf = ({ claims }: Reading): Span[] => claims.map(({ span }) => span);
