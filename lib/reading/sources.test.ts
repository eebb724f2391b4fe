import { describe, expect, test } from 'vitest';
import { readingOfText, spell } from './readings-for-tests';
import type { SourceKind } from './types';

const kinds: [SourceKind, string][] = [
  ['person', 'Jane Roe said it was late.'],
  ['person', 'Councillor Mirela Dunmore said it was late.'],
  ['person', 'A spokesman for the mayor, Ilan Petrov, said it was late.'],
  ['organization', 'The Northmere Ports Authority said it was late.'],
  ['organization', 'The Department of Health and Human Services said it was late.'],
  ['organization', 'Israel said it was late.'],
  ['organization', 'The Lindqvist campaign said it was late.'],
  ['organization', 'The rescue group Blue Shore said it was late.'],
  ['outlet', 'The Harrow Herald said it was late.'],
  ['outlet', 'The newspaper said it was late.'],
  ['document', 'A report by the engineers said it was late.'],
  ['document', 'The 2019 survey said it was late.'],
  ['unnamed', 'A senior official said it was late.'],
  ['unnamed', 'Israeli officials said it was late.'],
  ['unnamed', 'Critics said it was late.'],
  ['unnamed', 'Fishermen said it was late.'],
  ['organization', 'Yemen said it was late.'],
  ['unnamed', 'Many Harrovians said it was late.'],
  ['unnamed', 'Several leftist figures said it was late.'],
  ['unnamed', 'Shipwrights said it was late.'],
  ['none', 'The ferry is expected to be late.'],
];

test.each(kinds)('%s: %s', async (kind, text) => {
  expect(await spell(text)).toMatchObject([{ kind }]);
});

test('every kind of source that the interface knows has a case', () => {
  expect(new Set(kinds.map(([kind]) => kind)).size).toBe(6);
});

describe('one speaker is one row', () => {
  test('under the fullest name, whichever comes first', async () => {
    const { sources, attributions } = await readingOfText(
      'Ms. Roe said it was late. Jane Roe warned of delays. Roe said that nobody knew. She said it again.',
    );
    expect(sources).toMatchObject([{ name: 'Jane Roe', kind: 'person' }]);
    expect(sources[0]!.mentions).toHaveLength(4);
    expect(new Set(attributions.flatMap(({ sourceIds }) => sourceIds)).size).toBe(1);
  });

  test('but two people of one surname stay two', async () => {
    const { sources } = await readingOfText('Jane Roe said it was late. Max Roe said it was early.');
    expect(sources.map(({ name }) => name)).toEqual(['Jane Roe', 'Max Roe']);
  });

  test('an organisation is found again by its initials and by its noun', async () => {
    const { sources } = await readingOfText(
      'The Northmere Ports Authority said it was late. The NPA said nobody knew. The authority said it again.',
    );
    expect(sources).toMatchObject([{ name: 'Northmere Ports Authority', kind: 'organization' }]);
    expect(sources[0]!.mentions).toHaveLength(3);
  });

  test('a single word is a surname if a fuller name is known', async () => {
    const { sources } = await readingOfText('Lena Sanders runs the yard. Sanders said it was late.');
    expect(sources).toMatchObject([{ name: 'Lena Sanders', kind: 'person' }]);
  });

  test('and an organisation if none is', async () => {
    const { sources } = await readingOfText('On Monday Orrinex said it was late.');
    expect(sources).toMatchObject([{ name: 'Orrinex', kind: 'organization' }]);
  });
});

describe('what stands for a source keeps its kind', () => {
  test('a pronoun finds a name that had said nothing yet', async () => {
    expect(await spell('Jane Roe closed the bridge on Monday. She said it was late.')).toMatchObject([
      { who: 'Jane Roe', kind: 'person' },
    ]);
  });

  test('he and she tell two people apart', async () => {
    const found = await spell(
      'Mary Roe met Peter Lund in Harrow. He said it was late. She said it was early.',
    );
    expect(found.map(({ who }) => who)).toEqual(['Peter Lund', 'Mary Roe']);
  });

  test('"the official" stays unnamed', async () => {
    const found = await spell('A senior official called the plan dead. The official said nobody would pay.');
    expect(found).toMatchObject([
      { who: 'senior official', kind: 'unnamed' },
      { who: 'senior official', kind: 'unnamed' },
    ]);
  });

  test('"the minister" is who was called so', async () => {
    const found = await spell(
      'Owen Castellane, the transport minister, said it was late. The minister said nobody knew.',
    );
    expect(found.map(({ who }) => who)).toEqual(['Owen Castellane', 'Owen Castellane']);
  });

  test('a pronoun with nobody before it names nobody', async () => {
    expect(await spell('“It is over,” she said.')).toMatchObject([{ who: 'she', kind: 'unnamed' }]);
  });
});

test('several sources of one statement, each with a row of its own', async () => {
  const found = await spell('Lena Orr and Max Poe said they would stay.');
  expect(found).toMatchObject([{ who: 'Lena Orr + Max Poe', source: 'Lena Orr and Max Poe' }]);
});

test('mentions are where the words are, in order', async () => {
  const text = 'Jane Roe said it was late. She said it again.';
  const { sources } = await readingOfText(text);
  expect(sources[0]!.mentions.map(([start, end]) => text.slice(start, end))).toEqual(['Jane Roe', 'She']);
});
