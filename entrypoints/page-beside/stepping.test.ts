import { expect, test } from 'vitest';
import type { MarkKind, StepOf } from '../../lib/messages';
import { stepIn } from './stepping';

const STOPS = (['person', 'unnamed', 'person', undefined, 'claim', 'document'] as const).map(
  (kind: MarkKind | undefined, index) => ({ id: String(index), kind }),
);

/** Ids that steps lead to, one after the other, each with its number. */
function walk(by: 1 | -1, of: StepOf, steps: number, start?: string): string[] {
  let hand = start;
  return Array.from({ length: steps }, () => {
    const led = stepIn(STOPS, hand, by, of);
    hand = led?.stop.id;
    return `${hand}: ${led?.number}/${led?.count}`;
  });
}

test('goes through all of them and round', () => {
  expect(walk(1, 'any', 7)).toEqual(['0: 1/6', '1: 2/6', '2: 3/6', '3: 4/6', '4: 5/6', '5: 6/6', '0: 1/6']);
  expect(walk(-1, 'any', 2)).toEqual(['5: 6/6', '4: 5/6']);
  expect(walk(-1, 'any', 1, '0')).toEqual(['5: 6/6']);
});

test('goes through those of the kind in hand', () => {
  expect(walk(1, 'kind', 3, '0')).toEqual(['2: 2/2', '0: 1/2', '2: 2/2']);
  expect(walk(1, 'kind', 1)).toEqual(['0: 1/6']);
  expect(walk(1, 'kind', 1, '5')).toEqual(['5: 1/1']);
});

test('goes through those without a named source, from wherever', () => {
  expect(walk(1, 'unsourced', 3, '2')).toEqual(['4: 2/2', '1: 1/2', '4: 2/2']);
  expect(walk(-1, 'unsourced', 1, '3')).toEqual(['1: 1/2']);
});

test('leads nowhere where there is none', () => {
  expect(stepIn([], undefined, 1, 'any')).toBeUndefined();
  expect(stepIn([{ id: 'a', kind: 'person' }], 'a', 1, 'unsourced')).toBeUndefined();
});
