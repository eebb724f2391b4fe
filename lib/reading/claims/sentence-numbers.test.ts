import { expect, test } from 'vitest';
import { tokensOf } from '../text/tokens';
import { NUMBERS, numbersInto } from './sentence-numbers';

function numbers(text: string, quoted = 0): number[] {
  const tokens = [...tokensOf(text, [0, text.length])];
  const out = new Float32Array(NUMBERS + 2).fill(-1);
  numbersInto({ span: [0, text.length], tokens, quoted: new Uint8Array(tokens.length).fill(quoted) }, out, 1);
  expect([out[0], out[NUMBERS + 1]]).toEqual([-1, -1]);
  return [...out.subarray(1, NUMBERS + 1)];
}

test('every number is written, and none beside', () => {
  expect(numbers('In 1950 it cost 300 pounds.').every((number) => number >= 0)).toBe(true);
  expect(numbers('')).toEqual(new Array(NUMBERS).fill(0));
});

test('figures, dates and quotations make a difference, words of one kind none', () => {
  const plain = numbers('It was a very long way home.');
  expect(numbers('It was a very dark day then.')).toEqual(plain);
  expect(numbers('It was a 300 mile way home.')).not.toEqual(plain);
  expect(numbers('It was a very long way home.', 1)).not.toEqual(plain);
});
