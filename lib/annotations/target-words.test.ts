import { expect, test } from 'vitest';
import { range, target } from './fixtures';
import { targetContext, targetWords } from './target-words';

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

test('the words around a target are whole, and on one line', () => {
  const [first, last] = [range('source', 100, 'Mira Olsen'), range('cue', 111, 'said')];
  first.quote.prefix = 'ft in the rain.\n\nYesterday ';
  last.quote.suffix = ', and left the roo';
  expect(targetContext(target(last, first))).toEqual({
    before: '… in the rain. Yesterday ',
    after: ', and left the …',
  });
});

test('where the text begins nothing is left out, and there may be nothing around', () => {
  const on = range('claim', 12, 'the wall');
  on.quote = { ...on.quote, prefix: 'In the town ', suffix: '' };
  expect(targetContext(target(on))).toEqual({ before: 'In the town ', after: '' });
  on.quote.suffix = '.';
  expect(targetContext(target(on)).after).toBe('.');
});
