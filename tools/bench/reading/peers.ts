import { median } from '../median';
import { articleOfWords, countWords } from './article';

/** What others' reading of the same English costs, which tags words and finds entities, and knows no sources. */

export interface PeerCosts {
  /** ms to import it and make it ready. */
  load: number;
  /** Bytes it then keeps. */
  heap: number;
  /** ms per 1,000 words; warm. */
  read: number;
}

const WORDS = 10_000;
/** Readings before anything is measured: as many words as ours reads. */
const WARM_UP = 15;

/** Everything that each does of its own accord with a text. */
const READERS = {
  /** wink-nlp: tokens, sentences, negation, sentiment, parts of speech, entities. */
  wink: async () => {
    const { default: wink } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = wink(model);
    return (text: string) => void nlp.readDoc(text);
  },
  /** compromise/three: tokens, sentences, parts of speech, chunks, topics. */
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return (text: string) => void nlp(text);
  },
};

export async function costsOfPeer(
  name: keyof typeof READERS,
  runs: number,
  clock: () => number,
  heap: () => number,
): Promise<PeerCosts> {
  const before = heap();
  const loading = performance.now();
  const read = await READERS[name]();
  const load = performance.now() - loading;
  const kept = heap() - before;
  const { text } = articleOfWords(WORDS);
  for (let i = 0; i < WARM_UP; i++) read(text);
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = clock();
    read(text);
    measured.push(clock() - started);
  }
  return { load, heap: kept, read: (median(measured) / countWords(text)) * 1000 };
}
