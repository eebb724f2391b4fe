import { expect, test } from 'vitest';
import { cutsOf, type Judged, macroOf } from './claims-cuts';
import { fitClasses, type LabelledInput, probabilitiesOf } from './claims-model';

const input = (features: number[], vector: number[], gold: number): LabelledInput => ({
  features: Uint16Array.from(features),
  vector: Float32Array.from(vector),
  gold,
});

test('classes are learnt from features and from vectors', () => {
  const examples = Array.from({ length: 30 }, (_, i) =>
    i % 3 === 0 ? input([0, 3], [0], 0) : i % 3 === 1 ? input([1, 3], [0], 1) : input([3], [2], 2),
  );
  const model = fitClasses(examples, { buckets: 4, width: 1, classes: 3 });
  const best = (features: number[], vector: number[]) => {
    const probabilities = probabilitiesOf(model, input(features, vector, 0));
    return probabilities.indexOf(Math.max(...probabilities));
  };
  expect([best([0, 3], [0]), best([1, 3], [0]), best([3], [2])]).toEqual([0, 1, 2]);
});

test('the same examples give the same model', () => {
  const examples = Array.from({ length: 12 }, (_, i) => input([i % 4, 4 + (i % 3)], [i / 12], i % 3));
  const sizes = { buckets: 8, width: 1, classes: 3 };
  expect(fitClasses(examples, sizes)).toEqual(fitClasses(examples, sizes));
});

test('a model looks at the beginning of the vector alone, if it is to', () => {
  const examples = Array.from({ length: 20 }, (_, i) => input([], [1, i % 2], i % 2));
  const narrow = fitClasses(examples, { buckets: 1, width: 1, classes: 2 });
  const wide = fitClasses(examples, { buckets: 1, width: 2, classes: 2 });
  const second = (model: typeof wide, value: number) => probabilitiesOf(model, input([], [1, value], 0))[1]!;
  expect(second(narrow, 1)).toBe(second(narrow, 0));
  expect(second(wide, 1)).toBeGreaterThan(second(wide, 0));
});

const judged = (line: number, probabilities: number[], more: Partial<Judged> = {}): Judged => ({
  line,
  attributed: true,
  statement: true,
  probabilities,
  ...more,
});

test('a line is sourced only with an attribution, and a fact only as a statement', () => {
  const probable = [0.8, 0.15, 0.05];
  expect(macroOf([judged(0, probable)], [0], [0, 0, 0])).toBeCloseTo(1 / 3);
  expect(macroOf([judged(0, probable, { attributed: false })], [1], [0, 0, 0])).toBeCloseTo(1 / 3);
  expect(macroOf([judged(0, probable, { attributed: false, statement: false })], [2], [0, 0, 0])).toBeCloseTo(
    1 / 3,
  );
});

test('cuts make up for a model that favours the largest class', () => {
  // All lines look like facts without a source; the others only a little less so.
  const lines = [0, 0, 1, 1, 1, 2, 2];
  const all = lines.map((gold, line) =>
    judged(line, gold === 0 ? [0.4, 0.5, 0.1] : gold === 1 ? [0.2, 0.7, 0.1] : [0.1, 0.5, 0.4]),
  );
  expect(macroOf(all, lines, [0, 0, 0])).toBeLessThan(0.5);
  expect(macroOf(all, lines, cutsOf(all, lines))).toBe(1);
});
