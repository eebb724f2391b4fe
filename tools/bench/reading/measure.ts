import { createReader } from '../../../lib/reading';
import { createNetwork, type Network, type TokenInputs } from '../../../lib/reading/tagger/network';
import { parseWeights } from '../../../lib/reading/tagger/weights';
import { median } from '../median';
import { articleOfWords, countWords } from './article';

/**
 * What a reading costs, measured in the same way in Node and in a browser's background: this file is sent there, and
 * uses nothing that is not in both.
 */

export type Kernels = 'wasm' | 'js';

export interface Costs {
  /** Whether the loops ran where they were asked to. */
  kernels: Kernels;
  /** ms from the file's bytes to a reader. */
  load: number;
  /** ms per 1,000 words of the whole reading, by length in words; warm. */
  growth: { words: number; ms: number }[];
  /** Longest time (ms) for which others on the thread had to wait, in the longest of these articles. */
  longestStep: number;
  /** ms per 1,000 words of the network and its chains alone; see `networkAlone`. */
  network: number;
}

/** Words read before anything is measured: by then the engines have compiled what runs often. */
const WARM_UP = 50_000;
/** Short articles are read several times for one measure, until this many words have been read: clocks are coarse. */
const WORDS_A_MEASURE = 10_000;

/**
 * @param weights bytes of the file
 * @param clock in ms: of the processor where there is such a one, of the wall elsewhere
 */
export async function measure(
  weights: ArrayBuffer,
  kernels: Kernels,
  lengths: readonly number[],
  runs: number,
  clock: () => number,
): Promise<Costs> {
  const options = { wasm: kernels === 'wasm' };
  const loading = performance.now();
  const reader = await createReader(weights, options);
  const load = performance.now() - loading;
  await reader.read(articleOfWords(WARM_UP));

  const growth: Costs['growth'] = [];
  let longestStep = 0;
  for (const words of lengths) {
    const article = articleOfWords(words);
    const times = Math.max(1, Math.round(WORDS_A_MEASURE / words));
    const measured: number[] = [];
    for (let run = 0; run < (words > WORDS_A_MEASURE ? 1 : runs); run++) {
      const started = clock();
      const waits = watchWaits();
      for (let i = 0; i < times; i++) await reader.read(article);
      longestStep = await waits();
      measured.push((clock() - started) / times);
    }
    growth.push({ words, ms: (median(measured) / countWords(article.text)) * 1000 });
  }
  const network = await createNetwork(parseWeights(weights), options);
  return { kernels: network.kind, load, growth, longestStep, network: networkAlone(network, runs, clock) };
}

/** From now on notes how long a task has to wait for its turn; ends with the longest wait (ms). */
function watchWaits(): () => Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  let stop: (() => void) | undefined;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (stop) stop();
    else port2.postMessage(null);
  };
  port2.postMessage(null);
  return async () => {
    await new Promise<void>((resolve) => {
      stop = resolve;
    });
    port1.close();
    port2.close();
    return longest;
  };
}

/** The load of 1,000 words of news: tokens, features of each, tokens of a window, windows, cues of each. */
const TOKENS = 1150;
const FEATURES = 25;
const WINDOW = 46;
const WINDOWS = TOKENS / WINDOW;
const CUES = 2;
const ROUNDS = 20;

/** A window of any words and features: what they are makes no difference to what they cost. */
function windowOf(network: Network, buckets: number): TokenInputs {
  return {
    length: WINDOW,
    words: Int32Array.from({ length: WINDOW }, (_, i) => (i * 7919) % network.words.size),
    features: Uint16Array.from({ length: WINDOW * FEATURES }, (_, i) => (i * 7919) % buckets),
    featureEnds: Int32Array.from({ length: WINDOW }, (_, i) => (i + 1) * FEATURES),
  };
}

/** ms for windows as above, the labels and probabilities of each, and the roles of every cue. */
function networkAlone(network: Network, runs: number, clock: () => number): number {
  const inputs = windowOf(network, 4096);
  const thousandWords = () => {
    for (let i = 0; i < WINDOWS; i++) {
      const encoded = network.encode(inputs);
      network.outer.best(encoded.emissions, WINDOW);
      network.outer.sums(encoded.emissions, WINDOW);
      for (let cue = 0; cue < CUES; cue++) {
        const emissions = network.rolesOf(encoded, [0, WINDOW], [10 + 20 * cue, 12 + 20 * cue]);
        network.roles.best(emissions, WINDOW);
        network.roles.sums(emissions, WINDOW);
      }
    }
  };
  const measured: number[] = [];
  for (let run = -1; run < runs; run++) {
    const started = clock();
    for (let round = 0; round < ROUNDS; round++) thousandWords();
    if (run >= 0) measured.push((clock() - started) / ROUNDS);
  }
  return median(measured);
}
