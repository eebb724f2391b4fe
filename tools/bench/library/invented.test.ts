import { expect, test } from 'vitest';
import { inventLibrary } from './invented';

test('the same library for the same seed, of the size that was asked for', () => {
  const library = inventLibrary(95, 3);
  const all = () => Array.from({ length: library.pages }, (_, index) => inventLibrary(95, 3).page(index));
  expect(all()).toEqual(all());
  const annotations = all().flatMap((page) => page.annotations);
  expect(annotations).toHaveLength(95);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(95);
  expect(library.page(0)).not.toEqual(inventLibrary(95, 4).page(0));
});

test('notes have 59 words in the middle', () => {
  const library = inventLibrary(1_000, 1);
  const notes = Array.from({ length: 100 }, (_, index) => library.page(index).annotations)
    .flat()
    .filter(({ note }) => note !== '');
  const words = notes.reduce((sum, { note }) => sum + note.split(' ').length, 0) / notes.length;
  expect(words).toBeGreaterThan(57);
  expect(words).toBeLessThan(61);
});
