import { expect, test } from 'vitest';
import { articleThat, type Paragraph } from './articles-for-tests';
import { reportOf } from './report';

const olsen = (n: number) => ['Mira Olsen', `the wall is ${n} metres high`] as const;
const dahl = ['Per Dahl', 'it is not'] as const;
const passagesOf = (paragraphs: readonly Paragraph[]) => {
  const { passages, alone } = reportOf(articleThat(paragraphs));
  return { passages: passages.map(({ name, statements, from, to }) => [name, statements, from, to]), alone };
};

test('four statements of one source in a row are a passage, three are not', () => {
  const three = [olsen(1), olsen(2), olsen(3)];
  expect(passagesOf([[dahl], three]).passages).toEqual([]);
  expect(passagesOf([[dahl], three, ['It rained.'], [olsen(4)]]).passages).toEqual([['Mira Olsen', 4, 2, 4]]);
});

test('a statement of somebody else, of two, or of nobody ends it', () => {
  const two = [olsen(1), olsen(2)];
  for (const between of [dahl, ['Mira Olsen + Per Dahl', 'it stands'], ['', 'it falls']] as const)
    expect(passagesOf([[dahl], two, [between], two]).passages).toEqual([]);
});

test('three paragraphs with no statement end it', () => {
  const two = [olsen(1), olsen(2)];
  const silent: Paragraph = ['It rained.'];
  expect(passagesOf([[dahl], two, silent, silent, two]).passages).toHaveLength(1);
  expect(passagesOf([[dahl], two, silent, silent, silent, two]).passages).toEqual([]);
});

test('where there is one source alone that is said, and there are no passages', () => {
  const found = passagesOf([[olsen(1), olsen(2)], [olsen(3), olsen(4)], [['', 'it falls']]]);
  expect(found.alone).toEqual({ name: 'Mira Olsen', kind: 'person', statements: 4 });
  expect(found.passages).toEqual([]);
  expect(passagesOf([[['', 'it falls']]]).alone).toBeUndefined();
});
