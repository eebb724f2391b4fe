import type { Attribution, Reading, SourceKind } from '../../lib/reading/types';

/** An attribution with what its ids stand for, for those who read one line at a time. */
export interface SpelledAttribution extends Attribution {
  /** Kind of its first source; `none` where nobody is named. */
  sourceKind: SourceKind;
  /** Names of its sources, joined with ", ". */
  speaker: string;
}

export type SpelledReading = Omit<Reading, 'attributions'> & { attributions: SpelledAttribution[] };

/** The reading with kind and names of the sources beside each attribution. */
export function spelledOut(reading: Reading): SpelledReading {
  const sources = new Map(reading.sources.map((source) => [source.id, source]));
  const attributions = reading.attributions.map((attribution) => {
    const own = attribution.sourceIds.flatMap((id) => sources.get(id) ?? []);
    return {
      ...attribution,
      sourceKind: own[0]?.kind ?? 'none',
      speaker: own.map(({ name }) => name).join(', '),
    };
  });
  return { ...reading, attributions };
}
