import { expect, test } from 'vitest';
import { articleThat, type Paragraph } from './articles-for-tests';
import { reportOf } from './report';

const olsen = (n: number) => ['Mira Olsen', `the wall is ${n} metres high`] as const;
const dahl = ['Per Dahl', 'it is not'] as const;
const stretchesOf = (paragraphs: readonly Paragraph[]) => {
  const { stretches, alone } = reportOf(articleThat(paragraphs));
  return {
    stretches: stretches.map(({ name, statements, from, to }) => [name, statements, from, to]),
    alone,
  };
};

test('four statements of one source in a row are a stretch, three are not', () => {
  const three = [olsen(1), olsen(2), olsen(3)];
  expect(stretchesOf([[dahl], three]).stretches).toEqual([]);
  expect(stretchesOf([[dahl], three, ['It rained.'], [olsen(4)]]).stretches).toEqual([
    ['Mira Olsen', 4, 2, 4],
  ]);
});

test('a statement of somebody else, of two, or of nobody ends it', () => {
  const two = [olsen(1), olsen(2)];
  for (const between of [dahl, ['Mira Olsen + Per Dahl', 'it stands'], ['', 'it falls']] as const)
    expect(stretchesOf([[dahl], two, [between], two]).stretches).toEqual([]);
});

test('three paragraphs with no statement end it', () => {
  const two = [olsen(1), olsen(2)];
  const silent: Paragraph = ['It rained.'];
  expect(stretchesOf([[dahl], two, silent, silent, two]).stretches).toHaveLength(1);
  expect(stretchesOf([[dahl], two, silent, silent, silent, two]).stretches).toEqual([]);
});

test('where there is one source alone that is said, and there are no stretches', () => {
  const found = stretchesOf([[olsen(1), olsen(2)], [olsen(3), olsen(4)], [['', 'it falls']]]);
  expect(found.alone).toEqual({ name: 'Mira Olsen', kind: 'person', statements: 4 });
  expect(found.stretches).toEqual([]);
  expect(stretchesOf([[['', 'it falls']]]).alone).toBeUndefined();
});
