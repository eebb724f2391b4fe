import { expect, test } from 'vitest';
import { range, target } from './fixtures';
import { targetWords } from './target-words';

test('words stand in the order of the text, with gaps shown', () => {
  const on = target(
    range('content', 19, 'costs had doubled'),
    range('source', 0, 'Mira Olsen'),
    range('cue', 11, 'said'),
    range('content', 80, 'twice'),
  );
  expect(targetWords(on)).toBe('Mira Olsen said … costs had doubled … twice');
});

test('a part inside another is given once', () => {
  const on = target(range('content', 0, 'it is, she said, late'), range('cue', 11, 'said'));
  expect(targetWords(on)).toBe('it is, she said, late');
});
