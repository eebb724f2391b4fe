import { expect, test } from 'vitest';
import type { Target } from '../../../lib/page/anchor/target';
import { withFragment } from './fragment';

const URL_OF = 'https://courier.example/a/dam?id=7';

function targetOf(exact: string, prefix = '', suffix = ''): Target {
  const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
  const position = { type: 'TextPositionSelector' as const, start: 100, end: 100 + exact.length };
  return { mapVersion: 1, ranges: [{ role: 'selection', quote, position }] };
}

const fragmentOf = (target: Target) => withFragment(URL_OF, target).slice(URL_OF.length);

test('a passage is named whole, and a long one by its ends', () => {
  expect(fragmentOf(targetOf('the dam will hold for another nine years'))).toBe(
    '#:~:text=the%20dam%20will%20hold%20for%20another%20nine%20years',
  );
  const long = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
  expect(fragmentOf(targetOf(long))).toBe(
    '#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w34%20w35%20w36%20w37%20w38%20w39',
  );
});

test('a few words are told from others by those around them', () => {
  expect(fragmentOf(targetOf('the dam', 'ut none of them said that ', ' was old, nor that it'))).toBe(
    '#:~:text=of%20them%20said%20that-,the%20dam,-was%20old%2C%20nor%20that',
  );
});

test('half a word at the end of a context is left out', () => {
  expect(fragmentOf(targetOf('the dam', 'inisters of ', ' in Augu'))).toBe('#:~:text=of-,the%20dam,-in');
});

test('hyphens and commas do not part it', () => {
  expect(fragmentOf(targetOf('a well-known, much-loved and half-built dam near Lenn'))).toBe(
    '#:~:text=a%20well%2Dknown%2C%20much%2Dloved%20and%20half%2Dbuilt%20dam%20near%20Lenn',
  );
});

test('of several lines the first is named, and an address with a fragment keeps it', () => {
  const target = targetOf('The first paragraph says a little bit more here\nThe second one');
  expect(withFragment('https://courier.example/#/7', target)).toBe(
    'https://courier.example/#/7:~:text=The%20first%20paragraph%20says%20a%20little%20bit%20more%20here',
  );
});

test('a note on the page as a whole has none', () => {
  expect(withFragment(URL_OF, undefined)).toBe(URL_OF);
});
