import { beforeAll, expect, test } from 'vitest';
import { readerForTests } from '../reading/reader-for-tests';
import { isMarked } from '../reading/thresholds';
import type { Reader } from '../reading/types';
import { authorAsks } from './author-asks';
import { articleFromTyped } from './typed-text';

let reader: Reader;
beforeAll(async () => {
  reader = await readerForTests();
});

async function asked(typed: string) {
  const article = articleFromTyped(typed);
  const reading = await reader.read(article);
  // As it is shown.
  const attributions = reading.attributions.filter(isMarked);
  const named = new Set(attributions.flatMap(({ sourceIds }) => sourceIds));
  const sources = reading.sources.filter(({ id }) => named.has(id));
  const asks = authorAsks({ ...reading, attributions, sources }, article);
  return asks.map(({ about, name, places }) => `${about}: ${name ?? article.text.slice(...places[0]!)}`);
}

test('whoever has one name alone, unless the text gives the other one somewhere', async () => {
  expect(
    await asked(
      'Mr Varley said that the engine was old. “We would rather sail twice,” said Haldane. President Okafor denied it. Petra van der Lunn warned of delays.\n\nJorun Haldane chairs the board.',
    ),
  ).toEqual(['oneName: Varley', 'oneName: Okafor']);
});

test('figures and dates with no source', async () => {
  expect(
    await asked(
      'The ferry carried 61,000 passengers last year, fewer than in any year since 2009. The board said that it had carried 59,000 the year before. Petra Lunn said that the boats were full.',
    ),
  ).toEqual(['figure: The ferry carried 61,000 passengers last year, fewer than in any year since 2009.']);
});

test('a text with one source', async () => {
  expect(
    await asked(
      'Petra Lunn said that the boats were full. “Nobody asked us about this,” she said. Lunn added that she would leave.',
    ),
  ).toEqual(['oneSource: Petra Lunn']);
});

test('a quotation that no word gives to anybody', async () => {
  const asks = await asked(
    'Petra Lunn said that the boats were full. Jorun Haldane denied that.\n\nThe talks went on for hours in the old town hall, with the doors shut.\n\n“Nobody asked us about any of this, and nobody ever will.”\n\nThe “so-called plan” is old.',
  );
  expect(asks).toEqual(['quotation: “Nobody asked us about any of this, and nobody ever will.”']);
});

test('somebody unnamed without a reason', async () => {
  expect(
    await asked(
      'A person familiar with the talks said that the board had been offered an engine. An official, who asked not to be named because the talks are private, said that it was declined.',
    ),
  ).toEqual(['noReason: A person familiar with the talks']);
});

test('of a text in which all is as it should be nothing is asked', async () => {
  expect(
    await asked(
      'Petra Lunn said that the boats were full. Jorun Haldane, who chairs the board, denied that.',
    ),
  ).toEqual([]);
});
