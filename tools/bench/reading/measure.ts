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
  /** Longest step (ms) of reading the longest of these articles, in paragraphs and in one: what the reading itself takes. */
  longestStep: number;
  /** Longest time (ms) for which others on the thread had to wait, in the best reading of the longest article. */
  longestWait: number;
  /** ms per 1,000 words of the network and its chains alone. */
  network: number;
}

/** Words read before anything is measured: Node 20 goes on compiling what runs often up to some 250,000. */
const WARM_UP = 300_000;
/** Shorter articles are read several times for one measure. */
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
  let longestWait = 0;
  for (const length of lengths) {
    const times = Math.max(1, Math.round(WORDS_A_MEASURE / length));
    const measured: number[] = [];
    const waits: number[] = [];
    for (let run = 0; run < runs; run++) {
      const started = clock();
      const { words, longestWait: wait } = await agent.read(length, times);
      measured.push(((clock() - started) / words) * 1000);
      waits.push(wait);
    }
    growth.push({ words: length, ms: median(measured) });
    longestWait = Math.min(...waits);
  }
  let longestStep = 0;
  for (let run = 0; run < runs; run++) longestStep = await agent.longestStep(lengths.at(-1)!);
  await agent.network(ROUNDS);
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = clock();
    await agent.network(ROUNDS);
    measured.push((clock() - started) / ROUNDS);
  }
  return { kernels, load, growth, longestStep, longestWait, network: median(measured) };
}
