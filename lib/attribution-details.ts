import type { MarkSnapshot } from './annotations/model';
import type { Attribution, Form, Source, SourceKind, Span, Stance } from './reading/types';

/** Who an attribution names. */
export interface Speaker {
  /** In `Reading.sources`. */
  id: string;
  name: string;
  kind: SourceKind;
  /** 0 to 1: that it is this one who is meant; 1 where the words are its name. */
  confidence: number;
  /** The words that say why it is not named, where the text has some. */
  anonymity?: string;
  /** As in `Source`. */
  corrected?: string[];
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
  attribution: Attribution,
  sources: ReadonlyMap<string, Source>,
  text: string,
): AttributionDetails {
  const { sourceIds, sourceSure, form, stance, confidence, factual } = attribution;
  const words = ([start, end]: Span) => text.slice(start, end);
  const spoken = attribution.source.map(words).join(' ').toLowerCase();
  return {
    speakers: sourceIds.flatMap((id, i): Speaker[] => {
      const source = sources.get(id);
      if (!source) return [];
      const { name, kind, anonymity, corrected } = source;
      // "The ministry" under the name "ministry" is no guess, however uncertain which ministry that is.
      const certainty = spoken.includes(name.toLowerCase()) ? 1 : (sourceSure[i] ?? 1);
      return [
        {
          id,
          name,
          kind,
          confidence: certainty,
          ...(anonymity && { anonymity: words(anonymity) }),
          ...(corrected && { corrected }),
        },
      ];
    }),
    cue: attribution.cue.map(words).join(' … '),
    via: attribution.via.map(words),
    form,
    stance,
    confidence,
    factual,
  };
}

/** What is known of a mark that is no longer read: what the annotation on it kept. */
export function rememberedDetails({
  sources,
  cue,
  form,
  stance,
  confidence,
}: MarkSnapshot): AttributionDetails {
  // Whom the page showed then is certain; whether it was put as a fact was not kept.
  const speakers = sources.map((source) => ({ ...source, id: '', confidence: 1 }));
  return {
    speakers,
    cue,
    via: [],
    form: form ?? 'indirect',
    stance: stance ?? 'neutral',
    confidence,
    factual: 0.5,
  };
}

export const sourcesById = (sources: readonly Source[] = []): ReadonlyMap<string, Source> =>
  new Map(sources.map((source) => [source.id, source]));
