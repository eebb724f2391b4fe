import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry, library, query, same, standings } from './entries-for-tests';
import type { Entry } from './entry';
import { createLibraryIndex, type Same, type Searchable, type Standings } from './library-index';
import { findableOf, plainFind } from './plain-find';
import type { Query } from './query';

const RUNS = { numRuns: 400, seed: 12 };

/** What an index answers, as whole rows. */
function answer(index: Searchable, asked: Query) {
  const { rows, facets } = index.find(asked, true);
  return { rows: [...rows].map((row) => index.row(row)), facets, total: rows.length, all: index.size };
}

function plain(entries: Iterable<Entry>, asked: Query, seen: Standings, joined: Same) {
  const findables = [...entries].map((each) => findableOf(each, seen, joined));
  return plainFind(findables, asked, 0, findables.length);
}

test('finds what looking at each row finds, in its order and with its counts', () => {
  fc.assert(
    fc.property(library, query, standings, same, (entries, asked, seen, joined) => {
      const index = createLibraryIndex();
      index.setStandings(seen);
      index.setSame(joined);
      for (const each of entries) index.add(each);
      expect(answer(index, asked)).toEqual(plain(entries, asked, seen, joined));
    }),
    RUNS,
  );
});

test('after any changes it finds what one that is made anew does', () => {
  const change = fc.oneof(
    fc.record({ entry }),
    fc.record({ entry }),
    fc.record({ gone: entry.map(({ id }) => id) }),
    fc.record({ seen: standings }),
    fc.record({ joined: same }),
    fc.record({ asked: query }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), query, (changes, asked) => {
      const index = createLibraryIndex();
      const entries = new Map<string, Entry>();
      let [seen, joined]: [Standings, Same] = [new Map(), new Map()];
      for (const one of changes) {
        if ('entry' in one) {
          // A page's title is the same in all of its rows: they are written again with it.
          const others = [...entries.values()].filter(({ page }) => page === one.entry.page);
          for (const each of [...others.map((other) => ({ ...other, title: one.entry.title })), one.entry]) {
            index.add(each);
            entries.set(each.id, each);
          }
        } else if ('gone' in one) {
          index.remove(one.gone);
          entries.delete(one.gone);
        } else if ('seen' in one) {
          seen = one.seen;
          index.setStandings(seen);
        } else if ('joined' in one) {
          joined = one.joined;
          index.setSame(joined);
        } else answer(index, one.asked);
      }
      expect(answer(index, asked)).toEqual(plain(entries.values(), asked, seen, joined));
    }),
    RUNS,
  );
});
