import type { ResolvedFigures } from './resolved';
import type { NamedFigures, ResolutionFigures, SourceFigures } from './sources';

const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

const named = (part: string, { right, of, missed, invented }: NamedFigures) =>
  `FactAppeal ${part}: named or unnamed right ${percent(right, of)} of ${of}; ` +
  `${missed} called unnamed, ${invented} called named that are not`;

const resolution = (figures: ResolutionFigures) =>
  [
    `PolNeAR dev, ${figures.articles} articles: ${figures.rows} rows for ${figures.strings} different sources`,
    `  pronouns with a named row ${percent(figures.pronounsNamed, figures.pronouns)} of ${figures.pronouns}`,
    `  descriptions with a named row ${percent(figures.definiteNamed, figures.definite)} of ${figures.definite}`,
    `  sources by how sure: ${figures.byConfidence.map((n, i) => `${(i / 10).toFixed(1)}: ${n}`).join(', ')}`,
  ].join('\n');

const resolved = ([part, figures]: [string, ResolvedFigures]) =>
  `${part}: name right ${percent(figures.named, figures.sources)} of ${figures.sources}; ` +
  `via precision ${percent(figures.viasRight, figures.viasFound)}, recall ${percent(figures.viasRight, figures.vias)} of ${figures.vias}`;

/** The figures as lines for a terminal. */
export const sourcesTable = (figures: SourceFigures): string =>
  [
    'Sources, where all are found',
    named('train', figures.named.train),
    named('dev', figures.named.dev),
    resolution(figures.resolution),
    ...Object.entries(figures.resolved).map(resolved),
  ].join('\n');
