import fc from 'fast-check';
import { SOURCE_KINDS } from '../reading/types';
import type { Entry } from './entry';
import type { Same, Standings } from './library-index';
import { type Query, SORTS, STATES } from './query';

/** Libraries and questions by chance: of few words, so that they are found, and meet each other's errors. */

const WORDS = [
  'bridge',
  'bride',
  'brigde',
  'Bridges',
  'harbour',
  'Hafenbrücke',
  'Łódź',
  'café',
  'CAFE',
  'the',
  'of',
  'o',
  'and',
  'straße',
  'strasse',
  '東京都',
  '京都',
  '東',
  'ภาษาไทย',
  "l'été",
  'don’t',
  'a1',
  '2026',
  'note',
  'nota',
  'x'.repeat(70),
  '🙂',
];
const TAGS = ['budget', 'Haushalt', 'to check', '東京', 'bridge'];
const NAMES = ['Mira Olsen', 'Dr Olsen', 'the ministry', 'Bridge Board', 'ein Sprecher'];
const PAGES = [
  'https://herald.example/a',
  'https://herald.example/b',
  'http://post.example:8080/c',
  'about:blank',
];
const IDS = Array.from({ length: 25 }, (_, i) => `id-${String((i * 7) % 25).padStart(2, '0')}`);
/** 2024, 2025. */
const TIMES = { min: 1_704_067_200_000, max: 1_767_225_600_000 };

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ', ', '-', '\n')), { maxLength: 12 })
  .map((words) => words.flat().join(''));
const some = (values: readonly string[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const time = fc.integer(TIMES);

export const entry: fc.Arbitrary<Entry> = fc.record(
  {
    id: fc.constantFrom(...IDS),
    page: fc.constantFrom(...PAGES),
    title: fc.constantFrom('Harbour bridge told to wait', 'Zwei Häfen', '東京の橋'),
    words: text,
    note: fc.oneof(text, fc.constant('')),
    tags: some(TAGS),
    sources: some(NAMES, 2),
    kind: fc.constantFrom(...SOURCE_KINDS, 'claim' as const),
    assessment: fc.constantFrom('checked', 'disputed'),
    isAlso: fc.boolean(),
    isDismissed: fc.boolean(),
    position: fc.integer({ min: -1, max: 5 }),
    created: time,
    modified: time,
  },
  {
    requiredKeys: [
      'id',
      'page',
      'title',
      'words',
      'note',
      'tags',
      'sources',
      'isAlso',
      'isDismissed',
      'position',
      'created',
      'modified',
    ],
  },
);

/** No two of one id, and pages that have one title each. */
export const library: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(entry, { selector: ({ id }) => id, maxLength: 25 })
  .map((entries) => {
    const titles = new Map(entries.map(({ page, title }) => [page, title]));
    return entries.map((each) => ({ ...each, title: titles.get(each.page)! }));
  });

export const standings: fc.Arbitrary<Standings> = fc
  .array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom('changed' as const, 'lost' as const)), {
    maxLength: 6,
  })
  .map((pairs) => new Map(pairs));

export const same: fc.Arbitrary<Same> = fc.constantFrom(
  new Map<string, string>(),
  new Map([['Dr Olsen', 'Mira Olsen']]),
  new Map([
    ['Mira Olsen', 'Olsen, Mira'],
    ['Dr Olsen', 'Olsen, Mira'],
  ]),
);

/** A letter too many, too few, another one, or two that changed places; or the beginning alone. */
const mistyped = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.nat(8),
    fc.constantFrom('drop', 'add', 'change', 'turn', 'cut', 'none'),
  )
  .map(([word, at, what]) => {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (what === 'drop') return before + after.slice(1);
    if (what === 'add') return `${before}e${after}`;
    if (what === 'change') return `${before}e${after.slice(1)}`;
    if (what === 'turn') return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
    return what === 'cut' ? before : word;
  });

const typed = fc.oneof(
  fc.constant(''),
  fc.array(mistyped, { maxLength: 3 }).map((words) => words.join(' ')),
  fc.tuple(text, fc.nat(6), fc.boolean()).map(([words, from, isClosed]) => {
    const some = words
      .split(' ')
      .slice(from, from + 2)
      .join(' ');
    return `"${some}${isClosed ? '"' : ''}`;
  }),
  fc
    .array(fc.constantFrom(...NAMES, ...TAGS, 'olsen mira', '“of the” bridge'), { maxLength: 2 })
    .map((all) => all.join(' ')),
);

const filters = fc.record(
  {
    site: some(['herald.example', 'post.example:8080', 'none.example'], 2),
    page: some(PAGES, 2),
    source: some([...NAMES, 'Olsen, Mira'], 2),
    kind: fc.uniqueArray(fc.constantFrom(...SOURCE_KINDS, 'claim' as const), { maxLength: 2 }),
    tags: fc.record({ all: some(TAGS, 2), any: some(TAGS, 2), none: some(TAGS, 1) }, { requiredKeys: [] }),
    assessment: some(['none', 'checked'], 2),
    state: fc.uniqueArray(fc.constantFrom(...STATES), { maxLength: 2 }),
    note: fc.boolean(),
    untagged: fc.boolean(),
    dismissed: fc.boolean(),
    from: time,
    to: time,
  },
  { requiredKeys: [] },
);

export const query: fc.Arbitrary<Query> = fc.record({
  text: typed,
  filters: fc.oneof(
    fc.constant({}),
    filters,
    fc.record({ note: fc.boolean() }),
    fc.record({ site: some(['herald.example'], 1) }),
  ),
  sort: fc.constantFrom(...SORTS),
  isReversed: fc.boolean(),
});
