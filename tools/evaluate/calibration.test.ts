import { expect, test } from 'vitest';
import type { Span } from '../../lib/reading/types';
import { atThreshold, lowestFrom, reliability, reliabilityOf } from './calibration';
import type { GoldDocument } from './gold';
import type { Prediction } from './predict';

const span = (at: number): Span[] => [[at, at + 10]];
const gold: GoldDocument[] = [
  {
    id: 'a',
    text: '',
    attributions: [0, 100, 200].map((at) => ({
      source: span(at),
      cue: span(at + 20),
      content: span(at + 40),
    })),
  },
];
/** The first right, the second with a wrong source, the third no attribution at all. */
const predictions = new Map<string, Prediction>([
  [
    'a',
    {
      id: 'a',
      claims: [],
      attributions: [
        { confidence: 0.95, source: span(0), content: span(40) },
        { confidence: 0.55, source: span(60), content: span(140) },
        { confidence: 0.15, source: span(300), content: span(340) },
      ] as Prediction['attributions'],
    },
  ],
]);

test('a threshold leaves out what has less confidence', () => {
  expect(atThreshold(gold, predictions, 0)).toMatchObject({
    found: 3,
    linked: { precision: expect.closeTo(100 / 3) },
  });
  expect(atThreshold(gold, predictions, 0.5)).toMatchObject({ found: 2, linked: { precision: 50 } });
  expect(atThreshold(gold, predictions, 0.95)).toMatchObject({ found: 1, linked: { precision: 100 } });
  expect(atThreshold(gold, predictions, 0.96)).toMatchObject({
    found: 0,
    linked: { precision: 0, recall: 0 },
  });
});

test('the lowest threshold with the precision asked for, if there is one', () => {
  expect(lowestFrom(gold, predictions, 80)?.from).toBe(0.56);
  expect(lowestFrom(gold, predictions, 30)?.from).toBe(0);
  expect(lowestFrom([{ ...gold[0]!, attributions: [] }], predictions, 80)).toBeUndefined();
});

test('bins say how often what has this confidence is right', () => {
  const { bins, error } = reliability(gold, predictions);
  expect(bins.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  expect(bins.map(({ right }) => right)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(error).toBeCloseTo((0.15 + 0.55 + 0.05) / 3);
});

test('certainty falls into the last bin; confidence that is always right has no error', () => {
  const { bins, error } = reliabilityOf([
    { confidence: 1, right: true },
    { confidence: 0.5, right: true },
    { confidence: 0.5, right: false },
  ]);
  expect(bins[9]!.count).toBe(1);
  expect(error).toBeCloseTo(0);
});
