import type { RoleChances } from '../tagger/sentence-labels';
import type { Weights } from '../tagger/weights';
import { type LinearWeights, linearWeights, type SentenceInput, scoresOf } from './linear';

/**
 * How probable it is that a sentence states, in the writer's own voice, a fact that a reader could look up.
 *
 * Two models, brought together by a third of five weights. One tells sentences that are somebody's from the writer's own:
 * by words alone, since the tagger knows the texts of its training too well for its states to be trusted there. One
 * tells, of the writer's own, facts with something to look up from those without and from what states none. The third
 * weighs both and what the tagger half sees, and is fitted on texts that the tagger was not trained on.
 */

/** Each of two classes, what it is named for being the first. */
const SOURCED = 'claims.sourced';
const FACT = 'claims.fact';
const BLEND = 'claims.blend';
export const OWN_FACT_TENSORS = { sourced: SOURCED, fact: FACT, blend: BLEND } as const;

/** Weights of `signsOf`. */
export const SIGNS = 5;

/** Probabilities nearer to 0 or 1 are no surer than this. */
const LEAST = 1e-4;

/** The numbers that the third model weighs, the first always 1. */
export function signsOf(sourced: number, fact: number, { cue, content }: RoleChances): number[] {
  return [1, sourced, fact, logit(cue), logit(content)];
}

/** How far a model of two classes favours the first. */
export function favoured(input: SentenceInput, weights: LinearWeights): number {
  const [first, second] = scoresOf(input, weights);
  return first! - second!;
}

/** Says how probable it is, 0 to 1, moved so that 0.5 is where to cut. Throws where the weights lack a tensor. */
export function createOwnFactJudge(weights: Weights): (input: SentenceInput, chances: RoleChances) => number {
  const sourced = linearWeights(weights, SOURCED, 2);
  const fact = linearWeights(weights, FACT, 2);
  const blend = weights.floats(BLEND, [SIGNS]);
  return (input, chances) => {
    let sum = 0;
    for (const [i, sign] of signsOf(favoured(input, sourced), favoured(input, fact), chances).entries())
      sum += sign * blend[i]!;
    return 1 / (1 + Math.exp(-sum));
  };
}

function logit(chance: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, chance));
  return Math.log(p / (1 - p));
}
