import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOf } from '../../../lib/search/asked';
import { foundInTexts } from '../../../lib/search/matching';
import { markedParts } from './marked-words';

/** The text with what is marked in brackets. */
const marked = (text: string, typed: string) =>
  markedParts(text, askedOf(typed))
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
  expect(marked('the harbour master', 'hxrbour')).toBe('the [harbour] master');
  expect(marked('the harbour master', 'hxrb')).toBe('the harbour master');
  expect(marked('the harbour master', 'hax')).toBe('the harbour master');
});

test('letters of scripts without spaces are marked where they follow each other', () => {
  expect(marked('東京都の港、京都', '京都')).toBe('東[京都]の港、[京都]');
  expect(marked('港の壁', '港')).toBe('[港]の壁');
});

test('something is marked in a text if and only if it is found in it', () => {
  const word = fc.constantFrom(
    'harbour',
    'harbor',
    'Häfen',
    'wall',
    'wa',
    'Zoë',
    '東京都',
    '京',
    'straße',
    'x',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const typed = fc.oneof(
    words,
    words.map((all) => `"${all}"`),
    fc.string({ maxLength: 6 }),
    word.map((w) => w.slice(1)),
  );
  fc.assert(
    fc.property(words, typed, (text, asking) => {
      for (const part of askedOf(asking)) {
        const isMarked = markedParts(text, [part]).some(({ isFound }) => isFound);
        expect(isMarked).toBe(foundInTexts(part, [text]) > 0);
      }
    }),
  );
});

test('nothing is lost or added', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      (text, typed) => {
        expect(
          markedParts(text, askedOf(typed))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
