import { expect, test } from 'vitest';
import { MARKED_FROM } from './reading/thresholds';
import type { Attribution, Claim, Reading } from './reading/types';
import { shownReading } from './shown-reading';

const attribution = (id: string, confidence: number, ...sourceIds: string[]) =>
  ({ id, confidence, sourceIds, cue: [[10, 14]], content: [[15, 40]] }) as unknown as Attribution;
const claim = (id: string, checkable: number, start = 100) =>
  ({ id, checkable, span: [start, start + 40] }) as unknown as Claim;

const READING = {
  version: '1',
  sources: ['mayor', 'council', 'ferry'].map((id) => ({ id, name: id, kind: 'person', mentions: [] })),
  attributions: [
    attribution('confident', 1, 'mayor', 'council'),
    attribution('just', MARKED_FROM, 'mayor'),
    attribution('doubtful', MARKED_FROM - 0.01, 'council', 'ferry'),
  ],
  claims: [claim('hard', 1), claim('soft', 0)],
} as unknown as Reading;

test('what is not confident enough stays behind, and so does a source that nothing else names', () => {
  const shown = shownReading(READING);
  expect(shown.attributions.map(({ id }) => id)).toEqual(['confident', 'just']);
  expect(shown.sources.map(({ id }) => id)).toEqual(['mayor', 'council']);
});

test('a claim that is for the most part somebody’s stays behind', () => {
  const claims = [claim('theirs', 0, 5), claim('own', 1, 30), claim('apart', 0, 40)];
  expect(shownReading({ ...READING, claims }).claims.map(({ id }) => id)).toEqual(['own', 'apart']);
  expect(shownReading({ ...READING, claims, attributions: [] }).claims).toHaveLength(3);
});

test('all other claims come, and everything else is as it was', () => {
  const { attributions, sources, ...rest } = shownReading(READING);
  expect(rest).toEqual({ version: '1', claims: READING.claims });
  expect(READING.attributions).toHaveLength(3);
});
