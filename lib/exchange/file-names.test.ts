import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, fileNames } from './file-names';
import { nastyWords } from './sample-library-for-tests';

test.each([
  ['Harbour town told to wait', 'Harbour town told to wait'],
  ['Who knew? “All of it”: a/b\\c <d> | e* "f"', 'Who knew “All of it” a b c d e f'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['com¹', '_com¹'],
  ['Console', 'Console'],
  ['..hidden. ', 'hidden'],
  ['a\u202efdp.exe', 'a fdp.exe'],
  ['Bridge 👩‍👩‍👧 opens 🎉', 'Bridge 👩‍👩‍👧 opens 🎉'],
  ['[[x]] #tag ^id', 'x tag id'],
  ['שלום', 'שלום'],
  ['e\u0301', 'é'],
  ['???', 'herald.example'],
  ['', 'herald.example'],
])('%j is called %j', (title, name) => {
  expect(fileName(title, 'herald.example')).toBe(name);
});

test('a long title is cut between signs, however many code points each has', () => {
  const name = fileName('👩‍👩‍👧'.repeat(50), 'x');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(110);
  expect(name).toMatch(/^(?:👩‍👩‍👧)+$/u);
});

test('pages of one title have a digest each, the same in any order, and no two have one name', () => {
  const pages = ['Bridge', 'bridge', 'BRIDGE?', 'Other'].map((title, n) => ({
    address: `https://herald.example/${n}`,
    title,
  }));
  const namesIn = (order: typeof pages) => {
    const nameOf = fileNames(order);
    return Object.fromEntries(order.map(({ address }) => [address, nameOf(address)]));
  };
  const names = namesIn(pages);
  expect(namesIn(pages.toReversed())).toEqual(names);
  expect(names['https://herald.example/0']).toMatch(/^Bridge [0-9a-f]{10}$/);
  expect(names['https://herald.example/3']).toBe('Other');
});

test('a page that is asked for twice, or is not known, has a name of its own too', () => {
  const nameOf = fileNames([{ address: 'a', title: 'One' }]);
  const names = [nameOf('a'), nameOf('a'), nameOf('https://b.example/'), nameOf('https://b.example/')];
  expect(names[0]).toBe('One');
  expect(new Set(names).size).toBe(4);
});

test('whatever a page is called, its file has a name that every system takes', () => {
  fc.assert(
    fc.property(fc.array(nastyWords(), { minLength: 1, maxLength: 6 }), (titles) => {
      const pages = titles.map((title, n) => ({ address: `https://herald.example/${n}`, title }));
      const nameOf = fileNames(pages);
      const names = pages.map(({ address }) => nameOf(address));
      for (const name of names) {
        expect(name).toMatch(/^[^<>:"/\\|?*#^[\]\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(name.isWellFormed()).toBe(true);
        expect(new TextEncoder().encode(`${name}.md`).length).toBeLessThanOrEqual(143);
      }
      expect(new Set(names.map((name) => name.toUpperCase().normalize('NFC'))).size).toBe(names.length);
    }),
    { numRuns: 500, seed: 12 },
  );
});
