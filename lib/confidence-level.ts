/** The steps in which the figures of a reading are put into words, on screen and on the command line. */

/**
 * Confidence is calibrated, so that it is the share of such readings that are right: "sure" errs at most once in
 * some seven, "fairly sure" is right more often than not, and of "not sure" every other one may be wrong.
 */
const HIGH_FROM = 0.85;
const MIDDLE_FROM = 0.6;

/** In between nothing is said: a guess would be read as a verdict. */
const FACT_FROM = 0.7;
const VIEW_UP_TO = 0.3;

export type ConfidenceLevel = 'high' | 'middle' | 'low';

/** The level that a confidence is put into words at. @param confidence 0 to 1 */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= HIGH_FROM) return 'high';
  return confidence >= MIDDLE_FROM ? 'middle' : 'low';
}

/** Whether a source is only most likely the one that is meant. @param confidence 0 to 1, of `Attribution.sourceSure` */
export const isProbable = (confidence: number): boolean => confidenceLevel(confidence) !== 'high';

/** How a content is put, where that is clear: as a fact, or as a view, a wish or an intention. */
export type Manner = 'fact' | 'view';

/** @param factual 0 to 1, of `Attribution` */
export function mannerOf(factual: number): Manner | undefined {
  if (factual >= FACT_FROM) return 'fact';
  return factual <= VIEW_UP_TO ? 'view' : undefined;
}
