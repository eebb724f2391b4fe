import { expect, test } from 'vitest';
import { type Part, spellParts } from '../readings-for-tests';

/** Whose each attribution is, and what it holds; "" is nobody named. */
async function readingOf(parts: readonly Part[]): Promise<[who: string, content: string[]][]> {
  return (await spellParts(parts)).map(({ who, content }) => [who, content.split(' … ')]);
}

const ABOVE: Part = ['paragraph', 'The bridge over the Orrin was closed on Tuesday for eleven months.'];
const QUOTE: Part = ['quote', 'The steel is gone in two places. It could have come down in any storm.'];
const MORE: Part = ['quote', 'Nobody should have been on it at all, and I have told the council so.'];
const BELOW: Part = ['paragraph', 'The repairs will begin in March.'];

test.each(['Petra Vance', '— Petra Vance, report to the council', 'Petra Vance | Skerrow'])(
  'the name under a quotation is its source: %s',
  async (line) => {
    expect(await readingOf([ABOVE, QUOTE, ['byline', line], BELOW])).toEqual([['Petra Vance', [QUOTE[1]]]]);
  },
);

test('all paragraphs of the quotation are theirs, and no other quotation is', async () => {
  const other: Part = ['quote', 'We heard it crack in the night and ran down to the slip.'];
  const parts: Part[] = [ABOVE, other, BELOW, QUOTE, MORE, ['byline', 'Petra Vance'], BELOW];
  expect(await readingOf(parts)).toEqual([
    ['', [other[1]]],
    ['Petra Vance', [QUOTE[1], MORE[1]]],
  ]);
});

test('what the text has given to somebody already stays theirs', async () => {
  const said: Part = ['paragraph', 'Tom Hale, a ferryman from Dunmore, wrote on Friday:'];
  const [first, ...others] = await readingOf([said, QUOTE, ['byline', 'From a letter'], BELOW]);
  expect(first).toEqual(['Tom Hale', [QUOTE[1]]]);
  expect(others).toEqual([]);
});

test('a byline elsewhere is nobody’s source', async () => {
  expect(
    await readingOf([['byline', 'Petra Vance'], ABOVE, QUOTE, BELOW, ['byline', 'Petra Vance']]),
  ).toEqual([['', [QUOTE[1]]]]);
});
