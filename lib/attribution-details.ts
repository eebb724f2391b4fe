import type { Attribution, Form, Source, SourceKind, Span, Stance } from './reading/types';

/** Who an attribution names. */
export interface Speaker {
  name: string;
  kind: SourceKind;
  /** 0 to 1: how sure that it is this one who is meant. */
  sure: number;
  /** The words that say why it is not named, where the text has some. */
  anonymity?: string;
}

/** An attribution with its ids and offsets spelled out, as the card and the popup say it. */
export interface AttributionDetails {
  /** In the order of the text; empty where nobody is named. */
  speakers: Speaker[];
  cue: string;
  /** Who carried it: outlets and documents. */
  via: string[];
  form: Form;
  stance: Stance;
  /** As in `Attribution`, 0 to 1. */
  confidence: number;
  factual: number;
}

/**
 * @param sources of the reading, by id
 * @param text that the reading's offsets count in
 */
export function detailsOf(
  { sourceIds, sourceSure, cue, via, form, stance, confidence, factual }: Attribution,
  sources: ReadonlyMap<string, Source>,
  text: string,
): AttributionDetails {
  const words = ([start, end]: Span) => text.slice(start, end);
  return {
    speakers: sourceIds.flatMap((id, i) => {
      const source = sources.get(id);
      if (!source) return [];
      const { name, kind, anonymity } = source;
      return [{ name, kind, sure: sourceSure[i] ?? 1, ...(anonymity && { anonymity: words(anonymity) }) }];
    }),
    cue: cue.map(words).join(' … '),
    via: via.map(words),
    form,
    stance,
    confidence,
    factual,
  };
}

export const sourcesById = (sources: readonly Source[] = []): ReadonlyMap<string, Source> =>
  new Map(sources.map((source) => [source.id, source]));
