import { expect, test } from 'vitest';
import { exceeded } from './limits';
import type { Costs } from './measure';

const COSTS: Costs = {
  kernels: 'wasm',
  load: 100,
  growth: [
    { words: 1000, ms: 90 },
    { words: 10_000, ms: 20 },
    { words: 200_000, ms: 25 },
  ],
  longestStep: 40,
  longestWait: 50,
  network: 12,
};
const one = (costs: Partial<Costs>) => [
  { where: 'Node', asked: 'wasm' as const, costs: { ...COSTS, ...costs } },
];

test('says nothing where all is within its limits', () => {
  expect(exceeded(one({}), 50e6, 1.9e6)).toEqual([]);
});

test('names each limit that is exceeded', () => {
  const slow = [
    { words: 10_000, ms: 31 },
    { words: 200_000, ms: 59 },
  ];
  expect(exceeded(one({ growth: slow, longestStep: 101, longestWait: 102, load: 151 }), 61e6, 2.1e6)).toEqual(
    [
      'Node, wasm, 10000 words: 31.0 ms per 1,000 words; 30 at most.',
      'Node, wasm, 200000 words: 59.0 ms per 1,000 words; 30 at most.',
      'Node, wasm, growth: 1.90 times as much a word; 1.5 at most.',
      'Node, wasm, longest step: 101 ms; 100 at most.',
      'Node, wasm, longest wait: 102 ms; 100 at most.',
      'Node, wasm, load: 151 ms; 150 at most.',
      'heap: 61.0 MB; 60 at most.',
      'gzipped: 2.10 MB; 2 at most.',
    ],
  );
});

test('a fallback that nobody asked for does not count as the quick way', () => {
  expect(exceeded(one({ kernels: 'js' }), 0, 0)).toEqual(['Node, wasm: the loops ran in js.']);
});
