import { describe, expect, test } from 'vitest';
import type { Attribution, Claim, Reading, Span } from '../../lib/reading/types';
import { readingTable } from './table';

const TEXT =
  'Mira Olsen told the Harrow Herald it was late. She claimed \u001b[31m it was sold. The bridge carried 14,000 cars. It was old.';

const span = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const TOLD: Attribution = {
  id: 'a1',
  source: [span('Mira Olsen')],
  cue: [span('told')],
  content: [span('it was late')],
  via: [span('the Harrow Herald')],
  sourceIds: ['s'],
  sourceSure: [1],
  form: 'indirect',
  stance: 'neutral',
  confidence: 0.97,
  factual: 0.8,
};
const CLAIMED: Attribution = {
  ...TOLD,
  id: 'a2',
  source: [span('She')],
  cue: [span('claimed')],
  content: [span('\u001b[31m it was sold')],
  via: [],
  sourceSure: [0.4],
  stance: 'doubting',
  confidence: 0.04,
};
const CLAIM: Claim = {
  id: 'c1',
  span: span('The bridge carried 14,000 cars.'),
  reasons: ['figure'],
  links: ['https://example.org/count'],
  confidence: 0.7,
  checkable: 0.9,
};
const OTHER: Claim = {
  ...CLAIM,
  id: 'c2',
  span: span('It was old.'),
  reasons: [],
  links: [],
  checkable: 0.1,
};

const reading = (rows: Partial<Reading>): Reading => ({
  version: '1',
  textHash: '',
  language: 'en',
  sources: [{ id: 's', name: 'Mira Olsen', kind: 'person', named: true, mentions: [] }],
  attributions: [],
  claims: [],
  counts: {} as Reading['counts'],
  ...rows,
});

/** The lines of each section, by its title. */
function sections(table: string): Record<string, string[]> {
  const parts = table.split('\n\n').slice(1);
  return Object.fromEntries(parts.map((part) => part.split('\n')).map(([title, , ...rows]) => [title, rows]));
}

describe('the table', () => {
  const table = readingTable(reading({ attributions: [TOLD, CLAIMED], claims: [CLAIM, OTHER] }), TEXT);
  const [told, unmarked, checkable, other] = Object.values(sections(table)).map((rows) => rows.join(' '));

  test('says speaker, kind, form, stance, cue, via and confidence of what is marked', () => {
    for (const words of [
      '0.97 sure',
      'Mira Olsen',
      'person',
      'indirect',
      'neutral',
      'told (via the Harrow Herald): it was late',
    ])
      expect(told).toContain(words);
  });

  test('sets apart what is under the threshold, and what is marked on demand', () => {
    expect(Object.keys(sections(table))).toEqual([
      expect.stringContaining('that are marked'),
      expect.stringContaining('Not marked'),
      expect.stringContaining('that are marked'),
      expect.stringContaining('Marked on demand'),
    ]);
    expect(told).not.toContain('claimed');
    for (const words of ['0.04 not sure', 'probably Mira Olsen', 'doubting'])
      expect(unmarked).toContain(words);
  });

  test('gives claims with reasons, links and how much there is to look up', () => {
    for (const words of [
      '0.70 fairly sure',
      'checkable 0.90',
      'figure',
      'https://example.org/count',
      '14,000 cars',
    ])
      expect(checkable).toContain(words);
    expect(other).toContain('checkable 0.10');
    expect(other).toContain('It was old.');
  });

  test('lets no text of a page steer the terminal', () => {
    expect(unmarked).toContain('it was sold');
    expect(table).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('has no section for what is not there', () => {
    expect(readingTable(reading({}), TEXT)).toBe(
      '0 attributions (0 marked), 1 sources, 0 claims with no source (0 marked); language en',
    );
  });
});
