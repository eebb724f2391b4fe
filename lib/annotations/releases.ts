import { PAGE, READING, range, target } from './fixtures';

/**
 * Every released version of the database, written as its release wrote it: with IndexedDB itself, so that
 * nothing of today's schema or model slips in. A new version is added here and none is ever changed.
 */
export interface Release {
  version: number;
  stores: { name: string; key: string; indexes: string[] }[];
  rows: Record<string, object[]>;
}

const ON = target(range('content', 3, 'the words'));
const row = (id: string, given: object = {}) => ({
  id,
  page: PAGE.address,
  motivation: 'commenting',
  note: `note of ${id}`,
  tags: [],
  created: 1,
  modified: 2,
  ...given,
});

/** Rows as releases before the log could leave them, and as a fault could. */
export const ROWS_BEFORE_LOG = [
  row('plain', { tags: ['bridge'], assessment: 'checked', target: ON, reading: READING }),
  row('same-words', { target: ON, created: 3, modified: 3 }),
  row('bare', { note: '', motivation: 'highlighting', target: ON }),
  row('blank', { note: ' \n', motivation: 'highlighting' }),
  row('dismissed', { note: '', motivation: 'editing', dismissal: true, target: ON, reading: READING }),
  row('dismissed-with-note', { motivation: 'editing', dismissal: true, target: ON }),
  row('not-dismissed', { dismissal: false }),
  row('ranges', {
    target: target(range('source', 3, 'she'), range('cue', 7, 'said'), range('content', 20, 'it is so')),
  }),
  row('old-words', { target: { ...ON, exactOnly: true } }),
  row('tags', {
    note: '',
    motivation: 'tagging',
    tags: ['tag:x', 'origin', '  ', '', ' led by a space', 'ä/☂.0', '0', 'x'.repeat(10_000)],
  }),
  row('lone-surrogates', { note: 'broken \ud83d here, and \udc00', tags: ['\ud800'] }),
  row('long', { note: 'word '.repeat(400_000) }),
  row('far-future', { created: 4_102_444_800_000, modified: 4_102_444_800_000 }),
  row('last-day', { modified: 8.64e15 }),
  row('fractional', { created: 1.5, modified: 2.25 }),
  row('before-1970', { created: -5, modified: -4 }),
  row('constructor'),
  row('with.dot.0'),
];
/** Deleted long before there was a bin. */
export const DELETED_BEFORE_LOG = [
  row('deleted', { deleted: 4, tags: ['gone'], target: ON }),
  row('deleted-bare', { note: '', motivation: 'highlighting', target: ON, deleted: 4 }),
  row('deleted-last-day', { modified: 8.64e15, deleted: 8.64e15 }),
];
/** No version understands these: they stay as they are. */
export const DAMAGED_ROWS = [
  row('odd-assessment', { assessment: 'half-checked' }),
  row('odd-page', { page: 7 }),
  row('no-tags', { tags: undefined }),
  row('no-time', { modified: Number.NaN }),
  row('no-ranges', { target: { mapVersion: 1, ranges: [] } }),
];
/** Two fields for one tag cannot be: it is there once. */
export const DOUBLED_TAGS = row('doubled', { tags: ['a', 'b', 'a'] });

const DRAFTS = [
  { key: 'k', page: PAGE.address, note: 'unfinished', tags: [], modified: 3 },
  {
    key: 'annotation:plain',
    page: PAGE.address,
    annotation: 'plain',
    note: 'note of plain, longer',
    tags: ['bridge'],
    base: { note: 'note of plain', tags: ['bridge'] },
    modified: 2,
  },
];

/** What the pages of a release hold of the articles that they are of: nothing before version 2. */
const rowsWith = (articles: object) => ({
  annotations: [...ROWS_BEFORE_LOG, ...DELETED_BEFORE_LOG, ...DAMAGED_ROWS, DOUBLED_TAGS],
  pages: [
    { ...PAGE, ...articles, modified: 2 },
    { address: 'https://herald.example/other', url: 'https://herald.example/other', title: '', modified: 1 },
    { address: 'odd', url: 7, articles: 'none' },
  ],
  drafts: DRAFTS,
});
const ARTICLES = { articles: ['herald.example/harbour-bridge'] };

/** As version 4 has it: what is large stands in the row that is shown. */
const LOG_OF_PLAIN = [
  'plain',
  'before',
  0,
  2,
  [
    ['origin', [], []],
    ['target', [], []],
    ['note', [], []],
    ['tag:bridge', [], [true]],
    ['assessment', [], ['checked']],
  ],
];
const HEADS_OF_PLAIN = [0, 1, 2, 3, 4].map((index) => `plain.${index}`);

