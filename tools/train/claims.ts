import { sentencesWithAttributions } from '../../lib/reading/claims/claims';
import { CLASSES, CLASSES_TENSOR, createSentenceReader } from '../../lib/reading/claims/classifier';
import type { SentenceInput } from '../../lib/reading/claims/linear';
import { positionOf, signsOf } from '../../lib/reading/claims/sentence';
import { isStatement } from '../../lib/reading/claims/statement';
import { runThrough } from '../../lib/reading/steps';
import { STATE_PARTS } from '../../lib/reading/tagger/sentence-states';
import type { Tagger } from '../../lib/reading/tagger/tagger';
import type { Tensor } from '../../lib/reading/tagger/weights';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Reader, Reading, Span } from '../../lib/reading/types';
import { cutsOf, type Judged, macroOf } from './claims-cuts';
import { fitClasses, modelTensors, probabilitiesOf } from './claims-model';
import { lines } from './corpora';
import { paragraphsOf } from './dataset';
import { deal } from './folds';

/**
 * Trains the classifier that tells sentences of fact from others on FactAppeal's training part. Rerun whenever the
 * attributions of a reading change: they are among its features.
 */

/** Buckets of the hashed features: with more, nothing is gained in cross-validation. */
export const BUCKETS = 1 << 13;
/** Parts of the training data, each judged by a model that has not seen it. */
const FOLDS = 10;

/** A line of FactAppeal. */
export interface FactAppealLine {
  id: string;
  text: string;
  attributions: { content: Span[] }[];
  fact_no_appeal: Span[];
}

/** 0 sourced, 1 a fact without a source, 2 other: the order of the classifier's classes. */
export type ClassIndex = 0 | 1 | 2;

export interface Example extends SentenceInput {
  /** Which line it is of. */
  line: number;
  gold: ClassIndex;
  attributed: boolean;
  /** Whether it may be a claim at all. */
  statement: boolean;
}

export interface TrainedClaims {
  /** `claims.features`, `claims.vector` and `claims.bias`. */
  tensors: Map<string, Tensor>;
  /** Mean F1 of the three classes over FactAppeal's training part, each line judged by a model that has not seen it. */
  crossValidated: number;
}

/**
 * @param reader finds attributions; its claims do not matter. It must not have been trained on FactAppeal's
 * attributions, or its features look better in training than they are
 * @param tagger of that reader
 * @param seed deals the lines to the folds
 */
export async function trainClaims(
  corpora: string,
  seed: number,
  { reader, tagger }: { reader: Reader; tagger: Tagger },
): Promise<TrainedClaims> {
  const gold = lines<FactAppealLine>(corpora, 'factappeal.train.jsonl');
  const examples = await examplesOf(gold, reader, tagger);
  const sizes = { buckets: BUCKETS, width: examples[0]?.vector.length ?? 0, classes: CLASSES };
  const folds = deal(gold.length, seed, FOLDS);
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitClasses(
      examples.filter(({ line }) => folds[line] !== fold),
      sizes,
    );
    for (const example of examples)
      if (folds[example.line] === fold)
        judged.push({ ...example, probabilities: probabilitiesOf(model, example) });
  }
  const goldClasses = gold.map((line) => classOf(line, [0, line.text.length]));
  const cuts = cutsOf(judged, goldClasses);
  const model = fitClasses(examples, sizes);
  for (const [k, cut] of cuts.entries()) model.bias[k]! += cut;
  return {
    tensors: new Map(modelTensors(CLASSES_TENSOR, model)),
    crossValidated: macroOf(judged, goldClasses, cuts),
  };
}

/** Sentences as the reading will see them, with what FactAppeal says of each. */
export async function examplesOf(
  gold: readonly FactAppealLine[],
  reader: Reader,
  tagger: Tagger,
): Promise<Example[]> {
  const inputOf = createSentenceReader(tagger.network.words, BUCKETS, STATE_PARTS * tagger.stateWidth);
  const examples: Example[] = [];
  for (const [line, one] of gold.entries()) {
    const { attributions, sources } = await reader.read(articleFromText(one.text));
    for (const { sentence, attributions: own } of sentencesOf(one.text, { attributions, sources }, tagger)) {
      const { features, vector } = inputOf(sentence)(own.map(({ seen }) => seen));
      examples.push({
        line,
        gold: classOf(one, sentence.span),
        attributed: own.length > 0,
        statement: isStatement(sentence, one.text.slice(...sentence.span)),
        features: features.slice(),
        vector: vector.slice(),
      });
    }
  }
  return examples;
}

/** The sentences of a text with the attributions that a reading found in them. */
export function* sentencesOf(
  text: string,
  { attributions, sources }: Pick<Reading, 'attributions' | 'sources'>,
  tagger: Tagger,
) {
  const paragraphs = paragraphsOf(text);
  const tagged = runThrough(tagger.tag(paragraphs, 'reader'));
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  yield* sentencesWithAttributions(
    paragraphs.flatMap(({ sentences }, i) => {
      const signs = signsOf(tagged[i]!);
      return sentences.map((items, k) => positionOf(items, signs[k]));
    }),
    {
      tokens: paragraphs.flatMap(({ tokens }) => tokens),
      attributions,
      kindOf: ({ sourceIds }) => kinds.get(sourceIds[0] ?? '') ?? 'none',
    },
  );
}

/** As the score script has it: a sourced fact goes before one without a source, and that before nothing. */
function classOf({ attributions, fact_no_appeal }: FactAppealLine, [start, end]: Span): ClassIndex {
  const within = (spans: readonly Span[]) => spans.some((span) => span[0] < end && start < span[1]);
  if (attributions.some(({ content }) => within(content))) return 0;
  return within(fact_no_appeal) ? 1 : 2;
}
