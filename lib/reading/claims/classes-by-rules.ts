import type { SentenceClassifier } from './classifier';

/** What stands in for the classifier where a reading has no weights. */

/** Verdicts, wishes and guesses. */
const OPINION = new Set(
  (
    'should ought must perhaps maybe hopefully unfortunately fortunately obviously clearly surely undoubtedly arguably ' +
    "shameful disgraceful wonderful terrible awful ridiculous absurd deserve deserves might let's please i we you my our your us me"
  ).split(' '),
);
const SURE = 0.8;
const UNSURE = (1 - SURE) / 2;

export const classesByRules: SentenceClassifier = ({ tokens, quoted }, attributions) => {
  const opinion = tokens.some(({ lower }, i) => quoted[i] === 0 && OPINION.has(lower));
  const sourced =
    attributions.length > 0 && !(opinion && attributions.every(({ form }) => form !== 'direct'));
  return {
    sourced: sourced ? SURE : UNSURE,
    unsourced: sourced || opinion ? UNSURE : SURE,
    other: !sourced && opinion ? SURE : UNSURE,
  };
};
