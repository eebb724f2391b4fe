import { expect, test } from 'vitest';
import { given } from './form-paragraph';
import { isNaming } from './naming';

test.each([
  ['Mara Lindt', 'was named', 'Mara Lindt was named harbour master', true],
  ['Someone', 'called', 'Someone called Dana Crane rents the barn', true],
  ['Mara Lindt', 'called', 'Mara Lindt called the plan a ruin', false],
  ['Mara Lindt', 'renamed', 'Mara Lindt renamed the boat', false],
])('%s %s', (source, cue, text, expected) => {
  const from = text.indexOf(cue);
  const found = given([[0, source.length]], [[from, from + cue.length]], [[0, 1]], 1);
  expect(isNaming(found, text)).toBe(expected);
});
