import { describe, expect, test } from 'vitest';
import { languageOf } from '../language/language';
import { runThrough } from '../steps';
import { articleFromText } from './article-from-text';
import { itemsOf } from './items';
import { quotationsOf } from './quotation';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';

const tokens = (text: string) => [...tokensOf(text, [0, text.length])];
const words = (text: string) => tokens(text).map((token) => token.text);

function sentences(text: string): string[] {
  const all = tokens(text);
  return runThrough(sentencesOf(itemsOf(all, quotationsOf(all, false)))).map((s) =>
    text.slice(s[0]!.start, s.at(-1)!.end),
  );
}

function quotations(text: string, nextOpens = false): string[] {
  const all = tokens(text);
  return quotationsOf(all, nextOpens).map(({ first, last }) => text.slice(all[first]!.start, all[last]!.end));
}

describe('tokens', () => {
  test.each([
    ['Mr. Roe paid $3,000.50.', ['Mr.', 'Roe', 'paid', '$', '3,000.50', '.']],
    ["She's sure they don't know.", ['She', "'s", 'sure', 'they', "don't", 'know', '.']],
    ['the mayor’s well-known U.S. ally', ['the', 'mayor', '’s', 'well-known', 'U.S.', 'ally']],
    ["''No,'' he said", ["''", 'No', ',', "''", 'he', 'said']],
    ['a\u200bb c\u0000d', ['a', 'b', 'c', 'd']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a run without a space is cut, and no pair of surrogates with it', () => {
    const text = '𝒜'.repeat(1000);
    const all = tokens(text);
    expect(all.length).toBeGreaterThan(1);
    expect(all.map((token) => token.text).join('')).toBe(text);
    for (const token of all) expect(token.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});

describe('quotations', () => {
  test.each([
    ['“one” and ‘two’ and «three» and "four"', ['“one”', '‘two’', '«three»', '"four"']],
    ["the farmers' and 'the quoted words' don't", ["'the quoted words'"]],
    ['“he said ‘never’ twice”', ['“he said ‘never’ twice”']],
    ['a 6\' 2" wall and "words"', ['"words"']],
    ['‘It’s late,’ she said', ['‘It’s late,’']],
    ['no marks at all', []],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test('an open mark ends with its sentence, or with the paragraph if the next opens again', () => {
    const text = '“We ran. Nobody came';
    expect(quotations(text)).toEqual(['“We ran.']);
    expect(quotations(text, true)).toEqual([text]);
  });
});

describe('sentences', () => {
  test.each([
    ['Mr. Roe left. He came back.', ['Mr. Roe left.', 'He came back.']],
    ['J. K. Roe met Gov. Lund on Jan. 3 in Harrow.', ['J. K. Roe met Gov. Lund on Jan. 3 in Harrow.']],
    ['They moved to the U.S. They stayed.', ['They moved to the U.S.', 'They stayed.']],
    ['“We ran. It was late,” she said. Then rain.', ['“We ran. It was late,” she said.', 'Then rain.']],
    ['“We ran.” The rain came.', ['“We ran.”', 'The rain came.']],
    ['“Who paid?” Jane Roe asked. Nobody knew.', ['“Who paid?” Jane Roe asked.', 'Nobody knew.']],
    ['Really?! Yes... perhaps.', ['Really?!', 'Yes... perhaps.']],
    ['He lived in the U.K. Before that, he sang.', ['He lived in the U.K.', 'Before that, he sang.']],
    ['They sell vitamin-C. Roe sang.', ['They sell vitamin-C.', 'Roe sang.']],
    ['The U.S. Under Secretary left. He sang.', ['The U.S. Under Secretary left.', 'He sang.']],
    ['Sen. Max Poe, D-Wash., left. He sang.', ['Sen. Max Poe, D-Wash., left.', 'He sang.']],
    ['Readers told Harrow Now ... the hall was shut.', ['Readers told Harrow Now ... the hall was shut.']],
    ['It rained … The hall was shut.', ['It rained …', 'The hall was shut.']],
    ['Shares in Tarn! and Orrinex!, its rival, fell.', ['Shares in Tarn! and Orrinex!, its rival, fell.']],
    ['He hit . 345 and .345 twice. he sang.', ['He hit .', '345 and .345 twice.', 'he sang.']],
    ['“It rained.”, he said. He sang.', ['“It rained.”, he said.', 'He sang.']],
    ['“It rained.” (He sang.)', ['“It rained.”', '(He sang.)']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('language', () => {
  test.each([
    [
      'en',
      'The council has said that it will not pay for the bridge, and that the mayor was told of it in the spring.',
    ],
    [
      'de',
      'Der Rat hat gesagt, dass er nicht für die Brücke zahlen wird und dass die Stadt das im Frühling wusste, auch von den Kosten.',
    ],
    [
      'fr',
      'Le conseil a dit que la ville ne paiera pas pour le pont et que les habitants ont été prévenus par le maire au printemps.',
    ],
    [
      'es',
      'El consejo dijo que la ciudad no pagará por el puente y que los vecinos fueron avisados por el alcalde en la primavera.',
    ],
    ['ru', 'Совет сообщил, что город не будет платить за мост.'],
    ['ja', '市議会は橋の費用を支払わないと発表した。'],
    ['und', 'Bridge closed.'],
  ])('%s', (language, text) => {
    expect(languageOf(tokens(text))).toBe(language);
  });
});

describe('articleFromText', () => {
  const kinds = (text: string) =>
    articleFromText(text).blocks.map(({ span, kind }) => [kind, text.slice(...span)]);

  test('blank lines part blocks; the first short line without a stop is a heading', () => {
    expect(
      kinds('Bridge to close\n\nBy Ines Marlowe\n\nThe bridge will close.\nSo it was said.\n \nIt rained\n'),
    ).toEqual([
      ['heading', 'Bridge to close'],
      ['byline', 'By Ines Marlowe'],
      ['paragraph', 'The bridge will close.\nSo it was said.'],
      ['paragraph', 'It rained'],
    ]);
  });

  test('a block of marked lines is a list, one block a line', () => {
    expect(kinds('Three things.\n\n- one\n- two')).toEqual([
      ['paragraph', 'Three things.'],
      ['list', '- one'],
      ['list', '- two'],
    ]);
  });

  test('a first line with a stop is a paragraph, and nothing makes nothing', () => {
    expect(kinds('It rained.')).toEqual([['paragraph', 'It rained.']]);
    expect(kinds(' \n\n ')).toEqual([]);
  });
});
