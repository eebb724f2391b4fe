import { median } from '../median';
import type { Agent, Kernels } from './agent';

/** What a reading costs. */
export interface Costs {
  /** Where the loops really ran. */
  kernels: Kernels;
  /** ms from the file's bytes to a reader. */
  load: number;
  /** ms per 1,000 words of the whole reading, by the article's length in words; warm. */
  growth: { words: number; ms: number }[];
  /** Longest time (ms) for which others on the thread had to wait, in any of these articles. */
  longestStep: number;
  /** ms per 1,000 words of the network and its chains alone. */
  network: number;
}

/** Words read before anything is measured: Node 20 goes on compiling what runs often up to some 120,000. */
const WARM_UP = 150_000;
/** Shorter articles are read several times for one measure, longer ones measured once. */
const WORDS_A_MEASURE = 10_000;
/** Rounds of the network for one measure. */
const ROUNDS = 20;

/** @param clock ms so far: of the processor, or where that cannot be had of the wall */
export async function measure(
  agent: Agent,
  asked: Kernels,
  lengths: readonly number[],
  runs: number,
  clock: () => number,
): Promise<Costs> {
  const { kernels, ms: load } = await agent.load(asked);
  await agent.read(WARM_UP, 1);
  const growth: Costs['growth'] = [];
  let longestStep = 0;
  for (const length of lengths) {
    const times = Math.max(1, Math.round(WORDS_A_MEASURE / length));
    const measured: number[] = [];
    for (let run = 0; run < (length > WORDS_A_MEASURE ? 1 : runs); run++) {
      const started = clock();
      const { words, longestStep: step } = await agent.read(length, times);
      measured.push(((clock() - started) / words) * 1000);
      longestStep = Math.max(longestStep, step);
    }
    growth.push({ words: length, ms: median(measured) });
  }
  await agent.network(ROUNDS);
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = clock();
    await agent.network(ROUNDS);
    measured.push((clock() - started) / ROUNDS);
  }
  return { kernels, load, growth, longestStep, network: median(measured) };
}