export const RELEASES: Release[] = [
  {
    version: 1,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'modified', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['modified'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
    ],
    rows: rowsWith({}),
  },
  {
    version: 2,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'modified', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['modified', '*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
    ],
    rows: rowsWith(ARTICLES),
  },
  {
    version: 3,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'modified', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['modified', '*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
    ],
    rows: rowsWith(ARTICLES),
  },
  {
    version: 4,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
      { name: 'logs', key: 'annotation', indexes: [] },
      { name: 'readings', key: '[page+at]', indexes: [] },
      { name: 'meta', key: 'key', indexes: [] },
    ],
    rows: {
      ...rowsWith(ARTICLES),
      // Of these one has a log, and the others are as they were brought along, or as if it had been lost.
      annotations: rowsWith(ARTICLES).annotations.map((each) =>
        each.id === 'plain' ? { ...each, heads: HEADS_OF_PLAIN, log: { changes: [LOG_OF_PLAIN] } } : each,
      ),
      logs: [
        // Of a later version, whose fields are kept unread, and one gone wrong.
        {
          annotation: 'page:x',
          changes: [
            ['AAAAAAAAAAAAAAAA', 'DDDDDDDDDDDDDDDD', 1, 9, [['colour', [], ['red'], { deep: true }], null]],
            ['odd', 7],
          ],
        },
        { annotation: 'erased', changes: [], gone: ['BBBBBBBBBBBBBBBB.0'], erased: 5 },
      ],
      readings: [
        {
          page: PAGE.address,
          at: 1,
          version: '1',
          textHash: 'hash',
          language: 'en',
          counts: { kinds: {}, attributions: 0, claims: 0, wordsAttributed: 0, wordsOther: 0 },
          sources: [],
          attributions: [],
          claims: [],
        },
      ],
      meta: [
        { key: 'device', id: 'DDDDDDDDDDDDDDDD', seq: 1, last: [] },
        { key: 'sweep', last: 6 },
      ],
    },
  },
  {
    version: 5,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'deleted', 'rev'] },
      { name: 'pages', key: 'address', indexes: ['*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
      { name: 'logs', key: 'annotation', indexes: [] },
      { name: 'readings', key: '[page+at]', indexes: [] },
      { name: 'meta', key: 'key', indexes: [] },
      { name: 'batches', key: 'id', indexes: [] },
      { name: 'texts', key: 'page', indexes: [] },
      { name: 'standings', key: 'id', indexes: [] },
    ],
    rows: {
      ...rowsWith(ARTICLES),
      // Of these one has a log, and the others are as they were brought along, or as if it had been lost.
      annotations: rowsWith(ARTICLES).annotations.map((each) =>
        each.id === 'plain'
          ? { ...each, heads: HEADS_OF_PLAIN, log: { changes: [LOG_OF_PLAIN] }, rev: 1 }
          : each,
      ),
      logs: [
        // Of a later version, whose fields are kept unread, and one gone wrong.
        {
          annotation: 'page:x',
          changes: [
            ['AAAAAAAAAAAAAAAA', 'DDDDDDDDDDDDDDDD', 1, 9, [['colour', [], ['red'], { deep: true }], null]],
            ['odd', 7],
          ],
        },
        { annotation: 'erased', changes: [], gone: ['BBBBBBBBBBBBBBBB.0'], erased: 5 },
      ],
      readings: [
        {
          page: PAGE.address,
          at: 1,
          version: '1',
          textHash: 'hash',
          language: 'en',
          counts: { kinds: {}, attributions: 0, claims: 0, wordsAttributed: 0, wordsOther: 0 },
          sources: [],
          attributions: [],
          claims: [],
        },
      ],
      meta: [
        { key: 'device', id: 'DDDDDDDDDDDDDDDD', seq: 1, last: [] },
        { key: 'sweep', last: 6 },
      ],
      batches: [
        { id: 'EEEEEEEEEEEEEEEE', kind: 'tagged', about: 'bridge', at: 7, seq: 1, subjects: ['plain'] },
      ],
      texts: [{ page: PAGE.address, at: 1, mapVersion: 1, text: 'The words.', blocks: [] }],
      standings: [{ id: 'plain', status: 'changed', at: 8 }],
    },
  },
];

/** Dexie stores its version times ten, to leave room for its own steps. */
const DEXIE_FACTOR = 10;

/** As Dexie writes it: several properties in brackets. */
const pathOf = (key: string) => (key.startsWith('[') ? key.slice(1, -1).split('+') : key);

/** Makes such a database, in which nothing has been opened yet. */
export function createRelease(name: string, { version, stores, rows }: Release): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * DEXIE_FACTOR);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name: store, key, indexes } of stores) {
        const table = request.result.createObjectStore(store, { keyPath: pathOf(key) });
        for (const index of indexes) {
          // As Dexie writes it: a star before an index of each entry of a list.
          const name = index.replace('*', '');
          table.createIndex(name, pathOf(name), { multiEntry: name !== index });
        }
        for (const row of rows[store] ?? []) table.add(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
