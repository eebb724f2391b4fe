import { expect, test } from 'vitest';
import { MARKED_FROM } from './reading/thresholds';
import type { Attribution, Claim, Reading } from './reading/types';
import { shownReading } from './shown-reading';

const attribution = (id: string, confidence: number, ...sourceIds: string[]) =>
  ({ id, confidence, sourceIds }) as Attribution;
const claim = (id: string, checkable: number) => ({ id, checkable }) as Claim;

const READING = {
  version: '1',
  sources: ['mayor', 'council', 'ferry'].map((id) => ({ id, name: id, kind: 'person', mentions: [] })),
  attributions: [
    attribution('sure', 1, 'mayor', 'council'),
    attribution('just', MARKED_FROM, 'mayor'),
    attribution('unsure', MARKED_FROM - 0.01, 'council', 'ferry'),
  ],
  claims: [claim('hard', 1), claim('soft', 0)],
} as unknown as Reading;

test('what is not sure enough stays behind, and so does a source that nothing else names', () => {
  const shown = shownReading(READING);
  expect(shown.attributions.map(({ id }) => id)).toEqual(['sure', 'just']);
  expect(shown.sources.map(({ id }) => id)).toEqual(['mayor', 'council']);
});

test('all claims come, and everything else is as it was', () => {
  const { attributions, sources, ...rest } = shownReading(READING);
  expect(rest).toEqual({ version: '1', claims: READING.claims });
  expect(READING.attributions).toHaveLength(3);
});
