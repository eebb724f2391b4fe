import { createReader } from '../../../lib/reading/reader';
import { type Instruments, instrumentsOf, readingOf } from '../../../lib/reading/reading';
import type { Network, TokenInputs } from '../../../lib/reading/tagger/network';
import type { Reader } from '../../../lib/reading/types';
import { articleOfWords, countWords, inOneParagraph } from './article';

/**
 * Does what is measured, in the same way in Node and in a browser's background: it is sent there, and uses nothing
 * that is not in both. Whoever asks looks at the clock.
 */

export type Kernels = 'wasm' | 'js';

export interface Agent {
  /** Makes a reader, and says where its loops run and how long that took (ms). */
  load(kernels: Kernels): Promise<{ kernels: Kernels; ms: number }>;
  /**
   * Reads an article of that many words, several times; says how many words it read in all, and the longest time (ms)
   * for which another task had to wait.
   */
  read(words: number, times: number): Promise<{ words: number; longestWait: number }>;
  /**
   * Reads that many words once more, in paragraphs and in a single one, and says how long the longest step takes (ms),
   * as far as is known. A step is the same work every time: the least that it took in all readings is its own, for what
   * else the machine does, and the collector of garbage, hardly ever fall upon the same step each time.
   */
  longestStep(words: number): Promise<number>;
  /** Runs the network on as much as 1,000 words, several times. */
  network(times: number): Promise<void>;
}

/**
 * @param weights gives the bytes of the file
 * @param clock ms, for how long others wait
 */
export function createAgent(weights: () => Promise<ArrayBuffer>, clock = () => performance.now()): Agent {
  let reader: Reader | undefined;
  let instruments: Instruments | undefined;
  /** The least time (ms) of each step, and of how many words they are. */
  let least: number[][] = [];
  let stepsOf = 0;
  return {
    async load(kernels) {
      const bytes = await weights();
      stepsOf = 0;
      const options = { wasm: kernels === 'wasm' };
      const started = performance.now();
      reader = await createReader(bytes, options);
      const ms = performance.now() - started;
      instruments = await instrumentsOf(bytes, options);
      return { kernels: instruments.tagger.network.kind, ms };
    },
    async read(words, times) {
      const article = articleOfWords(words);
      const waits = watchWaits(clock);
      for (let i = 0; i < times; i++) await reader!.read(article);
      // Before the words are counted, which is no part of the reading.
      const longestWait = waits();
      return { words: times * countWords(article.text), longestWait };
    },
    async longestStep(words) {
      const article = articleOfWords(words);
      if (stepsOf !== words) least = [[], []];
      stepsOf = words;
      for (const [i, one] of [article, inOneParagraph(article)].entries())
        await timeSteps(readingOf(one, instruments!), least[i]!);
      return least.flat().reduce((a, b) => Math.max(a, b), 0);
    },
    async network(times) {
      const { network } = instruments!.tagger;
      const inputs = windowOf(network);
      for (let i = 0; i < times * WINDOWS; i++) runNetwork(network, inputs);
    },
  };
}

/** Steps between two yields, for browsers stop what never yields. */
const STEPS_A_YIELD = 10_000;

/** Goes through steps; notes for each how long it took (ms), where that is less than what was noted. */
async function timeSteps(steps: Generator<unknown, unknown, void>, least: number[]): Promise<void> {
  for (let i = 0; ; i++) {
    const started = performance.now();
    const { done } = steps.next();
    least[i] = Math.min(least[i] ?? Number.POSITIVE_INFINITY, performance.now() - started);
    if (done) return;
    if (i % STEPS_A_YIELD === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * From now on notes how long a task has to wait for its turn; ends with the longest wait (ms). Timers are called
 * seldom enough to cost nothing; browsers hold them back by up to 4 ms, which counts as waiting here.
 */
function watchWaits(clock: () => number): () => number {
  let longest = 0;
  let last = clock();
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    const now = clock();
    longest = Math.max(longest, now - last);
    last = now;
    timer = setTimeout(turn);
  };
  timer = setTimeout(turn);
  return () => {
    clearTimeout(timer);
    return Math.max(longest, clock() - last);
  };
}

/** The load of 1,000 words of news: tokens, features of each, tokens of a window, cues of a window. */
const TOKENS = 1150;
const FEATURES = 25;
const WINDOW = 46;
const WINDOWS = TOKENS / WINDOW;
const CUES = [
  [10, 12],
  [30, 31],
] as const;
/** Every network has as many buckets. */
const BUCKETS = 1024;

/** A window of any words and features: which they are makes no difference to what they cost. */
function windowOf(network: Network): TokenInputs {
  return {
    length: WINDOW,
    words: Int32Array.from({ length: WINDOW }, (_, i) => (i * 7919) % network.words.size),
    features: Uint16Array.from({ length: WINDOW * FEATURES }, (_, i) => (i * 7919) % BUCKETS),
    featureEnds: Int32Array.from({ length: WINDOW }, (_, i) => (i + 1) * FEATURES),
  };
}

/** A window, its labels and their probabilities, and the roles of every cue with theirs. */
function runNetwork(network: Network, inputs: TokenInputs): void {
  const encoded = network.encode(inputs);
  network.outer.best(encoded.emissions, WINDOW);
  network.outer.sums(encoded.emissions, WINDOW);
  for (const cue of CUES) {
    const emissions = network.rolesOf(encoded, [0, WINDOW], cue);
    network.roles.best(emissions, WINDOW);
    network.roles.sums(emissions, WINDOW);
  }
}
