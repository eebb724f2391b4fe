import { expect, test } from 'vitest';
import { range, target } from '../lib/annotations/fixtures';
import { differenceParts } from './difference-parts';

const shown = (...parts: Parameters<typeof differenceParts>) =>
  differenceParts(...parts)
    .map(({ gap, diff }) => {
      const words = diff.map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'before' ? `-${text.trim()}-` : `+${text.trim()}+`,
      );
      return gap + words.join('');
    })
    .join('');

test('every part is shown, changed or not, with what parts it from the one before', () => {
  const before = target(
    range('content', 0, 'nine years'),
    range('cue', 11, 'said'),
    range('source', 40, 'she'),
  );
  const after = target(
    range('content', 0, 'four years'),
    range('cue', 11, 'claimed'),
    range('source', 43, 'she'),
  );
  expect(shown(before, after)).toBe('-nine-+four+years -said-+claimed+ … she');
});

test('a cue within what was said is shown with it', () => {
  const before = target(range('content', 0, 'it will, she said, hold'), range('cue', 13, 'said'));
  const after = target(range('content', 0, 'it will, she claimed, hold'), range('cue', 13, 'claimed'));
  expect(shown(before, after)).toBe('it will, she -said-+claimed+, hold');
});

test('of long words that stayed those beside a change are kept, and whole', () => {
  const long = 'word '.repeat(100).trim();
  const on = (words: string) => target(range('claim', 0, `${long} ${words} ${long} ${words} ${long}`));
  const text = shown(on('nine'), on('four'));
  const [start, middle, end] = text.split(/-nine-\+four\+/);
  expect(start).toMatch(/^… (word ){10,12}$/);
  expect(middle).toMatch(/^(word ){10,12}… ?(word ){10,12}$/);
  expect(end).toMatch(/^(word ){10,12}…$/);
});

test('a part that did not change keeps its two ends', () => {
  const long = 'word '.repeat(100).trim();
  const before = target(range('content', 0, long), range('cue', 500, 'said'));
  const after = target(range('content', 0, long), range('cue', 500, 'claimed'));
  expect(shown(before, after)).toMatch(/^(word ){10,12}… (word ?){10,12} -said-\+claimed\+$/);
});
