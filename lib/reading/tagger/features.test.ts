import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureMaker, type Features, LIKELY_CUE } from './features';
import { parsed } from './paragraphs-for-tests';
import { hashWord } from './word-hash';

const BUCKETS = 1 << 14;
const SAID = hashWord('said');
const KNOWN = new Set(
  ['the', 'bridge', 'was', 'safe', 'said', 'closed', '.', ','].map((word) => hashWord(word)),
);
const maker = () =>
  new FeatureMaker({ cueClassOf: (hash) => (hash === SAID ? LIKELY_CUE : -1) }, BUCKETS, (hash) =>
    KNOWN.has(hash),
  );

const featuresOf = (text: string, by = maker()): Features[] =>
  parsed(text).map((paragraph) => by.of(paragraph, 'reader'));

/** The buckets of each token. */
const rows = ({ buckets, ends }: Features): number[][] =>
  [...ends].map((end, i) => [...buckets.subarray(ends[i - 1] ?? 0, end)]);

/** How many buckets of `a` are not among those of `b`. */
const differing = (a: readonly number[], b: readonly number[]) => a.filter((own) => !b.includes(own)).length;

test('the same text has the same features, whatever was read before it', () => {
  const text = '“The bridge was safe,” Jane Roe said.\n\nThe mayor (54) was late: nobody asked?';
  const used = maker();
  featuresOf('Rain fell on the pier. “Who said so?”', used);
  expect(featuresOf(text, used)).toEqual(featuresOf(text));
});

test('every text has a hash and some buckets a token, all in range', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const [i, features] of featuresOf(text).entries()) {
        const { tokens } = parsed(text)[i]!;
        expect([...features.words]).toEqual(tokens.map(({ lower }) => hashWord(lower)));
        expect(features.ends).toHaveLength(tokens.length);
        expect(features.buckets).toHaveLength(features.ends.at(-1) ?? 0);
        for (const own of rows(features)) expect(own.length).toBeGreaterThan(0);
        for (const bucket of features.buckets) expect(bucket).toBeLessThan(BUCKETS);
      }
    }),
    { seed: 32, numRuns: 200 },
  );
});

test('a token inside a quotation is told from the same one outside', () => {
  const [outside] = featuresOf('The bridge was safe .');
  const [inside] = featuresOf('The bridge “was” safe .');
  const was = (features: Features, at: number) => rows(features)[at]!;
  expect(differing(was(inside!, 3), was(outside!, 2))).toBeGreaterThan(0);
  const [open] = featuresOf('The bridge “was safe .');
  expect(differing(was(open!, 3), was(inside!, 3))).toBeGreaterThan(0);
});

test('what the paragraph before left open changes the features of this one', () => {
  const last = (text: string) => rows(featuresOf(text).at(-1)!);
  const [plain, announced] = [
    last('Rain fell.\n\nThe bridge was safe.'),
    last('Rain fell:\n\nThe bridge was safe.'),
  ];
  expect(announced).not.toEqual(plain);
  expect(announced.map((own) => own.length)).toEqual(plain.map((own) => own.length));
});

test('a likely cue nearby is seen from either side', () => {
  const [near] = featuresOf('The bridge said safe .');
  const [none] = featuresOf('The bridge was safe .');
  for (const at of [1, 3]) expect(differing(rows(near!)[at]!, rows(none!)[at]!)).toBeGreaterThan(0);
});

test('a word without a vector is known by its letters', () => {
  const [known] = featuresOf('bridge');
  const [unknown] = featuresOf('briдge');
  expect(rows(unknown!)[0]!.length).toBeGreaterThan(rows(known!)[0]!.length);
});

test('a paragraph is only as costly as it is long', () => {
  const [long] = featuresOf('The bridge was safe, Jane Roe said. '.repeat(3000));
  const most = Math.max(...rows(long!).map((own) => own.length));
  expect(long!.ends).toHaveLength(27_000);
  expect(most).toBeLessThan(40);
});
