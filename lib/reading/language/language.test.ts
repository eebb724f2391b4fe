import { describe, expect, test } from 'vitest';
import { readerForTests } from '../reader-for-tests';
import { articleFromText } from '../text/article-from-text';
import { tokensOf } from '../text/tokens';
import { languageOf } from './language';
import { ENGLISH, FOREIGN } from './languages-for-tests';

const languageOfText = (text: string) => languageOf(tokensOf(text, [0, text.length]));
const isForeign = (text: string) => !['en', 'und'].includes(languageOfText(text));

/** Close kin is hard to tell apart in one sentence; what matters here is that none of them is English. */
const KIN = [
  ['no', 'nn', 'da'],
  ['pt', 'gl'],
  ['id', 'ms'],
  ['ru', 'bg'],
  ['nl', 'af'],
  ['cs', 'sk'],
];

/** Without a function word, an ending or a letter that we know: eight words of Lithuanian are not enough. */
const TOO_LITTLE = new Set(['Policijos teigimu, per avariją greitkelyje niekas nenukentėjo.']);

test.each(Object.entries(FOREIGN))('%s is not English, a headline of it neither', (language, texts) => {
  expect(texts.filter((text) => !isForeign(text) && !TOO_LITTLE.has(text))).toEqual([]);
  const kin = KIN.find((family) => family.includes(language)) ?? [language];
  expect(kin).toContain(languageOfText(texts.at(-1)!));
});

test.each(ENGLISH)('names and quotations leave English what it is: %s', (text) => {
  expect(isForeign(text)).toBe(false);
});

describe('what decides', () => {
  test('words outside quotation marks, where there are enough of them', () => {
    expect(
      languageOfText('“Wir hätten es früher wissen müssen und nicht erst jetzt,” she said on Monday.'),
    ).toBe('en');
    expect(
      languageOfText('« We should have known that it would not last », a dit la maire de la ville lundi.'),
    ).toBe('fr');
  });

  test('a language without a list of its own is still no English', () => {
    // Hausa.
    expect(
      isForeign('Shugaban birnin ya bayyana cewa gadar za ta bude wata mai zuwa bayan aikin da aka gama.'),
    ).toBe(true);
  });

  test('letters, where a script has several languages', () => {
    expect(languageOfText('Рада міста їде')).toBe('uk');
    expect(languageOfText('Город растёт')).toBe('ru');
  });

  test('a few foreign words in a long English text change nothing', () => {
    expect(languageOfText(`${'The mayor said that it was late. '.repeat(20)}Der Rat und die Stadt.`)).toBe(
      'en',
    );
  });

  test('nothing, where there is nothing', () => {
    expect(languageOfText('')).toBe('und');
    expect(languageOfText('12, 13, 14 — “!”')).toBe('und');
  });
});

test('a foreign paragraph in an English article is left alone, the rest is read', async () => {
  const english = 'Jane Roe said on Monday that the bridge was old and would close in spring.';
  const foreign = 'Jan Roe zei maandag dat de brug oud is. Volgens Roe sluit ze in het voorjaar.';
  const text = `${english}\n\n${foreign}\n\n${english}`;
  const { language, attributions, claims } = await (await readerForTests()).read(articleFromText(text));
  expect(language).toBe('en');
  const inside = (at: number) => at >= english.length && at < english.length + foreign.length + 2;
  expect(attributions.filter(({ cue }) => inside(cue[0]![0]))).toEqual([]);
  expect(claims.filter(({ span }) => inside(span[0]))).toEqual([]);
  expect(attributions.length).toBe(2);
});

test('a foreign page is left alone', async () => {
  const text = FOREIGN.de!.join('\n\n');
  const { language, attributions, claims } = await (await readerForTests()).read(articleFromText(text));
  expect({ language, attributions, claims }).toEqual({ language: 'de', attributions: [], claims: [] });
});
