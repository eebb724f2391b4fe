import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameWording, normalText } from './normal-text';

test.each([
  ['“The gate” – ‘our’ gate', '"the gate"-\'our\' gate'],
  ['the gate — our gate', 'the gate-our gate'],
  ['the gate--our gate', 'the gate-our gate'],
  ['a well-known gate', 'a well‑known gate'],
  ['The o\ufb03ce was \ufb02ooded', 'the office was flooded'],
  ['re\u00adpaired', 'repaired'],
  ['one\n\ntwo\u00a0 three', 'one two three'],
  ['THE DAM at Orrin', 'The Dam at Orrin'],
])('%j and %j are the same', (a, b) => {
  expect(normalText(a).text).toBe(normalText(b).text);
});

test('every word of the text is found at its own offset', () => {
  const part = fc.constantFrom(
    'Dam',
    'gate',
    ' ',
    ' – ',
    '—',
    '“',
    '\u00ad',
    '\n\n',
    '\ufb01',
    '7',
    '  ',
    '-',
    '\u200b',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const source = parts.join('');
      const normal = normalText(source);
      for (const { index, 0: word } of source.matchAll(/Dam|gate|7/g)) {
        const at = normal.fromSource(index);
        expect(normal.text.slice(at, at + word.length)).toBe(word.toLowerCase());
        expect(normal.toSource(at)).toBe(index);
      }
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

test('offsets go the same way in both texts, and never out of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
      const normal = normalText(source);
      let last = 0;
      for (let at = 0; at <= normal.text.length; at += 1) {
        const back = normal.toSource(at);
        expect(back >= last && back <= source.length).toBe(true);
        last = back;
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('small capitals are the same wording, another case is not', () => {
  expect(isSameWording('The dam broke', 'THE DAM broke')).toBe(true);
  expect(isSameWording('it rained in May', 'it rained in may')).toBe(false);
  expect(isSameWording('“Gone,” she said', '"Gone," she said')).toBe(true);
  expect(isSameWording('eleven years', 'twelve years')).toBe(false);
});
