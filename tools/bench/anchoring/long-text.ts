import type { Span } from '../../../lib/reading/types';
import { random } from '../generate';
import { articleOfWords } from '../reading/article';
import { changed } from './edits';
import { sentencesOf } from './plan';
import { replaceWords, sample, wordsIn } from './words';

/** Words of the long text, and annotations on it. */
const WORDS = 100_000;
const ANNOTATIONS = 1_000;
/** Every tenth annotated sentence is gone, and every tenth has changed. */
const GONE_EVERY = 10;

/** A long invented text with annotations, as it was and as it is. Its sentences are much alike, the hardest case. */
export function longText(): { before: string; now: string; spans: Span[]; absent: Span[] } {
  const below = random(20_261_122);
  const article = articleOfWords(WORDS);
  const sentences = article.blocks.flatMap(({ span }) => sentencesOf(article.text, span));
  const spans = sample(sentences, ANNOTATIONS, below);
  const absent = spans.filter((_, index) => index % GONE_EVERY === 0);
  const edited = spans.filter((_, index) => index % GONE_EVERY === 1);
  const changes = [
    ...absent.map(([start, end]) => [start, end, ''] as const),
    ...edited.flatMap((span) => replaceWords(article.text, wordsIn(article.text, [span]), 1, below)),
  ];
  return { before: article.text, now: changed(article.text, changes), spans, absent };
}
