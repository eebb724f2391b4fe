import { expect, test } from 'vitest';
import { type Part, spell, spellParts } from '../readings-for-tests';

const ABOVE = 'The board will sell the ferry in May.';
const QUOTE = '“The boat was our life and it is gone.”';

test.each([
  [`${QUOTE} — Mara Lindt, head of the harbour’s union`, 'Mara Lindt, head of the harbour’s union', '—'],
  [`${QUOTE} – Tom Hale, 81.`, 'Tom Hale, 81', '–'],
  [`${QUOTE} - Tom Hale`, 'Tom Hale', '-'],
  [`${QUOTE}\nTom Hale, ferryman`, 'Tom Hale, ferryman', ''],
])('the name behind a quotation: %s', async (line, source, cue) => {
  const found = await spell(`${ABOVE}\n\n${line}\n\nIt meets again in June.`);
  expect(found.filter(({ form }) => form === 'direct')).toMatchObject([{ source, cue, content: QUOTE }]);
});

test('several in one paragraph', async () => {
  const found = await spell(`${ABOVE}\n\n${QUOTE} – Mara Lindt, baker\n“I will swim.” – Tom Hale`);
  expect(found.slice(-2).map(({ who, content }) => [who, content])).toEqual([
    ['Mara Lindt', QUOTE],
    ['Tom Hale', '“I will swim.”'],
  ]);
});

test('a clause behind a dash is no name', async () => {
  const found = await spell(`${ABOVE}\n\n${QUOTE} – This was on every wall in town.`);
  expect(found.map(({ source }) => source)).not.toContain('This was on every wall in town');
});

test('a post that is set apart, with the name behind its last dash', async () => {
  const post = 'The boat is gone and nobody asked us. — Mara Lindt (@maralindt) May 3, 2024';
  const found = await spellParts([
    ['paragraph', ABOVE],
    ['quote', post],
  ]);
  expect(found.at(-1)).toMatchObject({ who: 'Mara Lindt', content: 'The boat is gone and nobody asked us.' });
});

test('names before a colon in a list, with a role or without', async () => {
  const list: Part[] = [
    ['heading', 'Voices from the slip'],
    ['list', 'Mara Lindt, head of the harbour’s union: “The hull is gone in two places.”'],
    ['list', 'Tom Hale: “Who will pay my men?”'],
    ['list', 'The board: no comment'],
  ];
  const found = (await spellParts(list)).filter(({ form }) => form === 'direct');
  expect(found.map(({ who, source, content }) => [who, source, content])).toEqual([
    ['Mara Lindt', 'Mara Lindt, head of the harbour’s union', '“The hull is gone in two places.”'],
    ['Tom Hale', 'Tom Hale', '“Who will pay my men?”'],
  ]);
});

test.each(['Watch: “The Ferry That Sank Twice in May”', 'Read more: “The Ferry That Sank Twice in May”'])(
  'furniture speaks for nobody: %s',
  async (text) => {
    expect((await spell(`${ABOVE}\n\n${text}`)).map(({ source }) => source)).not.toContain(
      text.slice(0, text.indexOf(':')),
    );
  },
);
