import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { entryOf } from '../../../lib/library/entry-of';
import { createDictionary } from '../../../lib/search/dictionary';
import { type Entry, textsOf } from '../../../lib/search/entry';
import { foldText } from '../../../lib/search/fold';
import { createLibraryIndex } from '../../../lib/search/library-index';
import { median } from '../median';
import { inventLibrary } from './invented';

/** One figure of ours, and that of minisearch as it is. */
export interface Beside {
  what: string;
  unit: string;
  ours: number;
  theirs: number;
}

/** Turns of each search. */
const TURNS = 5;
const BEGINNINGS = ['b', 's', 'br', 'ha', 'bri', 'hou'];

/** Ours and minisearch over the same annotations, in Node: what either takes to be made, in memory, and to search. */
export function besideMinisearch(size: number, seed: number): Beside[] {
  const entries = entriesOf(size, seed);
  const ours = made(() => {
    const index = createLibraryIndex();
    for (const entry of entries) index.add(entry);
    return index;
  });
  const theirs = made(() => {
    const index = new MiniSearch<Entry>({
      fields: ['text'],
      extractField: (entry, field) => (field === 'id' ? entry.id : textsOf(entry).join('\n')),
      processTerm: foldText,
    });
    index.addAll(entries);
    return index;
  });
  const search = (what: string, asked: readonly string[], options: object): Beside => ({
    what,
    unit: 'ms',
    ours: timeOf(asked, (text) => ours.made.find({ text, filters: {}, sort: 'modified' }, true)),
    theirs: timeOf(asked, (text) =>
      theirs.made.search(text, { combineWith: 'AND', prefix: true, ...options }),
    ),
  });
  const { words } = inventLibrary(size, seed);
  const wrong = [200, 2_000, 20_000].map((at) => {
    const word = words[at]!;
    return word.slice(0, 2) + word[3] + word[2] + word.slice(4);
  });
  const terms = [...words].sort();
  const list = made(() => createDictionary(terms.join('\n').split('\n')));
  const tree = made(() => {
    const map = new SearchableMap<number>();
    for (const [number, term] of terms.entries()) map.set(term, number);
    return map;
  });
  return [
    { what: 'made of all annotations', unit: 's', ours: ours.ms / 1_000, theirs: theirs.ms / 1_000 },
    { what: 'in memory', unit: 'MB', ours: ours.megabytes, theirs: theirs.megabytes },
    search('a beginning of one to three letters', BEGINNINGS, {}),
    search('a word', words.slice(300, 306), {}),
    search('a word with an error in it', wrong, { fuzzy: 1 }),
    { what: `dictionary of ${terms.length} terms, loaded`, unit: 'ms', ours: list.ms, theirs: tree.ms },
    { what: 'the same in memory', unit: 'MB', ours: list.megabytes, theirs: tree.megabytes },
  ];
}

function entriesOf(size: number, seed: number): Entry[] {
  const invention = inventLibrary(size, seed);
  return Array.from({ length: invention.pages }, (_, index) => {
    const { record, annotations } = invention.page(index);
    return annotations.map((each) => entryOf(each, record));
  }).flat();
}

function made<T>(make: () => T): { made: T; ms: number; megabytes: number } {
  const before = memory();
  const began = performance.now();
  const one = make();
  const ms = performance.now() - began;
  return { made: one, ms, megabytes: (memory() - before) / 1_000_000 };
}

function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timeOf(asked: readonly string[], search: (text: string) => unknown): number {
  search(asked[0]!);
  const times = asked.flatMap((text) =>
    Array.from({ length: TURNS }, () => {
      const began = performance.now();
      search(text);
      return performance.now() - began;
    }),
  );
  return median(times);
}
