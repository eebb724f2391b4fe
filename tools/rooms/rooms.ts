/**
 * The rooms of the house, from the ground up, and which of them each may import from. This is the one place that states
 * them: the lint rule and the house in CONTRIBUTING.md are written from it (`npm run rooms`), and tests hold both to it.
 */

export interface Room {
  /**
   * A folder, with all below it that is no room of its own; or, where it has `files`, the first of these, without its
   * ending.
   */
  path: string;
  /** Files that stand side by side at the head of a folder and make up a room, without their endings. */
  files?: readonly string[];
  /** What it is for, in CONTRIBUTING.md. */
  purpose: string;
  /** The file of a folder that others import from, mostly. It opens with what the room is for. */
  main?: string;
  /** The rooms that it may import from. Each stands before it in the list, so that there is no circle. */
  imports: readonly string[];
  /** Of the packages that the extension ships, those that it may import; all of them where nothing is said. */
  packages?: readonly string[];
  /** Folders in it that are worth a line. What they import from each other is their own affair. */
  parts?: Readonly<Record<string, string>>;
}

/** Goes in and comes out, so that whoever knows nothing else of a reading may know it. */
const READING = 'lib/reading/types';
const SLICES = 'lib/page/slices';

const READING_ROOMS: Room[] = [
  {
    path: READING,
    files: ['types', 'found', 'steps', 'thresholds'],
    purpose: 'Article and Reading: what goes in and what comes out',
    imports: [],
    packages: [],
  },
  {
    path: 'lib/reading/words',
    purpose: 'what a word is by itself: its class, its forms, whether it is a cue, a name, a kind of source',
    main: 'word-classes.ts',
    imports: [READING],
    packages: [],
  },
  {
    path: 'lib/reading/text',
    purpose: 'text → tokens, quotations, sentences',
    main: 'tokens.ts',
    imports: [READING, 'lib/reading/words'],
    packages: [],
  },
  {
    path: 'lib/reading/language',
    purpose: 'whether a text is English',
    main: 'language.ts',
    imports: [READING, 'lib/reading/words', 'lib/reading/text'],
    packages: [],
  },
  {
    path: 'lib/reading/tagger',
    purpose: 'sentences → attributions, by a trained network',
    main: 'tagger.ts',
    imports: [READING, 'lib/reading/words', 'lib/reading/text'],
    packages: [],
  },
  {
    path: 'lib/reading/sources',
    purpose: 'source spans → who it is, of what kind, and who it was before',
    main: 'speakers.ts',
    imports: [READING, 'lib/reading/words', 'lib/reading/text', 'lib/reading/tagger'],
    packages: [],
  },
  {
    path: 'lib/reading/claims',
    purpose: 'what is left and states a fact',
    main: 'claims.ts',
    imports: [READING, 'lib/reading/words', 'lib/reading/text', 'lib/reading/tagger'],
    packages: [],
  },
  {
    path: 'lib/reading/forms',
    purpose:
      'what the form of a text says of who speaks: transcripts, names behind dashes, quotations set apart',
    main: 'forms.ts',
    imports: [READING, 'lib/reading/words', 'lib/reading/text', 'lib/reading/tagger', 'lib/reading/sources'],
    packages: [],
  },
  {
    path: 'lib/reading/reader',
    files: ['reader', 'reading', 'collector', 'counts', 'form', 'hash', 'run-in-slices'],
    purpose: 'Article → Reading, in steps that yield',
    imports: [
      READING,
      'lib/reading/words',
      'lib/reading/text',
      'lib/reading/language',
      'lib/reading/tagger',
      'lib/reading/sources',
      'lib/reading/claims',
      'lib/reading/forms',
    ],
    packages: [],
  },
];

const PAGE_ROOMS: Room[] = [
  {
    path: SLICES,
    files: ['slices'],
    purpose: "time slices: long work lets the page's own work in between",
    imports: [],
    packages: [],
  },
  {
    path: 'lib/page/address',
    purpose: 'which addresses are one article',
    main: 'address.ts',
    imports: [],
    packages: [],
  },
  {
    path: 'lib/page/tree',
    purpose: 'how a page hangs together, through shadow roots, slots and frames too',
    main: 'tree.ts',
    imports: [SLICES],
    packages: [],
  },
  {
    path: 'lib/page/article',
    purpose: "the article's elements, and what the page says of itself",
    main: 'find-article.ts',
    imports: [READING, SLICES, 'lib/page/address', 'lib/page/tree'],
    packages: ['@mozilla/readability'],
  },
  {
    path: 'lib/page/text',
    purpose: 'elements → visible text, and the way back: the text map',
    main: 'text-map.ts',
    imports: [READING, SLICES, 'lib/page/tree', 'lib/page/article'],
    packages: [],
  },
  {
    path: 'lib/page/anchor',
    purpose: 'ranges → selectors, and selectors → ranges again: exact, changed or lost',
    main: 'anchor.ts',
    imports: [READING, SLICES, 'lib/page/address', 'lib/page/text'],
    packages: ['approx-string-match', 'diff', 'text-fragments-polyfill'],
  },
  {
    path: 'lib/page/marks',
    purpose: 'a reading → what is painted, and which mark is under the pointer',
    main: 'marks.ts',
    imports: [READING, SLICES, 'lib/page/tree', 'lib/page/text', 'lib/page/anchor'],
    packages: [],
  },
  {
    path: 'lib/page/follow',
    purpose: 'notices that the article has changed, and when it is to be read again',
    main: 'observe.ts',
    imports: [SLICES, 'lib/page/tree'],
    packages: [],
  },
  {
    path: 'lib/page/read-article',
    files: ['read-article'],
    purpose: 'document → Article and text map, unchanged',
    imports: [READING, SLICES, 'lib/page/tree', 'lib/page/article', 'lib/page/text'],
    packages: [],
  },
];

