import { languageOf } from '../../lib/reading/language/language';
import { ENGLISH, FOREIGN } from '../../lib/reading/language/languages-for-tests';
import { tokensOf } from '../../lib/reading/text/tokens';
import { readLines } from './gold';

/** How well English is told from everything else. */
export interface LanguageFigures {
  /** Invented texts in other languages: headline, short sentence, sentence, paragraph. */
  foreign: { languages: number; length: string; texts: number; found: number }[];
  /** Invented English full of foreign names and quotations, and how many of these texts are taken for foreign. */
  hard: { texts: number; lost: number };
  /** Paragraphs of the corpora, all of them English, and how many are taken for foreign. */
  english: { paragraphs: number; lost: number };
}

const LENGTHS = ['headline', 'short sentence', 'sentence', 'paragraph'];

/** @param corpora files of `{"text"}` lines in English. */
export function languageFigures(corpora: readonly string[]): LanguageFigures {
  const languages = Object.values(FOREIGN);
  const foreign = LENGTHS.map((length, i) => {
    const texts = languages.flatMap((own) => own[i] ?? []);
    return {
      languages: languages.length,
      length,
      texts: texts.length,
      found: texts.filter(isForeign).length,
    };
  });
  const paragraphs = corpora.flatMap((file) =>
    readLines<{ text: string }>(file).flatMap(({ text }) =>
      text.split('\n').filter((line) => /\p{L}/u.test(line)),
    ),
  );
  return {
    foreign,
    hard: { texts: ENGLISH.length, lost: ENGLISH.filter(isForeign).length },
    english: { paragraphs: paragraphs.length, lost: paragraphs.filter(isForeign).length },
  };
}

function isForeign(text: string): boolean {
  const language = languageOf(tokensOf(text, [0, text.length]));
  return language !== 'en' && language !== 'und';
}
