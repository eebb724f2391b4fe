import { expect, test } from 'vitest';
import { reasonIn } from './reasons';

test.each([
  ['speaking on condition of anonymity because the talks were private', 'private'],
  ['who asked not to be named because she was not authorised to speak publicly', 'notAllowed'],
  ["an official who wasn't authorized to discuss the matter", 'notAllowed'],
  ['requested anonymity for fear of reprisals', 'fear'],
  ['Citing fears for his safety, he declined to be named', 'fear'],
  ['who asked that her last name not be used because the case is in court', 'pending'],
  ['spoke on the condition that he not be identified, citing the pending lawsuit', 'pending'],
  ['who wished not to be named because it was his birthday', 'other'],
  ['who spoke on condition of anonymity', 'asked'],
  ['who asked not to be identified', 'asked'],
  ['an official at the harbour said the wall will hold', undefined],
  ['the ferry was not allowed to sail', undefined],
  ['', undefined],
] as const)('%s: %s', (words, group) => {
  expect(reasonIn(words)?.group).toBe(group);
});

test('the words are those that say so', () => {
  const words = 'An aide, who asked not to be named because the talks were private, said so.';
  expect(reasonIn(words)?.words).toBe('asked not to be named because the talks were private, said so');
  expect(reasonIn(`${words} `.repeat(500))?.words.length).toBeLessThanOrEqual(300);
});