const paths = (rooms: readonly Room[]) => rooms.map(({ path }) => path);
const LIB = [
  'lib/annotations',
  'lib/corrections',
  'lib/search',
  'lib/sourcing',
  'lib/agreement',
  'lib/exchange',
  'lib/texts',
  'lib/backups',
  'lib/library',
  'lib/messages',
  'lib/settings',
  'lib/report',
];

const OTHER_ROOMS: Room[] = [
  {
    path: 'lib/annotations',
    purpose: "the reader's data: Dexie database, queries, writes, undo, bin",
    main: 'database.ts',
    imports: [READING, 'lib/page/address', 'lib/page/article', 'lib/page/anchor'],
    packages: ['dexie', 'valibot'],
    parts: { log: 'the entries of what the reader changed, and what follows from them; pure' },
  },
  {
    path: 'lib/corrections',
    purpose: '(reading, corrections) → reading; pure',
    main: 'correct.ts',
    imports: [READING, 'lib/reading/text', 'lib/page/anchor', 'lib/page/marks', 'lib/annotations'],
    packages: [],
  },
  {
    path: 'lib/search',
    purpose: "the library's index: terms, postings, facets; pure, run in a worker",
    main: 'query.ts',
    imports: [READING],
  },
  {
    path: 'lib/sourcing',
    purpose: 'kept readings → what one source said, how a site is sourced, what two articles share; pure',
    main: 'statements.ts',
    imports: [READING, 'lib/reading/words', 'lib/page/address', 'lib/page/anchor', 'lib/annotations'],
    packages: ['approx-string-match'],
  },
  {
    path: 'lib/agreement',
    purpose: 'how far people who judge the same things agree: per cent, kappa, alpha; pure',
    main: 'agreement.ts',
    imports: [READING, 'lib/page/address', 'lib/page/anchor', 'lib/annotations'],
    packages: [],
  },
  {
    path: 'lib/exchange',
    purpose: 'formats out and in, one a file',
    main: 'formats.ts',
    imports: [
      READING,
      'lib/page/address',
      'lib/page/article',
      'lib/page/anchor',
      'lib/annotations',
      'lib/corrections',
      'lib/agreement',
    ],
    packages: [
      '@noble/hashes',
      '@streamparser/json',
      'age-encryption',
      'fflate',
      'liquidjs',
      'papaparse',
      'saxes',
      'valibot',
      'yaml',
    ],
  },
  {
    path: 'lib/texts',
    purpose: 'a text that is brought, pasted, typed or in a file → Article; one format a file',
    main: 'text-file.ts',
    imports: [
      READING,
      'lib/reading/text',
      'lib/page/address',
      'lib/page/tree',
      'lib/page/article',
      'lib/page/read-article',
      'lib/exchange',
    ],
    packages: [
      'fflate',
      'mammoth',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'pdfjs-dist',
    ],
  },
  {
    path: 'lib/backups',
    purpose: 'backups that are made by themselves, in a database of their own',
    main: 'backups.ts',
    imports: [READING, 'lib/annotations', 'lib/exchange'],
    packages: ['dexie', 'valibot'],
  },
  {
    path: 'lib/library',
    purpose: "what the library's worker does: packs and an index of the annotations, and answers",
    main: 'api.ts',
    imports: [
      READING,
      'lib/page/address',
      'lib/page/anchor',
      'lib/annotations',
      'lib/corrections',
      'lib/search',
      'lib/sourcing',
      'lib/agreement',
      'lib/exchange',
      'lib/backups',
    ],
    packages: ['dexie', 'valibot'],
  },
  {
    path: 'lib/messages',
    files: [
      'messages',
      'message-shapes',
      'density',
      'attribution-details',
      'long-text',
      'reading-parts',
      'shown-reading',
      'sign',
      'steady',
      'sites',
      'place',
      'confidence-level',
    ],
    purpose: 'what the parts in a browser say to each other, and what more than one of them has to know',
    imports: [READING, 'lib/reading/text', 'lib/page/article', 'lib/page/anchor', 'lib/annotations'],
  },
  {
    path: 'lib/report',
    purpose: "one article's sourcing as a report: what it says, and as Markdown and HTML; pure",
    main: 'report.ts',
    imports: [
      READING,
      'lib/reading/text',
      'lib/page/address',
      'lib/page/article',
      'lib/page/anchor',
      'lib/annotations',
      'lib/corrections',
      'lib/sourcing',
      'lib/exchange',
      'lib/messages',
    ],
    packages: [],
  },
  {
    path: 'lib/i18n',
    purpose: 'what `#i18n` stands for: the words on screen in the language shown, with its plurals',
    main: 'i18n.ts',
    imports: [],
  },
  {
    path: 'lib/settings',
    purpose: "what the reader has chosen, kept in the browser's small storage and looked at when it is read",
    main: 'stored.ts',
    imports: [READING, 'lib/page/marks', 'lib/messages'],
  },
  {
    path: 'components',
    purpose: 'Preact components that two or more entrypoints share',
    imports: [READING, 'lib/page/address', 'lib/page/text', 'lib/page/anchor', 'lib/page/marks', ...LIB],
    parts: { panel: "a page's lists and all that can be done there: what popup and side panel frame" },
  },
  {
    path: 'entrypoints',
    purpose: 'where the browser starts us; each only wires parts together',
    imports: [...paths(READING_ROOMS), ...paths(PAGE_ROOMS), ...LIB, 'components'],
    parts: {
      background: 'reads text, owns the database, menus, shortcuts, badge, allowed sites',
      'page.content': 'what runs in a page first: text out, marks in',
      'page-follow': 'what a page gets once it has been read: it is read again when it changes',
      'page-beside':
        'what a page gets once the reader turns to a mark or a selection: the card, the bar that asks for words',
      'page-inner': 'what a page gets where text stands in shadow roots or frames',
      'page-share': 'what a page gets when the reader asks for a link to words on it',
      card: 'one mark or selection, in a frame on the page',
      popup: "this page: how it is sourced, its sources, the reader's annotations",
      sidepanel: 'the same beside the page, following the tab in front, with a map of the article',
      options: 'settings: what is stored, and deleting it all',
      text: "a text of one's own: brought, marked in place, and asked what an author is asked",
      'text-worker': 'reads files of Markdown and Word for it',
      'pdf-worker': 'reads PDFs for it',
      library: 'every annotation on every page: search, filter, compare, export, import',
      'library-worker': "what the library's page leaves to a worker",
      report: "one article's sourcing, on screen and on paper",
      print: 'an article on paper, with marks and numbered notes',
      welcome: 'a sample article to try it on, and the choice of sites',
    },
  },
  {
    path: 'tools',
    purpose: 'set-up, start, test, build, and what measures us',
    imports: [...paths(READING_ROOMS), ...paths(PAGE_ROOMS), ...LIB, 'lib/i18n', 'components', 'entrypoints'],
    parts: {
      browsers: 'drives real browsers with the extension in them',
      analyze: 'the reading on the command line',
      annotate: 'texts → annotations by docs/annotation-guide.md',
      corpora: 'corpora → one form for all, and the annotations of our own',
      train: 'corpora → weights',
      evaluate: 'how good the reading is',
      bench:
        'what a page pays, how fast the reading is, how sure an anchor, how safe what is written, how quick the library',
      samples: 'pages to try it on',
      locales: 'whether the languages of the screen are whole, and one made up to try views in',
      schemas: "whether files that are written are as their formats' own schemas say",
      'test-steps': 'what npm test runs',
      rooms: 'this house: the rule and this list are written from rooms.ts',
      notices: 'whose packages are in the extension, and their licences',
      zip: 'packages for the stores, and the sources that rebuild to them',
      listing: 'the texts of the store listings',
    },
  },
  {
    path: 'e2e',
    purpose: 'the extension in real browsers, on real pages',
    imports: [
      ...paths(READING_ROOMS),
      ...paths(PAGE_ROOMS),
      ...LIB,
      'lib/i18n',
      'components',
      'entrypoints',
      'tools',
    ],
    parts: {
      support: 'what the tests share',
      outside: 'sentences outside the articles of saved pages, as hashes',
    },
  },
];

/** From the ground up. */
export const ROOMS: readonly Room[] = [...READING_ROOMS, ...PAGE_ROOMS, ...OTHER_ROOMS];

/** Folders whose tests stand beside what they test and may use every room of the folder. */
export const WINGS = ['lib/reading', 'lib/page'] as const;
