import { confidenceLevel } from '../../lib/confidence-level';
import { isCheckable, isMarked } from '../../lib/reading/thresholds';
import type { Attribution, Claim, Reading, SourceKind } from '../../lib/reading/types';

/** The words on screen, for those who see no screen of ours. */
const LEVEL_WORDS = { high: 'sure', middle: 'fairly sure', low: 'not sure' } as const;

interface Spelled {
  /** Its confidence in words. */
  sureness: (typeof LEVEL_WORDS)[keyof typeof LEVEL_WORDS];
  /** Whether it is marked on a page without being asked for. */
  marked: boolean;
}

/** An attribution with what its ids and figures stand for, for those who read one line at a time. */
export interface SpelledAttribution extends Attribution, Spelled {
  /** Kind of its first source, as a reader is shown it; `none` where there is no source. */
  sourceKind: SourceKind;
  /** Names of its sources, joined with ", ". */
  speaker: string;
}

export type SpelledClaim = Claim & Spelled;

export type SpelledReading = Omit<Reading, 'attributions' | 'claims'> & {
  attributions: SpelledAttribution[];
  claims: SpelledClaim[];
};

/** The reading with kind and names of the sources beside each attribution, and with figures in words. */
export function spelledOut(reading: Reading): SpelledReading {
  const sources = new Map(reading.sources.map((source) => [source.id, source]));
  const attributions = reading.attributions.map((attribution) => {
    const own = attribution.sourceIds.flatMap((id) => sources.get(id) ?? []);
    return {
      ...attribution,
      sourceKind: own[0]?.kind ?? 'none',
      speaker: own.map(({ name }) => name).join(', '),
      sureness: LEVEL_WORDS[confidenceLevel(attribution.confidence)],
      marked: isMarked(attribution),
    };
  });
  const claims = reading.claims.map((claim) => ({
    ...claim,
    sureness: LEVEL_WORDS[confidenceLevel(claim.confidence)],
    marked: isCheckable(claim),
  }));
  return { ...reading, attributions, claims };
}

/**
 * The same with kinds as FactAppeal (Mor-Lan et al. 2026) codes them: `unnamed` also for a body or a work that is not
 * named ("the agency", "a report").
 */
export function spelledAsFactAppeal(reading: Reading): SpelledReading {
  const spelled = spelledOut(reading);
  const named = new Set(reading.sources.filter((source) => source.named).map(({ id }) => id));
  const attributions = spelled.attributions.map((one) =>
    one.sourceKind === 'none' || named.has(one.sourceIds[0] ?? '')
      ? one
      : { ...one, sourceKind: 'unnamed' as const },
  );
  return { ...spelled, attributions };
}
