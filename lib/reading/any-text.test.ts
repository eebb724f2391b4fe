import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerForTests } from './reader-for-tests';
import { articleFromText } from './text/article-from-text';
import { isCheckable, isMarked } from './thresholds';
import type { Article, BlockKind, Reading, Span } from './types';

/** Any string can be the text of a page. */

/** Fixed, so that a failure can be had again; fast-check prints it with the counterexample. */
const SEED = 20250518;

const WORDS = [
  'said',
  'Jane Roe',
  'Ms. Roe',
  'the council',
  'according to',
  'told',
  'that',
  'and',
  'she',
  'who',
  'reportedly',
  'is expected to',
  'adding',
  'citing',
  'as',
  'by',
  'Report',
  'The Herald',
  'on condition of anonymity',
  '2019',
  '12 percent more than',
];
const QUOTATION_MARKS = [...'"\'`“”„‟«»‹›‘’‚‛「」『』〝〞＂', "''", '``', ' “', '” ', ',”', '.”', '" '];
const MARKS = [...',.:;?!—–-()[]…', '. ', ', ', ': ', ' – '];
const SPACES = [' ', ' ', ' ', '\n', '\n\n', '\t', '\r\n', '\u00a0', '\u2028', '\u3000'];
/** Characters that texts should not have but do: halves of pairs, controls, what turns the direction, and more. */
const ODDITIES = [
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧',
  '🇳🇱',
  '𝒥𝒶𝓃𝑒',
  '\u0000',
  '\u0007',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\uffff',
  'é',
  'e\u0301\u0301\u0301',
  'ﬁ',
  'İ',
  '中文',
  'אמרה',
  'قالت',
  'x'.repeat(300),
];
const fragments = fc.array(fc.constantFrom(...WORDS, ...QUOTATION_MARKS, ...MARKS, ...SPACES, ...ODDITIES), {
  maxLength: 60,
});
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fragments.map((own) => own.join('')),
  fragments.map((own) => own.join(' ')),
);
/** English round it, so that it is not put aside for being none. */
const inEnglish = anything.map(
  (own) =>
    `She said on Monday that it was the ${own} of the year, and that “this” was all, he told the council.`,
);
const text = fc.oneof(anything, inEnglish);

const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'quote', 'list', 'caption', 'byline', 'other'];

/** An article in paragraphs, or with blocks of any kind. */
const article: fc.Arbitrary<Article> = fc
  .tuple(text, fc.option(fc.infiniteStream(fc.constantFrom(...KINDS))))
  .map(([own, kinds]) => {
    const parted: Article = { ...articleFromText(own), lang: 'en' };
    if (kinds === null) return parted;
    return { ...parted, blocks: parted.blocks.map((block) => ({ ...block, kind: kinds.next().value! })) };
  });

/** One for all texts, which it keeps apart. */
const reader = readerForTests();
const read = async (own: Article): Promise<Reading> => (await reader).read(own);
const readText = (own: string) => read({ ...articleFromText(own), lang: 'en' });

function spansOf({ sources, attributions, claims }: Reading): Span[] {
  return [
    ...sources.flatMap(({ mentions }) => mentions),
    ...attributions.flatMap(({ source, cue, content, via }) => [...source, ...cue, ...content, ...via]),
    ...claims.map(({ span }) => span),
  ];
}

/** Whether an offset stands between the two halves of a character. */
const splits = (own: string, at: number) =>
  /[\ud800-\udbff]/.test(own[at - 1] ?? '') && /[\udc00-\udfff]/.test(own[at] ?? '');

test('every text is read; spans lie in it, are not empty and split no character', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (own) => {
      for (const [start, end] of spansOf(await read(own))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(own.text.length);
        expect(start).toBeLessThan(end);
        expect(splits(own.text, start) || splits(own.text, end)).toBe(false);
      }
    }),
    { seed: SEED, numRuns: 800 },
  );
});

const isShare = (value: number) => value >= 0 && value <= 1;
const areDifferent = (items: readonly { id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length;

test('what a reading says of itself holds together', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (own) => {
      const { sources, attributions, claims, counts } = await read(own);
      const ids = new Set(sources.map(({ id }) => id));
      for (const { sourceIds, sourceSure, content, confidence, factual } of attributions) {
        expect(sourceIds.every((id) => ids.has(id))).toBe(true);
        expect(sourceSure).toHaveLength(sourceIds.length);
        expect(content.length).toBeGreaterThan(0);
        expect([confidence, factual, ...sourceSure].every(isShare)).toBe(true);
      }
      for (const { confidence, checkable } of claims)
        expect([confidence, checkable].every(isShare)).toBe(true);
      expect([sources, attributions, claims].every(areDifferent)).toBe(true);
      const marked = attributions.filter(isMarked).length;
      expect(counts.attributions).toBe(marked);
      expect(counts.claims).toBe(claims.filter(isCheckable).length);
      expect(Object.values(counts.kinds).reduce((sum, n) => sum + n, 0)).toBe(marked);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('the same text is read the same, whatever was read before it', async () => {
  await fc.assert(
    fc.asyncProperty(article, article, async (own, other) => {
      const first = await read(own);
      await read(other);
      expect(await read(own)).toEqual(first);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('a million characters without a space are read', async () => {
  const own = 'x'.repeat(1_000_000);
  expect((await readText(own)).attributions).toEqual([]);
  await expect(readText(`Jane Roe said that ${own}.`)).resolves.toBeDefined();
});

/** Characters of the shorter text; of one that has next to nothing to read in it, so many times as many. */
const SHORT = 25_000;
const EMPTY = 8;
/** The longer text is so many times as long; time in proportion is then 4 times as much, in its square 16 times. */
const TIMES = 4;
/** Between the two, twice as far from proportion as caches and the collector were seen to take it. */
const AT_MOST = 10;
/** Tries: a machine that does something else meanwhile takes longer, but hardly every time. */
const TRIES = 3;

/** ms of processor time, which other programs do not use up. */
async function cost(own: string): Promise<number> {
  const before = process.cpuUsage();
  await readText(own);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each<[string, string, number?]>([
  ['no space', 'x', EMPTY],
  ['quotation marks alone', '"'],
  ['opening marks alone', '“'],
  ['marks of every kind', QUOTATION_MARKS.join('')],
  ['cues alone', 'said '],
  ['names in a row', 'Jane Roe and '],
  ['commas', 'Roe, '],
  ['brackets', '('],
  ['full stops', '.'],
  ['lone surrogates', '\ud800', EMPTY],
  ['right to left', 'אמרה ', EMPTY],
  ['null characters', 'she said \u0000'],
  ['announcements', 'she wrote:\n\n'],
  ['paragraphs that open a quotation', '“We know, she said.\n\n'],
  ['one-word lines', 'Bridge\n\n'],
  ['names after dashes', '— Jane Roe\n\n'],
  ['colons', ': '],
  ['turns of a talk', 'ROE: We know the bridge is old.\n\n'],
  ['words with capitals', 'Bridge '],
  ['one paragraph', 'Jane Roe said on Monday that “the bridge” was old, adding that nobody had looked. '],
])('time grows in proportion to the text: %s', { timeout: 120_000 }, async (_, unit, times = 1) => {
  const short = unit.repeat(Math.ceil((times * SHORT) / unit.length));
  const ratios: number[] = [];
  await cost(short);
  do {
    const one = await cost(short);
    ratios.push((await cost(short.repeat(TIMES))) / one);
  } while (ratios.at(-1)! > AT_MOST && ratios.length < TRIES);
  expect(Math.min(...ratios)).toBeLessThan(AT_MOST);
});
