import { expect, test } from 'vitest';
import { runThrough } from '../steps';
import { parseParagraph } from '../tagger/paragraph';
import { tokensOf } from '../text/tokens';
import type { Attribution, Claim, Link, Span } from '../types';
import { judge } from './claims';
import type { SentenceClasses } from './classifier';
import { type AttributionInSentence, positionOf } from './sentence';

/** A classifier that knows what each sentence is by a word in it. */
const classes = (sourced: number, unsourced: number): SentenceClasses => ({
  sourced,
  unsourced,
  other: 1 - sourced - unsourced,
});
const FACT = classes(0.1, 0.8);

interface Given {
  checkable?: number;
  attributions?: Attribution[];
  links?: Link[];
  claiming?: boolean;
  classify?: (words: string, attributions: readonly AttributionInSentence[]) => SentenceClasses;
}

function judged(
  text: string,
  { attributions = [], links = [], claiming = true, classify = () => FACT, checkable = 0.7 }: Given = {},
) {
  const tokens = [...tokensOf(text, [0, text.length])];
  const { sentences } = runThrough(parseParagraph(tokens, undefined, 'closed'));
  return runThrough(
    judge(
      sentences.map((items) => ({ ...positionOf(items), claiming })),
      { text, tokens, links, attributions, kindOf: () => 'person', idOf: ([start]) => `c${start}` },
      ({ span }) => ({ classesWith: (seen) => classify(text.slice(...span), seen), checkable }),
    ),
  );
}

const wordsOf = (text: string, claims: readonly Claim[]) => claims.map(({ span }) => text.slice(...span));

function attribution(text: string, cue: string, content: string): Attribution {
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  return {
    id: 'a',
    source: [],
    cue: [at(cue)],
    content: [at(content)],
    via: [],
    sourceIds: [],
    sourceSure: [],
    form: 'indirect',
    stance: 'neutral',
    confidence: 0.9,
    factual: 0,
  };
}

test('a fact in the writer’s voice is a claim, with nothing but itself', () => {
  const text = 'Rain makes the stones on the quay dark. The ferry was sold in 2019.';
  const claims = judged(text);
  expect(wordsOf(text, claims)).toEqual([
    'Rain makes the stones on the quay dark.',
    'The ferry was sold in 2019.',
  ]);
  expect(claims[0]).toMatchObject({ reasons: [], checkable: 0.7, links: [] });
  expect(claims[1]).toMatchObject({ reasons: ['date', 'event'], checkable: 0.7 });
});

test('confidence is that of a fact against no fact, as nobody is named', () => {
  expect(judged('The ferry was sold in 2019.')[0]!.confidence).toBeCloseTo(0.8 / 0.9);
});

test('what is more likely no fact is none', () => {
  expect(judged('The ferry is a joy to behold.', { classify: () => classes(0.1, 0.4) })).toEqual([]);
});

test.each([
  ['a question', 'Who sold the ferry to Harrow in 2019?'],
  ['a label', 'The old ferry at the quay of Harrow'],
  ['an announcement', 'These are the stations of the line:'],
  ['a few words', 'Sold in May.'],
  ['a plea', 'Sign up to our list for 3 stories a day.'],
  ['an author note', 'Ines Marlowe is a freelance writer who moved to Harrow in 2011.'],
  ['a credit', 'Additional reporting by Max Orrin in the city of Harrow.'],
  ['a quotation', '“The ferry was sold in 2019 and nobody told us a thing.”'],
])('%s is no claim', (_, text) => {
  expect(judged(text)).toEqual([]);
});

test('headings and quotations set apart hold no claims', () => {
  expect(judged('The ferry was sold in 2019.', { claiming: false })).toEqual([]);
});

test('an attribution takes the factuality of the sentence with its cue', () => {
  const text = 'The ferry sails. Roe said the ferry was sold. Roe hoped for rain.';
  const said = attribution(text, 'said', 'the ferry was sold');
  const hoped = attribution(text, 'hoped', 'for rain');
  judged(text, {
    attributions: [hoped, said],
    classify: (words) => classes(words.includes('said') ? 0.9 : 0.2, 0.1),
  });
  expect([said.factual, hoped.factual]).toEqual([0.9, 0.2]);
});

test('of two attributions in a sentence the more factual has what the sentence says', () => {
  const text = 'Roe said the ferry was sold and hoped for rain.';
  const said = attribution(text, 'said', 'the ferry was sold');
  const hoped = attribution(text, 'hoped', 'for rain');
  judged(text, {
    attributions: [said, hoped],
    classify: (_, seen) => classes(seen.length > 1 ? 0.8 : seen[0]!.cue[0] === 'said' ? 0.6 : 0.15, 0.1),
  });
  expect(said.factual).toBeCloseTo(0.8);
  expect(hoped.factual).toBeCloseTo(0.2);
});

test('an attributed fact leaves no claim; an attributed wish may be told as a fact', () => {
  const text = 'Roe said the ferry was sold in 2019. Roe wants 3 ferries to sail in 2020.';
  const attributions = [
    attribution(text, 'said', 'the ferry was sold in 2019'),
    attribution(text, 'wants', '3 ferries to sail in 2020'),
  ];
  const claims = judged(text, {
    attributions,
    classify: (words) => (words.includes('said') ? classes(0.9, 0.1) : classes(0.2, 0.6)),
  });
  expect(wordsOf(text, claims)).toEqual(['Roe wants 3 ferries to sail in 2020.']);
  // What Roe wants is Roe's: nothing of it is to be looked up.
  expect(claims[0]).toMatchObject({ reasons: [], checkable: 0 });
});

test.each([
  ['source', 'Roe'],
  ['cue', 'hopes'],
  ['content', 'for a sale'],
])('where the %s of an attribution stands, nothing is marked as without a source', (role, words) => {
  const text = 'Roe hopes for a sale in May. The ferry was sold in 2019.';
  const span: Span = [text.indexOf(words), text.indexOf(words) + words.length];
  const far: Span = [text.length, text.length];
  const found: Attribution = {
    ...attribution(text, 'hopes', 'for a sale'),
    source: [far],
    cue: [far],
    content: [far],
    [role]: [span],
    // Too unsure to be marked.
    confidence: 0.45,
  };
  const checkable = (factual: number, attributions: Attribution[]) =>
    judged(text, { attributions, classify: () => classes(factual, 0.6) }).map((claim) => claim.checkable);
  expect(checkable(0.2, [found])).toEqual([0, 0.7]);
  // What a reading drops is nobody's.
  expect(checkable(0.05, [{ ...found, confidence: 0.1 }])).toEqual([0.7, 0.7]);
});

test('hearsay is no claim without a source, but one without a name', () => {
  const text = 'The ferry was reportedly sold in 2019. The ferry was sold in 2019.';
  expect(judged(text).map(({ checkable }) => checkable)).toEqual([0, 0.7]);
});

test('a claim knows the links inside it, each once, and no others', () => {
  const text = 'The bridge was closed in 2019. The ferry was sold in 2020.';
  const link = (words: string, href: string): Link => ({
    span: [text.indexOf(words), text.indexOf(words) + words.length],
    href,
  });
  const links = [
    link('bridge', 'https://example.org/b'),
    link('2019', 'https://example.org/b'),
    link('ferry', 'https://example.org/f'),
  ];
  expect(judged(text, { links }).map((claim) => claim.links)).toEqual([
    ['https://example.org/b'],
    ['https://example.org/f'],
  ]);
});
