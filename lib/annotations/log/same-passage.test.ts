import { expect, test } from 'vitest';
import { OTHERS_TEXT } from '../../page/anchor/others-target';
import { range, target } from '../fixtures';
import { isSamePassage } from './same-passage';

const words = target(range('selection', 40, 'the bridge'));
const elsewhere = (start: number) => target(range('selection', start, 'the bridge'));
const others = (prefix: string) => {
  const one = elsewhere(0);
  return {
    ranges: one.ranges.map((each) => ({ ...each, quote: { ...each.quote, prefix } })),
    mapVersion: OTHERS_TEXT,
  };
};

test('words that lost their place are the same, where what stands around them does not tell them apart', () => {
  expect(isSamePassage(words, { ...words, exactOnly: true })).toBe(true);
  expect(isSamePassage(words, others('before '))).toBe(true);
  expect(isSamePassage(others('long before '), words)).toBe(true);
  expect(isSamePassage(words, others('elsewhere '))).toBe(false);
});

test('a copy of them, other words and words of another part are others', () => {
  expect(isSamePassage(words, elsewhere(400))).toBe(false);
  expect(isSamePassage(words, { ...words, mapVersion: 2 })).toBe(false);
  expect(isSamePassage(words, target(range('selection', 40, 'the bride')))).toBe(false);
  expect(isSamePassage(words, target(range('content', 40, 'the bridge')))).toBe(false);
  expect(isSamePassage(words, target(...words.ranges, range('cue', 90, 'said')))).toBe(false);
});
