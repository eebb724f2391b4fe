import { expect, test } from 'vitest';
import { confidenceOf, EVIDENCE, evidenceOf } from './confidence';
import type { TaggedCue } from './tagger';

const TEXT = '“The bridge is safe,” Jane Roe said.';
const CUE: TaggedCue = {
  cue: [9, 10],
  source: [[7, 9]],
  content: [[0, 7]],
  logCue: -0.1,
  logSource: -0.2,
  logContent: -0.7,
};
const evidence = (tagged: Partial<TaggedCue> = {}, runsOn = false, content: [number, number][] = [[0, 21]]) =>
  evidenceOf({ tagged: { ...CUE, ...tagged }, runsOn }, TEXT, { content });

test('there is as much evidence as there are weights, and all of it is finite', () => {
  for (const own of [
    evidence(),
    evidence({ source: [] }),
    evidence({ content: [], logContent: 0 }, true, []),
    evidence({ logCue: -60, logSource: -745 }),
  ]) {
    expect(own).toHaveLength(EVIDENCE);
    expect(own[0]).toBe(1);
    expect(own.every(Number.isFinite)).toBe(true);
  }
});

test('the least probable part, quotation marks, and what runs on count', () => {
  expect(evidence()).toContain(-0.7);
  const differences = (a: number[], b: number[]) => a.filter((value, i) => value !== b[i]).length;
  expect(differences(evidence(), evidence({}, true))).toBe(1);
  expect(differences(evidence(), evidence({}, false, [[1, 21]]))).toBe(1);
  expect(
    differences(
      evidence(),
      evidence({}, false, [
        [0, 4],
        [5, 21],
      ]),
    ),
  ).toBe(1);
});

test('a source, and the lack of one, are weighed apart', () => {
  const [named, none] = [evidence(), evidence({ source: [] })];
  const both = named.map((value, i) => [value, none[i]]).filter(([a, b]) => a !== b);
  expect(both).toEqual([
    [-0.2, 0],
    [0, -0.2],
    [0, 1],
  ]);
});

test('confidence is the logistic function of the weighed evidence', () => {
  expect(confidenceOf([0, 0], [1, 5])).toBe(0.5);
  expect(confidenceOf([0.5, -0.25], [1, 4])).toBeCloseTo(1 / (1 + Math.exp(0.5)), 12);
  expect(confidenceOf([1000], [1])).toBe(1);
  expect(confidenceOf([-1000], [1])).toBe(0);
});
