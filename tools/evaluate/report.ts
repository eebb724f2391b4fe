import type { Figures } from './measure';
import { PASSAGES_READ, passagesReadTable } from './passages-read';
import { markdown } from './table';
import { tablesOf } from './tables';
import type { WeightsFacts } from './weights-file';

/**
 * The report on the weights that ship: what they are, and the figures of the reading that they make. The same weights
 * and corpora give the same report, byte for byte: it holds no times (`npm run bench` measures those).
 */
export function reportOf(figures: Figures, weights: WeightsFacts | undefined): string {
  return `${[
    '# Report on the reading',
    'Written by `npm run evaluate -- --report docs/model-report.md`; `npm run train` does so at its end. What the figures mean, and where the data come from: [model card](model-card.md).',
    ...(weights === undefined
      ? ['No weights: these are the figures of the reading by rules.']
      : [factsOf(weights)]),
    ...[...tablesOf(figures), passagesReadTable(PASSAGES_READ, weights?.sha256)].map(markdown),
  ].join('\n\n')}\n`;
}

function factsOf({ sha256, bytes, gzipped, version, dims, training }: WeightsFacts): string {
  const listed = (values: Record<string, unknown>) =>
    Object.entries(values).map(
      ([name, value]) => `| ${name} | ${typeof value === 'object' ? JSON.stringify(value) : value} |`,
    );
  return [
    '## Weights',
    '',
    '| | |',
    '| --- | --- |',
    '| file | `public/reading.weights` |',
    `| SHA-256 | \`${sha256}\` |`,
    `| size | ${bytes} bytes, ${gzipped} gzipped |`,
    `| version | ${version} |`,
    ...listed(dims),
    ...(Object.keys(training).length === 0
      ? []
      : ['', '## Training', '', '| | |', '| --- | --- |', ...listed(training)]),
  ].join('\n');
}

/** The hash of the weights that a report speaks of, or `undefined` where it speaks of none. */
export function hashInReport(report: string): string | undefined {
  return /\| SHA-256 \| `([0-9a-f]{64})` \|/.exec(report)?.[1];
}
