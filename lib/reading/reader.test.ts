import { expect, test } from 'vitest';
import { readerForTests } from './reader-for-tests';
import { readingOfText } from './readings-for-tests';
import { articleFromText } from './text/article-from-text';

const SENTENCE =
  'Jane Roe said the bridge was closed. The ferry was sold in 2020. “It is late,” she said.\n\n';
/** Long enough for several slices on any machine. */
const LONG = SENTENCE.repeat(3000);

test('the same text gives the same reading, ids included, and every id is its own', async () => {
  const [first, second] = [await readingOfText(SENTENCE.repeat(3)), await readingOfText(SENTENCE.repeat(3))];
  expect(second).toEqual(first);
  const ids = [...first.attributions, ...first.claims, ...first.sources].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the hash tells texts apart', async () => {
  const [one, other] = [await readingOfText('It rained.'), await readingOfText('It snowed.')];
  expect(one.textHash).toMatch(/^[0-9a-f]{14}$/);
  expect(one.textHash).not.toBe(other.textHash);
});

test('counts are those of the rows', async () => {
  const { attributions, claims, counts } = await readingOfText(
    'Jane Roe said it was late. A senior official said it was early.\n\nThe ferry was sold in 2020.',
  );
  expect(counts).toEqual({
    kinds: { person: 1, organization: 0, outlet: 0, document: 0, unnamed: 1, none: 0 },
    attributions: attributions.length,
    claims: claims.length,
    wordsAttributed: 6,
    wordsOther: 13,
  });
});

test('progress grows, from and to nothing outside 0 and 1', async () => {
  const seen: number[] = [];
  const reader = await readerForTests();
  await reader.read(articleFromText(LONG), { onProgress: (done) => seen.push(done) });
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...seen)).toBeLessThanOrEqual(1);
});

test('other tasks run while a long article is read', async () => {
  const reader = await readerForTests();
  let turns = 0;
  let done = false;
  const others = (async () => {
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
  })();
  await reader.read(articleFromText(LONG));
  done = true;
  await others;
  expect(turns).toBeGreaterThan(2);
});

test('an aborted reading rejects with the reason, at once or on the way', async () => {
  const reader = await readerForTests();
  const reason = new Error('the page was left');
  await expect(reader.read(articleFromText(SENTENCE), { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
  const controller = new AbortController();
  const reading = reader.read(articleFromText(LONG), {
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  });
  await expect(reading).rejects.toBe(reason);
});

test('one reader reads two articles at once without mixing them up', async () => {
  const reader = await readerForTests();
  const texts = [LONG, LONG.replaceAll('Jane Roe', 'Mary Poe')];
  const [first, second] = await Promise.all(texts.map((text) => reader.read(articleFromText(text))));
  expect(first!.sources.map(({ name }) => name)).toEqual(['Jane Roe']);
  expect(second!.sources.map(({ name }) => name)).toEqual(['Mary Poe']);
});

const FRENCH =
  'Le conseil a dit que la ville ne paiera pas pour le pont et que les habitants ont été prévenus par le maire au printemps.';

test('a text in another language is named and left alone, whatever its page says', async () => {
  const reading = await readingOfText(FRENCH, { lang: 'en' });
  expect(reading).toMatchObject({ language: 'fr', attributions: [], claims: [], sources: [] });
  expect(reading.counts).toMatchObject({ wordsAttributed: 0, wordsOther: 0 });
});

test('words of no language at all do not make a page foreign that says it is English', async () => {
  const text = `${'x'.repeat(10_000)}\n\nJane Roe said the bridge was closed.`;
  expect(await readingOfText(text, { lang: 'en' })).toMatchObject({ language: 'en', attributions: [{}] });
  expect(await readingOfText(text, { lang: undefined })).toMatchObject({ language: 'mis', attributions: [] });
});

test('a block in another language is left alone', async () => {
  const english =
    'Jane Roe said the bridge was closed. The mayor said that it would be opened in the spring of the year.';
  const byWords = await readingOfText(`${english} ${english}\n\n${FRENCH} Le maire said non.\n\n${english}`);
  const plain = await readingOfText(`${english} ${english}\n\n${english}`);
  expect(byWords.attributions).toHaveLength(plain.attributions.length);
  const text = 'Jane Roe said the bridge was closed.\n\nMax Poe said it was open.';
  const byTag = await readingOfText(text, {
    blocks: [
      { span: [0, 36], kind: 'paragraph' },
      { span: [38, text.length], kind: 'paragraph', lang: 'cy' },
    ],
  });
  expect(byTag.sources.map(({ name }) => name)).toEqual(['Jane Roe']);
});

test('too few words to tell: the page is believed', async () => {
  const text = 'Jane Roe said no.';
  expect(await readingOfText(text, { lang: 'en-GB' })).toMatchObject({ language: 'en', attributions: [{}] });
  expect(await readingOfText(text, { lang: undefined })).toMatchObject({
    language: 'und',
    attributions: [{}],
  });
  expect(await readingOfText(text, { lang: 'nl' })).toMatchObject({ language: 'und', attributions: [] });
});

test('nothing to read is read as nothing', async () => {
  expect(await readingOfText('')).toMatchObject({ attributions: [], claims: [], sources: [] });
});
