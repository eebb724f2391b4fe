import { i18n } from '#i18n';
import type { BatchKind } from '../lib/annotations/batch';
import type { Step } from '../lib/annotations/last-steps';
import type { StepKind } from '../lib/annotations/log/steps';
import type { Annotation, Draft } from '../lib/annotations/model';
import { targetWords } from '../lib/annotations/target-words';
import { articleKey } from '../lib/page/address/article-key';
import { plainOf } from './markdown/plain';

/** What was done, in words: "Note deleted". */
export const stepWord = (kind: StepKind | BatchKind): string => i18n.t(`steps.kind.${kind}`);

/** What something was done to, for one line each. */
export interface About {
  /** The words on the page, or what was written where it is about no words. Empty where it is about a page. */
  words: string;
  /** The page's title, or else its address. Empty where it is the page that the popup is about. */
  page: string;
}

/** Code units that one line of the popup can never hold. A note may be a book. */
const LONGEST_LINE = 200;

/** @param here address of the page that the popup is about */
export function aboutStep(
  { annotation, draft, batch, address, title }: Step,
  here: string | undefined,
): About {
  if (batch) return { words: batch.about, page: i18n.t('steps.many', batch.count) };
  const words = wordsOf(annotation ?? draft);
  const isHere = here !== undefined && here !== '' && articleKey(here) === articleKey(address);
  return { words, page: isHere && words !== '' ? '' : title || address };
}

/** The words that something was written on, in quotation marks; else what was written. */
export function wordsOf(row: Annotation | Draft | undefined): string {
  if (!row) return '';
  if (!row.target) return plainOf(row.note).slice(0, LONGEST_LINE);
  const line = targetWords(row.target).slice(0, LONGEST_LINE).replace(/\s+/g, ' ').trim();
  return inMarks(line);
}

/** Words of a page in quotation marks. A quotation has marks of its own. */
export const inMarks = (words: string): string =>
  /^["'“‘«„]/.test(words) ? words : i18n.t('steps.words', [words]);
