import { expect, test } from 'vitest';
import { sharesOf, wordsOf } from './words';

test('words are letters and digits, whatever stands between them', () => {
  expect(wordsOf('“The Dam’s gate—9,000 crowns”, é')).toEqual([
    'the',
    'dam',
    's',
    'gate',
    '9',
    '000',
    'crowns',
    'é',
  ]);
});

test('each word counts as often as it stands there', () => {
  const expected = wordsOf('the dam and the gate');
  expect(sharesOf(wordsOf('the dam'), expected)).toEqual({ found: 0.4, elsewhere: 0 });
  expect(sharesOf(wordsOf('gate the the the dam'), expected)).toEqual({ found: 0.8, elsewhere: 0.2 });
});

test('what is allowed is neither expected nor from elsewhere', () => {
  expect(sharesOf(wordsOf('a headline the dam'), wordsOf('the dam'), wordsOf('a headline'))).toEqual({
    found: 1,
    elsewhere: 0,
  });
});

test('of nothing expected all is found, and of nothing taken none is from elsewhere', () => {
  expect(sharesOf([], [])).toEqual({ found: 1, elsewhere: 0 });
});
