import { type ConfidenceLevel, confidenceLevel } from '../confidence-level';
import { RATES } from '../sourcing/rates';
import type { Doubts, ReportInput, ReportStatement } from './model';

/** Statements that are named as the least sure: enough to look at them one by one. */
const MOST_UNSURE = 5;

/** What the reading may have got wrong, as far as it can know that itself. What the reader has put right is certain. */
export function doubtsOf(
  statements: readonly ReportStatement[],
  { text, textEnd = text.length, isCut = false }: Pick<ReportInput, 'text' | 'textEnd' | 'isCut'>,
): Doubts {
  const levels: Record<ConfidenceLevel, number> = { high: 0, middle: 0, low: 0 };
  const read = statements.filter(({ isLookedAt }) => !isLookedAt);
  // Confidence is calibrated: what is missing to one is the chance that it is wrong.
  const wrong = read.reduce((sum, { details }) => sum + 1 - details.confidence, 0);
  // So many are right; for each of these there are 1 ÷ recall.
  const missed = (statements.length - wrong) * (1 / RATES.recall - 1);
  for (const { details } of read) levels[confidenceLevel(details.confidence)] += 1;
  return {
    levels,
    leastSure: read
      .filter(({ details }) => confidenceLevel(details.confidence) !== 'high')
      .sort((a, b) => a.details.confidence - b.details.confidence)
      .slice(0, MOST_UNSURE),
    isCut,
    hasNoText: textEnd === 0 && text.length > 0,
    here: { wrong: Math.round(wrong), missed: Math.round(missed) },
    inHundred: {
      right: inHundred(RATES.precision),
      read: inHundred(RATES.recall),
      claimsRight: inHundred(RATES.claimsPrecision),
      claimsRead: inHundred(RATES.claimsRecall),
    },
  };
}

const inHundred = (share: number): number => Math.round(share * 100);
