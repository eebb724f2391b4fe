import { expect, test } from 'vitest';
import type { Agent } from './agent';
import { measure } from './measure';

/** A reader that takes 20 ms for 1,000 words, and a network that takes 7, by a clock that only they move. */
function fake() {
  let now = 0;
  let waits = 0;
  let readings = 0;
  const agent: Agent = {
    load: async (kernels) => ({ kernels, ms: 12 }),
    read: async (words, times) => {
      now += (words * times * 20) / 1000;
      waits += 1;
      return { words: words * times, longestWait: words / 1000 + (waits % 3) };
    },
    longestStep: async (words) => words / 1000 - ++readings,
    network: async (times) => {
      now += 7 * times;
    },
  };
  return { agent, clock: () => now };
}

test('costs are those of 1,000 words, whatever is read for one measure', async () => {
  const { agent, clock } = fake();
  expect(await measure(agent, 'js', [1000, 10_000, 50_000], 3, clock)).toEqual({
    kernels: 'js',
    load: 12,
    growth: [1000, 10_000, 50_000].map((words) => ({ words, ms: 20 })),
    longestStep: 47,
    longestWait: 50,
    network: 7,
  });
});
