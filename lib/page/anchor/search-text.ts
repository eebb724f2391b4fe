import type { Slices } from '../slices';
import { type NormalText, normalSteps } from './normal-text';

/** A text in which words are looked for, made once for all targets of a page. */
export interface SearchText {
  readonly text: string;
  readonly normal: NormalText;
  /** Where each word stands in the normal text: its offsets, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Words between two looks at the clock. */
const WORDS_A_STEP = 2_000;

const WORD = /[\p{L}\p{N}]+/gu;
const TOKEN = /[\p{L}\p{N}]+|[^\s]/gu;

/** Words and signs of a part of the text. */
export function tokensOf(text: string, from = 0, to = text.length): Word[] {
  return [...text.slice(from, to).matchAll(TOKEN)].map(({ index, 0: word }) => ({
    word,
    start: from + index,
    end: from + index + word.length,
  }));
}

export function searchText(text: string): SearchText {
  const steps = prepare(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices, for texts of any length. */
export async function searchTextInSlices(text: string, slices: Slices): Promise<SearchText> {
  const steps = prepare(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.due()) await slices.yieldIfDue();
  }
}

function* prepare(text: string): Generator<void, SearchText> {
  const normal = yield* normalSteps(text);
  yield;
  const positions = new Map<string, number[]>();
  let count = 0;
  for (const { index, 0: word } of normal.text.matchAll(WORD)) {
    const known = positions.get(word);
    if (known) known.push(index);
    else positions.set(word, [index]);
    count += 1;
    if (count % WORDS_A_STEP === 0) yield;
  }
  return { text, normal, positions };
}
