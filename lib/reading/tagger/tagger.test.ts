import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedWeights } from '../reader-for-tests';
import { runThrough } from '../steps';
import { LONGEST_SEGMENT } from './paragraph';
import { parsed } from './paragraphs-for-tests';
import { charSpan, createTagger, type TaggedParagraph, type Tagger, type TokenSpan } from './tagger';
import { parseWeights } from './weights';

const taggers = Promise.all(
  [true, false].map((wasm) => createTagger(parseWeights(shippedWeights()), { wasm })),
);

const tagged = (tagger: Tagger, text: string) => runThrough(tagger.tag(parsed(text), 'reader'));

/** Spans alone: probabilities differ in their last digits. */
const spans = (paragraphs: readonly TaggedParagraph[]) =>
  paragraphs.map(({ cues, unclaimed }) => ({
    cues: cues.map(({ cue, source, content }) => ({ cue, source, content })),
    unclaimed: unclaimed.map(({ span }) => span),
  }));

const SENTENCES = [
  'Jane Roe said the bridge was safe.',
  '“We knew of it,” said Max Poe, a baker. “Nobody came.”',
  'According to a report by the engineers, the gate had leaked for eleven years.',
  'The ferry was sold in 2019.',
  'The mayor criticised the bill, which he framed as a gift to the rich.',
  'Lund wrote:',
  '“The plan is dead. Nobody will pay for it.',
  'Who asked the council, and who told it that the wall would fall?',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', '\n\n')), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.flat().join('').trim());

test('WebAssembly and plain JavaScript give the same spans', async () => {
  const [wasm, js] = await taggers;
  expect([wasm!.network.kind, js!.network.kind]).toEqual(['wasm', 'js']);
  fc.assert(
    fc.property(text, (own) => {
      expect(spans(tagged(js!, own))).toEqual(spans(tagged(wasm!, own)));
    }),
    { seed: 41, numRuns: 25 },
  );
});

test('labels lie on their paragraph, cues in order, and logarithms are of probabilities', async () => {
  const [tagger] = await taggers;
  fc.assert(
    fc.property(text, (own) => {
      const paragraphs = parsed(own);
      for (const [i, { cues, unclaimed }] of tagged(tagger!, own).entries()) {
        const { length } = paragraphs[i]!.tokens;
        const all: TokenSpan[] = [
          ...cues.flatMap(({ cue, source, content }) => [cue, ...source, ...content]),
          ...unclaimed.map(({ span }) => span),
        ];
        for (const [from, to] of all) expect(0 <= from && from < to && to <= length).toBe(true);
        for (const [k, { cue }] of cues.slice(1).entries())
          expect(cue[0]).toBeGreaterThanOrEqual(cues[k]!.cue[1]);
        for (const { logCue, logSource, logContent } of cues)
          for (const log of [logCue, logSource, logContent]) expect(log).toBeLessThan(1e-6);
      }
    }),
    { seed: 42, numRuns: 25 },
  );
});

test('a window that is full hands over to the next: a text alone is read as behind others', async () => {
  const [tagger] = await taggers;
  const alone = 'Jane Roe said the bridge was safe. “It holds,” she added.';
  const words = 'The ferry was sold in 2019 to a firm. '.repeat(Math.floor(LONGEST_SEGMENT / 9));
  const others = tagged(tagger!, `${words.trim()}\n\n${alone}`);
  expect(spans(others.slice(1))).toEqual(spans(tagged(tagger!, alone)));
});

test('a paragraph of several windows keeps its offsets', async () => {
  const [tagger] = await taggers;
  const sentence = 'Jane Roe said the bridge was safe. ';
  const own = sentence.repeat(120).trim();
  const [paragraph] = parsed(own);
  const [{ cues }] = tagged(tagger!, own) as [TaggedParagraph];
  expect(paragraph!.tokens.length).toBeGreaterThan(3 * LONGEST_SEGMENT);
  const starts = cues
    .filter(({ cue }) => own.slice(...charSpan(paragraph!, cue)) === 'said')
    .map(({ cue }) => cue[0]);
  expect(starts).toEqual(Array.from({ length: 120 }, (_, i) => 8 * i + 2));
});

test('empty paragraphs stand where they stood', async () => {
  const [tagger] = await taggers;
  const found = tagged(tagger!, '\n\nJane Roe said no.\n\n');
  expect(found.map(({ cues }) => cues.length)).toEqual([0, 1, 0]);
  expect(runThrough(tagger!.tag([], 'reader'))).toEqual([]);
});

test('steps say how far they are', async () => {
  const [tagger] = await taggers;
  const done = [...tagger!.tag(parsed(Array(80).fill(SENTENCES[0]).join('\n\n')), 'reader')];
  expect(done.length).toBeGreaterThan(2);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
});

test('weights of other features are refused', async () => {
  const weights = parseWeights(shippedWeights());
  const other = Object.assign(Object.create(weights), { version: 'features-0' });
  await expect(createTagger(other)).rejects.toThrow('trained for features-0');
});
