import { expect, test } from 'vitest';
import { MOST_OFFERED, matchingTags } from './matching-tags';

const KNOWN = ['harbour', 'town hall', 'Café', 'budget', 'hall', 'shallow', 'topic:harbour', 'a+b'];

test.for([
  ['ha', ['harbour', 'hall', 'town hall', 'topic:harbour', 'shallow']],
  ['CAFE', ['Café']],
  ['cafè', ['Café']],
  ['+', ['a+b']],
  ['nothing', []],
  ['budget', []],
  [' bud', ['budget']],
] as const)('%s', ([typed, expected]) => {
  expect(matchingTags(KNOWN, typed, [])).toEqual(expected);
});

test('nothing typed: the first of all, without what the note has', () => {
  expect(matchingTags(KNOWN, '', ['harbour'])).toEqual(KNOWN.slice(1, 1 + MOST_OFFERED));
});
