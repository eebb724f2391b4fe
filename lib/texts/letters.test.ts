import { expect, test } from 'vitest';
import { isBinary, lettersOf } from './letters';

const words = 'Café “Zoë” said — no.';
const utf16 = (text: string, big: boolean) => {
  const bytes = [big ? 0xfe : 0xff, big ? 0xff : 0xfe];
  for (const unit of text.split('').map((sign) => sign.charCodeAt(0)))
    bytes.push(...(big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  return Uint8Array.from(bytes);
};

test('UTF-8, with its mark and without', () => {
  expect(lettersOf(new TextEncoder().encode(words))).toBe(words);
  expect(lettersOf(new TextEncoder().encode(`\ufeff${words}`))).toBe(words);
});

test('UTF-16 of either order', () => {
  expect(lettersOf(utf16(words, false))).toBe(words);
  expect(lettersOf(utf16(words, true))).toBe(words);
});

test('what is no UTF-8 is Windows-1252', () => {
  // Node 20 takes it for ISO 8859-1, which has no quotation marks: those are tried in the browsers (`e2e/own-text.test.ts`).
  const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x5a, 0x6f, 0xeb]);
  expect(lettersOf(bytes)).toBe('Café Zoë');
});

test('line ends of every system are one', () => {
  expect(lettersOf(new TextEncoder().encode('a\r\nb\rc\u2028d\u0000'))).toBe('a\nb\nc\nd');
});

test('a picture is no text', () => {
  expect(isBinary(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]))).toBe(
    true,
  );
  expect(isBinary(new TextEncoder().encode(words))).toBe(false);
  expect(isBinary(utf16(words, false))).toBe(false);
});
