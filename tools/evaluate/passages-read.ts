import type { Table } from './table';

/**
 * What a person found who read fifty passages with their readings (`npm run evaluate -- --passages 50 --seed 2026`),
 * as counts. They are of that day's weights and rules: read again and count anew where those change.
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
  corpus: 'ABC news of 2006',
  passages: 50,
  seed: 2026,
  date: '2026-11-22',
  weights: '2ebbeb5bce98fda2f95b12de1867937f66393efb5d0602a6d70a3ebbda141e1b',
  marked: {
    right: 233,
    'not an attribution': 15,
    'source wrong': 9,
    'source’s edges': 4,
    'content too long': 0,
    'content too short': 4,
    'merged with the next': 2,
    'found twice': 1,
  },
  unmarked: { right: 10, of: 27 },
  missed: {
    'cue is a noun': 5,
    'cue is a verb other than said': 3,
    'verb before its source or behind a comma, no “said”': 3,
    'proposal or intention': 2,
    'no source': 2,
    'quotation alone in its paragraph': 2,
  },
  details: {
    'name wrong, cut short or not the full one': 16,
    'job left in the name': 3,
    'kind of source wrong': 13,
    'stance wrong': 1,
  },
  claims: {
    right: 50,
    'sentence has a source': 5,
    'nothing to look up': 1,
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
