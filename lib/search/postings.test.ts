import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPlace, createWriter, eachPlace, eachRow, emptyPostings, type Postings } from './postings';

type Place = [row: number, place: number];

const placesOf = (postings: Postings, term: number): Place[] => {
  const places: Place[] = [];
  eachPlace(postings, term, (row, place) => places.push([row, place]));
  return places;
};
const rowsOf = (postings: Postings, term: number): number[] => {
  const rows: number[] = [];
  eachRow(postings, term, (row) => rows.push(row));
  return rows;
};

const places = fc
  .uniqueArray(fc.tuple(fc.nat(3_000_000), fc.nat(40_000_000)), { maxLength: 20, selector: String })
  .map((all) => all.sort((a, b) => a[0] - b[0] || a[1] - b[1]));

test('rows and places come out as they went in, written anew and gone on with', () => {
  fc.assert(
    fc.property(fc.array(places, { maxLength: 4 }), places, (terms, more) => {
      const postings = emptyPostings();
      for (const [term, all] of terms.entries())
        for (const [row, place] of all) addPlace(postings, term, row, place);
      const same = () => {
        for (const [term, all] of terms.entries()) {
          expect(placesOf(postings, term)).toEqual(all);
          expect(rowsOf(postings, term)).toEqual([...new Set(all.map(([row]) => row))]);
        }
      };
      same();
      // Every second row is left out, and the others keep their numbers.
      const writer = createWriter();
      const isLeft = ([row]: Place) => row % 2 === 0;
      const left = terms.map((all) => all.filter(isLeft));
      const is = terms.map((_, term) => writer.term(postings, term, (row) => (row % 2 === 0 ? row : -1)));
      expect(is).toEqual(left.map((all) => all.length > 0));
      const now: Postings = { ...writer.done(), since: [] };
      const kept = left.filter((all) => all.length > 0);
      expect(kept.map((_, term) => placesOf(now, term))).toEqual(kept);
      for (const [row, place] of more) addPlace(now, 0, row + 3_000_001, place);
      expect(placesOf(now, 0).slice(kept[0]?.length ?? 0)).toEqual(
        more.map(([row, place]) => [row + 3_000_001, place]),
      );
    }),
    { seed: 8, numRuns: 300 },
  );
});
