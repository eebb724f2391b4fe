import { KIND_CLASSES, scoresOf } from '../../lib/reading/sources/kind-classifier';
import { createKindInput, VECTOR_SLOTS } from '../../lib/reading/sources/kind-features';
import type { Tensor } from '../../lib/reading/tagger/weights';
import type { WordTable } from '../../lib/reading/tagger/word-table';
import type { Span } from '../../lib/reading/types';
import { goldReading } from '../evaluate/gold-reading';
import { OWN_CORPORA, own } from './corpora';
import { deal } from './folds';
import { type FittedKinds, fitKinds, type LabelledKind } from './kinds-model';
import { byteTensor, deltaTensor, floatTensor } from './write-weights';

/**
 * Trains the classifier of kinds of sources on the project's own corpora, given their spans of sources. It needs the
 * word vectors of the tagger, and nothing else of it.
 */

/** Parts of the training data, each judged by a model that has not seen it. */
const FOLDS = 5;

/** A document of a corpus that says of what kind each source is. */
export interface KindDocument {
  id: string;
  text: string;
  attributions: { source: Span[]; cue: Span[]; content: Span[]; kind: string }[];
}

export interface TrainedKinds {
  /** `kinds.hashes`, `kinds.features`, `kinds.vector` and `kinds.bias`. */
  tensors: Map<string, Tensor>;
  /** Share of the sources whose kind is right, each judged by a model that has not seen its document; pronouns aside. */
  crossValidated: number;
}

/** @param seed deals the documents to the folds */
export function trainKinds(corpora: string, seed: number, words: WordTable): TrainedKinds {
  const documents: KindDocument[] = OWN_CORPORA.flatMap((name) => own(corpora, name, 'train'));
  const examples = kindExamples(documents, words);
  const width = VECTOR_SLOTS * words.width;
  const folds = deal(documents.length, seed, FOLDS);
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter(({ document }) => folds[document] !== fold);
    const model = fitKinds(others, width);
    for (const example of examples)
      if (folds[example.document] === fold && likeliest(model, example) === example.gold) right += 1;
  }
  return { tensors: tensorsOf(fitKinds(examples, width), width), crossValidated: right / examples.length };
}

/** The sources of documents as the reading will see them, with what the corpus says of each; pronouns left out. */
export function kindExamples(documents: readonly KindDocument[], words: WordTable): LabelledKind[] {
  const inputOf = createKindInput(words);
  const examples: LabelledKind[] = [];
  for (const [document, { text, attributions }] of documents.entries()) {
    const own = attributions.filter(({ source, content }) => source.length > 0 && content.length > 0);
    const kinds = new Map(own.map(({ source, kind }) => [source[0]![0], kind]));
    goldReading(text, own, (question) => {
      const gold = (KIND_CLASSES as readonly string[]).indexOf(kinds.get(question.words[0]) ?? '');
      if (gold >= 0) examples.push({ ...inputOf(question), document, gold });
      return undefined;
    });
  }
  return examples;
}

function likeliest(model: FittedKinds, example: LabelledKind): number {
  const scores = scoresOf(example, model);
  return scores.indexOf(Math.max(...scores));
}

function tensorsOf(model: FittedKinds, width: number): Map<string, Tensor> {
  const classes = KIND_CLASSES.length;
  return new Map([
    ['kinds.hashes', deltaTensor(model.hashes)],
    ['kinds.features', byteTensor([model.hashes.length, classes], Float32Array.from(model.byFeature))],
    ['kinds.vector', floatTensor([width, classes], Float32Array.from(model.byVector))],
    ['kinds.bias', floatTensor([classes], Float32Array.from(model.bias))],
  ]);
}
