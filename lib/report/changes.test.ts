import { expect, test } from 'vitest';
import type { KeptReading } from '../annotations/kept-reading';
import { claimThat, pageThat } from '../sourcing/readings-for-tests';
import { countChanges, isNews, lastTwo, sourcingChanges } from './changes';

const KINDS = {
  'an official': 'unnamed',
  'a clerk': 'unnamed',
  'the Harbour Board': 'organization',
} as const;
type Said = Parameters<typeof pageThat>[1];
const page = (said: Said, given: Partial<KeptReading> = {}) =>
  pageThat('https://tide.example/wall', said, KINDS, given);
/** The same page with another text. */
const later = (said: Said, given: Partial<KeptReading> = {}) => page(said, { textHash: 'other', ...given });

const WALL = 'the wall will hold for another ten winters at least';
const BILL = 'the bill comes to twelve million crowns';

test('sources that are new and gone, and not those whose name is written in another way', () => {
  const changes = sourcingChanges(
    page([
      ['Mira Olsen', WALL],
      ['Per Dahl', BILL],
      ['an official', 'nobody asked'],
    ]),
    later([
      ['Dr Mira Olsen', WALL],
      ['the Harbour Board', 'it has paid what it owed'],
      ['an official', 'nobody asked'],
    ]),
  );
  expect(changes.sources).toEqual({
    come: [{ name: 'the Harbour Board', kind: 'organization' }],
    gone: [{ name: 'Per Dahl', kind: 'person' }],
  });
  expect(changes.statements.come.map(({ content }) => content)).toEqual(['it has paid what it owed']);
  expect(changes.statements.gone.map(({ content }) => content)).toEqual([BILL]);
  expect(changes.cause).toBe('page');
});

test('who was named before and is not now, the reverse, and who is somebody else', () => {
  const moved = (from: string, to: string) => sourcingChanges(page([[from, WALL]]), later([[to, WALL]]));
  const names = (changes: ReturnType<typeof moved>) =>
    (['unnamedNow', 'namedNow', 'movedTo'] as const).filter((key) => changes[key].length > 0);
  expect(names(moved('Mira Olsen', 'an official'))).toEqual(['unnamedNow']);
  expect(names(moved('Mira Olsen', ''))).toEqual(['unnamedNow']);
  expect(names(moved('an official', 'Mira Olsen'))).toEqual(['namedNow']);
  expect(names(moved('Mira Olsen', 'Per Dahl'))).toEqual(['movedTo']);
  expect(names(moved('an official', 'a clerk'))).toEqual(['movedTo']);
  expect(names(moved('', ''))).toEqual([]);
  // Told there, they are not told again as a source that came and one that went.
  expect(countChanges(moved('Mira Olsen', 'an official'))).toBe(1);
});

test('a statement in other words shows which, and typography alone is no other word', () => {
  const changes = sourcingChanges(
    page([
      ['Mira Olsen', '"The wall will hold for another ten winters, at least"'],
      ['Per Dahl', '"It\'s old -- very old"'],
    ]),
    later([
      ['Mira Olsen', '"The wall would hold for another four winters, at least"'],
      ['Per Dahl', '“It’s old — very old”'],
    ]),
  );
  expect(changes.reworded).toHaveLength(1);
  expect(
    changes.reworded[0]?.difference.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim()),
  ).toEqual(['will', 'would', 'ten', 'four']);
  expect(countChanges(changes)).toBe(1);
});

test('a claim that got a source, one that lost it, and those that came and went', () => {
  const ferry = 'The ferry terminal lost 4,200 passengers in the winter storms';
  const quay = 'The quay of the harbour is forty metres long';
  const changes = sourcingChanges(
    page([['Mira Olsen', quay]], { claims: [claimThat(ferry), claimThat('It rained for nine days.')] }),
    later([['Per Dahl', ferry]], { claims: [claimThat(quay), claimThat('The tower is 12 metres high.')] }),
  );
  expect(changes.sourced).toEqual([{ words: ferry, names: ['Per Dahl'], kind: 'person' }]);
  expect(changes.unsourced).toEqual([{ words: quay, names: ['Mira Olsen'], kind: 'person' }]);
  expect(changes.claims).toEqual({
    come: ['The tower is 12 metres high.'],
    gone: ['It rained for nine days.'],
  });
  expect(changes.statements).toEqual({ come: [], gone: [] });
});

test('the page is not blamed where its text is the same, nor alone where a newer version has read it', () => {
  const before = page([['Mira Olsen', WALL]]);
  const cause = (given: Partial<KeptReading>) =>
    sourcingChanges(before, page([['Per Dahl', WALL]], given)).cause;
  expect(cause({})).toBe('reading');
  expect(cause({ version: '9' })).toBe('reading');
  expect(cause({ textHash: 'other' })).toBe('page');
  expect(cause({ textHash: 'other', version: '9' })).toBe('either');
  expect(sourcingChanges(before, later([['Mira Olsen', WALL]])).cause).toBe('nothing');
});

test('the same statement twice is taken for two', () => {
  const twice = [
    ['Mira Olsen', WALL],
    ['Mira Olsen', WALL],
  ] as const;
  expect(countChanges(sourcingChanges(page(twice), later(twice)))).toBe(0);
  expect(sourcingChanges(page(twice), later([twice[0]])).statements.gone).toHaveLength(1);
});

test('of all readings the last two by when they were last seen; for a day they are news', () => {
  const hour = 60 * 60 * 1000;
  const [a, b, c] = [
    page([], { at: 1, last: 5 * hour }),
    page([], { at: 2, last: hour }),
    page([], { at: 3 * hour, last: 3 * hour }),
  ];
  expect(lastTwo([a!, b!, c!])).toEqual({ before: c, after: a });
  expect(lastTwo([a!])).toBeUndefined();
  expect(isNews({ after: c! }, 20 * hour)).toBe(true);
  expect(isNews({ after: c! }, 28 * hour)).toBe(false);
});
