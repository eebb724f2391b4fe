import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSpans } from '../page/anchor/describe';
import type { Target } from '../page/anchor/target';
import { range, target } from './fixtures';
import { packTarget, unpackTarget } from './packed-target';

const TEXT = Array.from(
  { length: 40 },
  (_, place) => `Sentence ${place} says that the wall of Lenn holds.`,
).join(' ');
const described = (...spans: [number, number][]): Target =>
  describeSpans(
    { text: TEXT, version: 3 },
    spans.map((span) => ({ role: 'content', span })),
  );

test('what stands around neighbouring ranges is kept once', () => {
  const near = described([200, 210], [211, 215], [216, 300]);
  const packed = packTarget(near);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(near).length / 2);
  expect(packed).toMatchObject({ texts: [[136, TEXT.slice(136, 364)]] });
  expect(unpackTarget(packed)).toEqual(near);
});

test('any target of a text comes back as it was', () => {
  const spans = fc.array(fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(spans, (ends) => {
      const one = described(...ends.map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a])));
      expect(unpackTarget(packTarget(one))).toEqual(one);
    }),
  );
});

test('a target whose parts do not fit together, or of which more is known, comes back as it was', () => {
  const odd = [
    target(range('content', 40, 'one'), range('cue', 44, 'another')),
    target(range('content', 40, 'one'), range('cue', 10, 'before it')),
    target(range('content', 3, 'at the very beginning')),
    { ...described([3, 9]), exactOnly: true },
    { ...described([3, 9], [400, 430]), later: 'unknown' },
  ];
  for (const one of odd) expect(unpackTarget(packTarget(one))).toEqual(one);
});
