import { SOURCE_KINDS } from '../../lib/reading/types';
import type { ResolvedFigures } from './resolved';
import type { KindFigures, NamedFigures, ResolutionFigures, SourceFigures } from './sources';
import { plain } from './table';

const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

const named = (part: string, { right, of, missed, invented }: NamedFigures) =>
  `FactAppeal ${part}: named or unnamed right ${percent(right, of)} of ${of}; ` +
  `${missed} called unnamed, ${invented} called named that are not`;

/** Rows are the corpus's kinds, columns the reading's. */
function kinds({ corpus, confusion }: KindFigures): string {
  const count = (kind: (typeof SOURCE_KINDS)[number]) =>
    Object.values(confusion[kind]).reduce((total, n) => total + n, 0);
  const of = SOURCE_KINDS.reduce((total, kind) => total + count(kind), 0);
  const right = SOURCE_KINDS.reduce((total, kind) => total + confusion[kind][kind], 0);
  return plain({
    title: `${corpus}: kind right ${percent(right, of)} of ${of}`,
    note: 'In rows the kinds of the corpus, in columns those of the reading.',
    head: ['', 'right', ...SOURCE_KINDS],
    rows: SOURCE_KINDS.map((kind) => [
      kind,
      percent(confusion[kind][kind], count(kind)),
      ...SOURCE_KINDS.map((other) => String(confusion[kind][other])),
    ]),
  });
}

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
    ...figures.kinds.map((one) => `${kinds(one)}\n`),
    named('train', figures.named.train),
    named('dev', figures.named.dev),
    resolution(figures.resolution),
    ...Object.entries(figures.resolved).map(resolved),
  ].join('\n');
