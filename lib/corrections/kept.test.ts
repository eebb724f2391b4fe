import { expect, test } from 'vitest';
import type { KeptReading } from '../annotations/kept-reading';
import type { Annotation, Correction } from '../annotations/model';
import type { Role, Target } from '../page/anchor/target';
import { correctKept } from './kept';

const target = (...ranges: [Role, string][]): Target => ({
  mapVersion: 1,
  ranges: ranges.map(([role, exact]) => ({
    role,
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  })),
});
let made = 0;
const annotation = (on: Target, more: Partial<Annotation>): Annotation => {
  made += 1;
  return {
    id: `x${made}`,
    page: 'p',
    motivation: 'editing',
    note: '',
    tags: [],
    created: made,
    modified: made,
    target: on,
    ...more,
  };
};
const says = (on: Target, correction: Correction) => annotation(on, { correction });

const OLSEN = target(['source', 'Mira Olsen'], ['cue', 'said'], ['content', 'the pier had sunk']);
const OFFICIAL = target(['source', 'A senior official'], ['cue', 'told'], ['content', 'nobody would sign']);
const COST = target(['claim', 'It cost 4,000 crowns.']);
const statement = (source: string, cue: string, content: string, ...sources: number[]) => ({
  sources,
  source,
  cue,
  content,
  via: '',
  form: 'indirect' as const,
  stance: 'neutral' as const,
  confidence: 0.8,
});
const reading: KeptReading = {
  page: 'p',
  url: 'p',
  at: 1,
  last: 1,
  version: '1',
  textHash: 'h',
  language: 'en',
  counts: {
    kinds: { person: 1, organization: 0, outlet: 0, document: 0, unnamed: 1, none: 0 },
    attributions: 2,
    claims: 1,
    wordsAttributed: 7,
    wordsOther: 20,
  },
  sources: [
    { name: 'Mira Olsen', kind: 'person' },
    { name: 'senior official', kind: 'unnamed' },
  ],
  attributions: [
    statement('Mira Olsen', 'said', 'the pier had sunk', 0),
    statement('A senior official', 'told', 'nobody would sign', 1),
  ],
  claims: [{ words: 'It cost 4,000 crowns.', reasons: ['figure'], links: [], confidence: 0.9 }],
};

test('a mark that is none goes, whichever it is', () => {
  const now = correctKept(reading, [
    annotation(OLSEN, { dismissal: true }),
    annotation(COST, { dismissal: true }),
  ]);
  expect(now.attributions.map(({ source }) => source)).toEqual(['A senior official']);
  expect(now.claims).toEqual([]);
  expect(now.counts).toMatchObject({ attributions: 1, claims: 0, kinds: { person: 0, unnamed: 1 } });
});

test('what is said is given to whom the reader says, and stands where it stood', () => {
  const now = correctKept(reading, [
    says(OLSEN, { what: 'attribution', source: null }),
    says(OFFICIAL, { what: 'attribution', source: { name: 'Mira Olsen', kind: 'person' } }),
    says(COST, { what: 'attribution', source: { name: 'the audit', kind: 'document' } }),
  ]);
  expect(now.attributions.map(({ sources, content }) => [sources, content])).toEqual([
    [[], 'the pier had sunk'],
    [[0], 'nobody would sign'],
    [[2], 'It cost 4,000 crowns.'],
  ]);
  expect(now.sources[2]).toEqual({ name: 'the audit', kind: 'document' });
  expect(now.counts.kinds).toMatchObject({ person: 1, document: 1, none: 1, unnamed: 0 });
});

test('a source has the name and kind that the reader gave it, and may be another', () => {
  const now = correctKept(reading, [
    says(target(['source', 'A senior official']), {
      what: 'source',
      same: [target(['source', 'Mira Olsen'])],
      kind: 'person',
      name: 'M. Olsen',
    }),
  ]);
  expect(now.attributions.map(({ sources }) => sources)).toEqual([[1], [1]]);
  expect(now.sources[1]).toEqual({ name: 'M. Olsen', kind: 'person' });
});

test('what is found right, lost, or about other words changes nothing', () => {
  const others = [
    says(OLSEN, { what: 'right' }),
    annotation(target(['claim', 'Other words.']), { dismissal: true }),
    says(target(['source', 'Nobody here']), { what: 'source', name: 'N' }),
    annotation(OLSEN, { note: 'A note.' }),
  ];
  expect(correctKept(reading, others).attributions).toEqual(reading.attributions);
  expect(correctKept(reading, others.slice(0, 1))).toBe(reading);
});

test('what a statement says is no claim without a source', () => {
  const wide = target(['source', 'Mira Olsen'], ['content', 'The pier is gone. It cost 4,000 crowns.']);
  expect(correctKept(reading, [says(wide, { what: 'attribution' })]).claims).toEqual([]);
});
