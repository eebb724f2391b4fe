import type { Found } from '../found';
import type { TaggedCue } from './tagger';

/** The confidence of an attribution: a logistic function of what the tagger's own probabilities say, fitted on dev. */

/** What is known of an attribution in addition to its spans. */
export interface Evidence {
  tagged: TaggedCue;
  /** Content was added that the cue's own reading did not claim. */
  runsOn: boolean;
}

/** How many numbers of evidence there are. */
export const EVIDENCE = 12;

/** The numbers that the function weighs, the first always 1. Training fits it with the same numbers. */
export function evidenceOf(
  { tagged, runsOn }: Evidence,
  text: string,
  { content }: Pick<Found, 'content'>,
): number[] {
  const { logCue, logSource, logContent, source, content: own } = tagged;
  const first = content[0];
  const quoted = first !== undefined && /^["“”„'‘«]/.test(text.slice(first[0], first[0] + 1));
  const tokens = own.reduce((sum, [from, to]) => sum + to - from, 0);
  const has = source.length > 0;
  return [
    1,
    logCue,
    has ? logSource : 0,
    has ? 0 : logSource,
    has ? 0 : 1,
    own.length > 0 ? logContent : 0,
    own.length > 0 ? 0 : 1,
    Math.min(logCue, logSource, logContent),
    quoted ? 1 : 0,
    runsOn ? 1 : 0,
    Math.log1p(tokens) / 3,
    content.length > 1 ? 1 : 0,
  ];
}

/**
 * Confidence, 0 to 1, by weights and evidence, both `EVIDENCE` numbers. Calibrated: the share of such attributions that
 * are right.
 */
export function confidenceOf(weights: ArrayLike<number>, evidence: readonly number[]): number {
  let sum = 0;
  for (const [i, value] of evidence.entries()) sum += value * weights[i]!;
  return 1 / (1 + Math.exp(-sum));
}
