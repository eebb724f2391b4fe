import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../text/tokens';
import { checkablesOf, reasonsOf } from './reasons';

function found(text: string) {
  const tokens = [...tokensOf(text, [0, text.length])];
  return checkablesOf(tokens, new Uint8Array(tokens.length).fill(1));
}

const reasons = (text: string) => reasonsOf(found(text));

test.each([
  ['The repairs cost $3.2 million.', ['figure']],
  ['Repairs will take a third of the money.', ['figure']],
  ['Repairs take about 40 per cent of it.', ['figure']],
  ['Dozens of ferries call here.', ['figure']],
  ['The council is to meet on 4 May.', ['date']],
  ['It dates from the 1950s.', ['date']],
  ['The council meets on Tuesday.', ['date']],
  ['The quay is to open next year.', ['date']],
  ['The storm closed the bridge in Harrow.', ['event']],
  ['The bridge to Harrow was recently closed.', ['event']],
  ['The ferry is much slower than the old one.', ['comparison']],
  ['It is the longest bridge of the county.', ['comparison']],
  ['Fares have risen by a quarter of that.', ['figure', 'comparison']],
  ['It is the first flood since the war.', ['comparison']],
])('%s %j', (text, expected) => {
  expect(reasons(text)).toEqual(expected);
});

test.each([
  ['a number that names', 'Traffic uses Route 9 and Article 5.'],
  ['an ordinal', 'It is the 3rd bridge.'],
  ['a clock', 'Doors open at 10:30 a.m.'],
  ['a verb like a month', 'It may rain and they march.'],
  ['a preference', 'They walk rather than swim.'],
  ['a state', 'The old bridge is closed and the people are interested.'],
  ['what might have been', 'The bridge to Harrow would have closed.'],
  ['a verdict', 'It is the best of bridges.'],
])('%s is nothing to look up', (_, text) => {
  expect(reasons(text)).toEqual([]);
});

test('a year is a date and no figure, and a large number of things a figure and no date', () => {
  expect(found('It was built in 1950.')).toMatchObject({ dates: 1, figures: 0 });
  expect(found('It can hold 2000 people and 1900 horses.')).toMatchObject({ dates: 0, figures: 2 });
});

test('an age is counted apart from figures', () => {
  expect(found('A 36-year-old swimmer crosses it.')).toMatchObject({ figures: 0, counts: 1 });
  expect(found('Some 36 swimmers cross it.')).toMatchObject({ figures: 1, counts: 0 });
});

test('only the writer’s own words count', () => {
  const tokens = [...tokensOf('In 1950 it cost 300 pounds.', [0, 27])];
  const own = Uint8Array.from(tokens, (_, i) => (i < 2 ? 1 : 0));
  expect(checkablesOf(tokens, own)).toMatchObject({ dates: 1, figures: 0 });
});

test('any text can be counted, and has no more to look up than words', () => {
  const fragments = [
    '2019',
    '$',
    '3',
    '%',
    'than',
    'May',
    'Roe',
    'was',
    'closed',
    ',',
    '.',
    'record',
    '\ud83d',
    '“',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((own) => own.join(' ')),
  );
  fc.assert(
    fc.property(text, (own) => {
      const words = [...tokensOf(own, [0, own.length])].length;
      for (const count of Object.values(found(own))) {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(words);
      }
    }),
    { seed: 20251122, numRuns: 300 },
  );
});
