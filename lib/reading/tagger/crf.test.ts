import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCrf } from './crf';

/** Everything against the plain definition: every labelling there is, one by one. */

const LABELS = 5;
const score = fc.double({ min: -4, max: 4, noNaN: true }).map(Math.fround);
const scores = (length: number) =>
  fc.array(score, { minLength: length, maxLength: length }).map((list) => Float32Array.from(list));
const chain = fc.record({
  transitions: scores(LABELS * LABELS),
  start: scores(LABELS),
  end: scores(LABELS),
  emissions: fc.integer({ min: 1, max: 5 }).chain((length) => scores(length * LABELS)),
});
type Chain = typeof chain extends fc.Arbitrary<infer T> ? T : never;

/** Every legal labelling with its score. */
function labellings({ transitions, start, end, emissions }: Chain): { path: number[]; score: number }[] {
  const length = emissions.length / LABELS;
  let open: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (let t = 0; t < length; t++) {
    open = open.flatMap(({ path, score: before }) =>
      [0, 1, 2, 3, 4].flatMap((label) => {
        const last = path.at(-1);
        if (label === 2 && last !== 1 && last !== 2) return [];
        if (label === 4 && last !== 3 && last !== 4) return [];
        const step = last === undefined ? start[label]! : transitions[last * LABELS + label]!;
        return [{ path: [...path, label], score: before + step + emissions[t * LABELS + label]! }];
      }),
    );
  }
  return open.map(({ path, score: before }) => ({ path, score: before + end[path.at(-1)!]! }));
}

/** Probability of the labellings that are so. */
function share(given: Chain, so: (path: number[]) => boolean): number {
  const all = labellings(given);
  const sum = (paths: typeof all) => paths.reduce((total, one) => total + Math.exp(one.score), 0);
  return sum(all.filter(({ path }) => so(path))) / sum(all);
}

const crfOf = ({ transitions, start, end }: Chain) => createCrf(transitions, start, end);

test('the best labelling is the best of all', () => {
  fc.assert(
    fc.property(chain, (given) => {
      const length = given.emissions.length / LABELS;
      const found = [...crfOf(given).best(given.emissions, length)];
      const all = labellings(given);
      const best = Math.max(...all.map((one) => one.score));
      const own = all.find(({ path }) => String(path) === String(found));
      expect(own?.score).toBeCloseTo(best, 6);
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('probabilities of labels are shares of all labellings', () => {
  fc.assert(
    fc.property(chain, (given) => {
      const length = given.emissions.length / LABELS;
      const sums = crfOf(given).sums(given.emissions, length);
      for (let t = 0; t < length; t++) {
        for (let label = 0; label < LABELS; label++) {
          expect(sums.probability(t, label)).toBeCloseTo(
            share(given, (path) => path[t] === label),
            9,
          );
        }
      }
    }),
    { seed: 12, numRuns: 30 },
  );
});

test('probabilities of spans and of runs of labels are shares of all labellings', () => {
  fc.assert(
    fc.property(chain, (given) => {
      const length = given.emissions.length / LABELS;
      const sums = crfOf(given).sums(given.emissions, length);
      for (let from = 0; from < length; from++) {
        for (let to = from + 1; to <= length; to++) {
          for (const begin of [1, 3]) {
            const labels = Array.from({ length: to - from }, (_, i) => (i === 0 ? begin : begin + 1));
            const starts = (path: number[]) => String(path.slice(from, to)) === String(labels);
            expect(Math.exp(sums.logLabels(labels, from))).toBeCloseTo(share(given, starts), 9);
            expect(Math.exp(sums.logSpan(begin, from, to))).toBeCloseTo(
              share(given, (path) => starts(path) && path[to] !== begin + 1),
              9,
            );
          }
        }
      }
    }),
    { seed: 13, numRuns: 30 },
  );
});

test('stays finite over a long chain of extreme scores, and keeps to what is possible', () => {
  const length = 500;
  const emissions = Float32Array.from({ length: length * LABELS }, (_, i) => (i % LABELS === 2 ? 900 : -900));
  const crf = createCrf(new Float32Array(25), new Float32Array(5), new Float32Array(5));
  expect([...crf.best(emissions, length).subarray(0, 3)]).toEqual([1, 2, 2]);
  const sums = crf.sums(emissions, length);
  expect(sums.probability(0, 2)).toBe(0);
  expect(sums.probability(0, 1)).toBeCloseTo(1, 9);
  expect(sums.logSpan(1, 0, length)).toBeCloseTo(0, 6);
});

test('nothing has no labels', () => {
  const crf = createCrf(new Float32Array(25), new Float32Array(5), new Float32Array(5));
  expect(crf.best(new Float32Array(0), 0)).toHaveLength(0);
  expect(crf.sums(new Float32Array(0), 0).logLabels([], 0)).toBe(0);
});
