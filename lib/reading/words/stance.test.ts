import { expect, test } from 'vitest';
import { stanceOf } from './stance';

test.each([
  ['said', 'neutral'],
  ['According to', 'neutral'],
  ['told', 'neutral'],
  ['wrote on Friday', 'neutral'],
  [':', 'neutral'],
  ['', 'neutral'],
  ['claimed', 'doubting'],
  ['has repeatedly alleged', 'doubting'],
  ['claim', 'doubting'],
  ['allegedly', 'doubting'],
  ['Admitted', 'conceding'],
  ['was forced to concede', 'conceding'],
  ['revealed', 'conceding'],
  ['did not acknowledge', 'conceding'],
  ['was criticised by', 'evaluative'],
  ['criticized', 'evaluative'],
  ['praising', 'evaluative'],
  ['vowed', 'evaluative'],
  ['denies', 'evaluative'],
  ['warnings', 'evaluative'],
  // No verb of a list, though it holds one.
  ['reclaimed', 'neutral'],
  ['threatening-looking', 'neutral'],
])('%s: %s', (cue, stance) => {
  expect(stanceOf(cue)).toBe(stance);
});

test('the first word that shows a stance decides', () => {
  expect(stanceOf('admitted and warned')).toBe('conceding');
  expect(stanceOf('warned and admitted')).toBe('evaluative');
});
