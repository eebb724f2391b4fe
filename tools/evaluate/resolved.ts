import type { SourceKind, Span } from '../../lib/reading/types';
import type { GoldAttribution } from './gold';
import { goldReading } from './gold-reading';
import { sameName } from './same-name';

/** How often each source gets the name that the project's own corpus gives it, and the relay, where all are found. */

export interface GoldResolved extends GoldAttribution {
  kind: SourceKind;
  /** The fullest name the article has for the source; several joined by " + ". */
  speaker: string;
  via: Span[];
}

export interface ResolvedDocument {
  id: string;
  text: string;
  attributions: GoldResolved[];
}

/** A source, or one of its relays, that was told otherwise than the corpus has it. In words. */
export interface Disagreement {
  id: string;
  source: string;
  expected: string;
  found: string;
}

export interface ResolvedFigures {
  /** Sources with words of their own, and those that got the corpus's name or one that agrees with it. */
  sources: number;
  named: number;
  /** Relays in the corpus, in the reading, and in both. */
  vias: number;
  viasFound: number;
  viasRight: number;
  wrongNames: Disagreement[];
  wrongVias: Disagreement[];
}

/** Reads each text with the corpus's own spans; what it says of each source is held against the corpus. */
export function resolvedFigures(documents: readonly ResolvedDocument[]): ResolvedFigures {
  const figures: ResolvedFigures = {
    sources: 0,
    named: 0,
    vias: 0,
    viasFound: 0,
    viasRight: 0,
    wrongNames: [],
    wrongVias: [],
  };
  for (const document of documents) resolvedIn(document, figures);
  return figures;
}

function resolvedIn({ id, text, attributions }: ResolvedDocument, figures: ResolvedFigures): void {
  const gold = attributions.filter(({ content }) => content.length > 0);
  const { sources, attributions: read } = goldReading(text, gold);
  const names = new Map(sources.map(({ id: row, name }) => [row, name]));
  const inWords = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  for (const one of gold) {
    const own = read.find(
      ({ source, cue, content }) =>
        `${content}` === `${one.content}` ||
        (`${cue}` === `${one.cue}` && cue.length > 0) ||
        (`${source}` === `${one.source}` && overlap(content, one.content)),
    );
    const wrong = (expected: string, found: string) => ({ id, source: inWords(one.source), expected, found });
    if (one.source.length > 0 && one.kind !== 'none') {
      const found = (own?.sourceIds ?? []).map((row) => names.get(row) ?? '');
      figures.sources += 1;
      if (isNamed(one.speaker, found)) figures.named += 1;
      else figures.wrongNames.push(wrong(one.speaker, found.join(' + ')));
    }
    const via = own?.via ?? [];
    const right = one.via.filter((span) => overlap([span], via)).length;
    figures.vias += one.via.length;
    figures.viasFound += via.length;
    figures.viasRight += Math.min(right, via.length);
    if (right < one.via.length || right < via.length)
      figures.wrongVias.push(wrong(inWords(one.via), inWords(via)));
  }
}

const overlap = (a: readonly Span[], b: readonly Span[]) =>
  a.some((x) => b.some((y) => x[0] < y[1] && y[0] < x[1]));

const isNamed = (speaker: string, found: readonly string[]) =>
  speaker.split(' + ').some((one) => found.some((name) => sameName(one, name)));
