import { expect, test } from 'vitest';
import type { Tensor } from '../tagger/weights';
import { Weights } from '../tagger/weights';
import { SMALL } from '../tagger/weights-for-tests';
import { createOwnFactJudge, SIGNS } from './own-facts';

const floats = (shape: number[], ...data: number[]): Tensor => ({
  type: 'f32',
  shape,
  data: Float32Array.from(data),
});

/** Feature 0 tells what is sourced, feature 1 a fact. */
const tensors = () =>
  new Map<string, Tensor>([
    ['claims.sourced.features', floats([2, 2], 4, 0, 0, 0)],
    ['claims.sourced.vector', floats([1, 2], 0, 0)],
    ['claims.sourced.bias', floats([2], -1, 1)],
    ['claims.fact.features', floats([2, 2], 0, 0, 4, 0)],
    ['claims.fact.vector', floats([1, 2], 0, 0)],
    ['claims.fact.bias', floats([2], 0, 1)],
    ['claims.blend', floats([SIGNS], -3, -1, 1, -0.5, -0.1)],
  ]);

const judge = (given = tensors()) => createOwnFactJudge(new Weights('x', SMALL, given));
const input = (...features: number[]) => ({
  features: Uint16Array.from(features),
  vector: Float32Array.of(0),
});
const chances = (cue: number) => ({ source: 0, cue, content: 0 });

test('a fact is checkable where neither words nor the tagger say that it is somebody’s', () => {
  const own = judge();
  const fact = own(input(1), chances(0.01));
  expect(fact).toBeGreaterThan(0.5);
  expect(own(input(), chances(0.01))).toBeLessThan(fact);
  expect(own(input(0, 1), chances(0.01))).toBeLessThan(fact);
  expect(own(input(1), chances(0.6))).toBeLessThan(fact);
});

test('chances of nothing and of everything are no surer than others', () => {
  const own = judge();
  for (const cue of [0, 1]) expect(own(input(1), chances(cue))).toBeGreaterThan(0);
  expect(own(input(1), chances(0))).toBeLessThan(1);
});

test('weights that lack a tensor make no judge', () => {
  const lacking = tensors();
  lacking.delete('claims.blend');
  expect(() => judge(lacking)).toThrow('claims.blend');
});
