import { expect, test } from 'vitest';
import { slowest } from './slowest.mjs';

const report = (file: string, durations: Record<string, number | null>) =>
  JSON.stringify({
    testResults: [
      {
        name: `/somewhere/else/${file}`,
        assertionResults: Object.entries(durations).map(([fullName, duration]) => ({ fullName, duration })),
      },
    ],
  });

test('the slowest of all runs come first, with seconds, and no more than asked for', () => {
  const reports = [
    { label: 'unit', report: report('lib/one.test.ts', { quick: 12, slow: 1_540 }) },
    { label: 'firefox', report: report('e2e/two.test.ts', { slower: 20_040, skipped: null }) },
  ];
  expect(slowest(reports, 2)).toEqual([
    '  20.0 s  firefox  e2e/two.test.ts  slower',
    '   1.5 s  unit  lib/one.test.ts  slow',
  ]);
});
