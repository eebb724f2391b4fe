import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts, termsOf } from './marked-words';

/** The text with what is marked in brackets. */
const marked = (text: string, typed: string) =>
  markedParts(text, termsOf(typed))
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

test('beginnings of words are marked, accents and capitals aside', () => {
  expect(marked('The Café on the cafeteria’s side', 'cafe')).toBe('The [Café] on the [cafe]teria’s side');
  expect(marked('Zoe\u0308 and ZOËLLA', 'zoe')).toBe('[Zoe\u0308] and [ZOË]LLA');
  expect(marked('nothing of it', 'harbour')).toBe('nothing of it');
  expect(marked('nothing of it', '')).toBe('nothing of it');
});

test('words in quotation marks are marked where they follow each other', () => {
  expect(marked('the old wall, and the old, old wall', '"old wall"')).toBe(
    'the [old wall], and the old, [old wall]',
  );
  expect(marked('walled', '"wall"')).toBe('walled');
  expect(marked('the wall of Lenn', 'lenn “the wall”')).toBe('[the wall] of [Lenn]');
});

test('a word with one error in it is marked', () => {
  expect(marked('the harbour master', 'harbuor')).toBe('the [harbour] master');
  expect(marked('the harbour master', 'harbor')).toBe('the [harbour] master');
  expect(marked('the harbour master', 'hxrb')).toBe('the [harbour] master');
  expect(marked('the harbour master', 'hax')).toBe('the harbour master');
});

test('nothing is lost or added', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      (text, typed) => {
        expect(
          markedParts(text, termsOf(typed))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
