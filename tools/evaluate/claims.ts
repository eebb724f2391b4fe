import { isFactual } from '../../lib/reading/thresholds';
import type { Prediction } from './predict';

/**
 * What FactAppeal asks for: a sentence counts as sourced there only if what is attributed in it is a fact, while a
 * reading holds attributions of views, wishes and intentions as well.
 */
export function onlyFacts(prediction: Prediction): Prediction {
  return { ...prediction, attributions: prediction.attributions.filter(isFactual) };
}
