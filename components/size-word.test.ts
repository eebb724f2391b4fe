import { expect, test } from 'vitest';
import './english-for-tests';
import { sizeWord } from './size-word';

test.each([
  [0, '0 kB'],
  [840, '0.8 kB'],
  [1234, '1.2 kB'],
  [12_345, '12 kB'],
  [999_600, '1 MB'],
  [9_960_000, '10 MB'],
  [35_400_000, '35 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('%s bytes are %s', (bytes, word) => {
  expect(sizeWord(bytes)).toBe(word);
});
