import { expect, test } from 'vitest';
import { given } from './form-paragraph';
import { isImperative } from './imperative';

test.each([
  ['Watch', ':', 'Watch: the ferry sank', true],
  ['See Orrinex', 'says', 'It rained. See Orrinex says it was late.', true],
  ['Read', 'said', 'Read said it was late.', false],
  ['See', ':', 'The Holy See: it was late.', false],
  ['Mara', ':', 'Mara: it was late.', false],
])('%s, handing over by %s, in: %s', (source, cue, text, expected) => {
  const at = text.indexOf(source);
  const from = text.indexOf(cue);
  const found = given([[at, at + source.length]], [[from, from + cue.length]], [[0, 1]], 1);
  expect(isImperative(found, text)).toBe(expected);
});
