import type { Table } from './table';

/**
 * What was found by reading fifty passages with their readings (`npm run evaluate -- --passages 36 --seed 2028`, the
 * same with `--corpus wikinews.train`, and the beginnings of ten pages), as counts. They are of that day's weights and
 * rules: read again and count anew where those change.
 */

interface PassagesRead {
  corpus: string;
  passages: number;
  seed: number;
  /** ISO 8601. */
  date: string;
  /** SHA-256 of the weights that were read with. */
  weights: string;
  /** Attributions confident enough to be marked, each under the worst that is wrong with it. */
  marked: Record<string, number>;
  unmarked: { right: number; of: number };
  missed: Record<string, number>;
  /** Beside the spans: of those marked whose attribution is one. */
  details: Record<string, number>;
  claims: Record<string, number>;
}

export const PASSAGES_READ: PassagesRead = {
  corpus: 'ABC news of 2006 (30), Wikinews of GUM (10) and pages of today’s outlets (10)',
  passages: 50,
  seed: 2028,
  date: '2026-11-29',
  weights: '736512b2108a1855d4ed6f33f1160fd6473b11626011089c602b55b9e9c1c298',
  marked: {
    right: 223,
    'not an attribution': 15,
    'source wrong': 3,
    'source’s edges': 1,
    'content too long': 7,
    'content too short': 6,
  },
  unmarked: { right: 1, of: 5 },
  missed: {
    'items of a list that is announced': 4,
    'a document as source': 3,
    'judgement (“rates”, “regard”)': 2,
    '“has heard”, “has learned”': 2,
    'cue is a noun': 1,
  },
  details: {
    'name wrong, cut short or not the full one': 7,
    'kind of source wrong': 7,
    'stance wrong': 1,
  },
  claims: {
    right: 142,
    'sentence has a source': 7,
    'nothing to look up': 5,
  },
};

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

const rowsOf = (title: string, counts: Record<string, number>): string[][] => [
  [title, String(sum(counts))],
  ...Object.entries(counts).map(([name, count]) => [`– ${name}`, String(count)]),
];

/** The counts as a table. `weights` is the hash of those that ship: where it is another, the table says so. */
export function passagesReadTable(
  { corpus, passages, seed, date, weights: read, marked, unmarked, missed, details, claims }: PassagesRead,
  weights: string | undefined,
): Table {
  const stale = weights === read ? '' : ' Those were other weights than the ones of this report.';
  return {
    title: `Read by eye: ${passages} passages of ${corpus}`,
    note: `Seed ${seed}, read on ${date} with the weights ${read.slice(0, 8)}.${stale} What the errors have in common: [model card](model-card.md).`,
    head: ['', 'n'],
    rows: [
      ...rowsOf('attributions marked', marked),
      [`found, not sure enough to be marked`, String(unmarked.of)],
      ['– right', String(unmarked.right)],
      ...rowsOf('missed', missed),
      ...rowsOf('errors in who it is, and in stance', details),
      ...rowsOf('facts without a source marked', claims),
    ],
  };
}
