import { expect, test } from 'vitest';
import { LIKELY_CUE } from '../../lib/reading/tagger/features';
import { hashWord } from '../../lib/reading/tagger/word-hash';
import { documentOf } from './constructions';
import { wordClasses } from './lexicon';

/** A text in which "mused" is always a cue, "said" mostly, "rain" never, and "pier" is seen once. */
const marked = [
  ...Array(6).fill('<S1 Roe> <Q1 mused> <C1 that rain fell>.'),
  ...Array(24).fill('<S1 Roe> <Q1 said> <C1 that rain fell>.'),
  ...Array(24).fill('Roe said so.'),
  'The pier is gone.',
].join(' ');
const documents = [{ id: 'a', ...documentOf(marked) }] as Parameters<typeof wordClasses>[0];
const { hashes, classes } = wordClasses(documents);
const classOf = (word: string) => classes[hashes.indexOf(hashWord(word))];

test('frequent words and likely cues are kept, with how often they are part of a cue', () => {
  expect(classOf('rain')).toBe(0);
  expect(classOf('said')).toBe(LIKELY_CUE);
  expect(classOf('mused')).toBeGreaterThan(LIKELY_CUE);
  expect(classOf('pier')).toBeUndefined();
});

test('hashes are sorted, each once', () => {
  expect(classes).toHaveLength(hashes.length);
  expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b));
});
