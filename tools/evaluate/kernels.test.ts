import { expect, test } from 'vitest';
import { alike } from './kernels';
import type { Prediction } from './predict';

const read = (...contents: number[]) =>
  new Map([
    [
      'a',
      {
        id: 'a',
        attributions: contents.map((end) => ({ source: [[0, 1]], cue: [[2, 3]], content: [[4, end]] })),
        claims: [],
      } as unknown as Prediction,
    ],
  ]);

test('the same spans are counted once, others on either side', () => {
  expect(alike(read(5, 6), read(5, 6))).toEqual({ attributions: 2, same: 2 });
  expect(alike(read(5, 6), read(5, 7))).toEqual({ attributions: 3, same: 1 });
  expect(alike(read(5), read())).toEqual({ attributions: 1, same: 0 });
});
