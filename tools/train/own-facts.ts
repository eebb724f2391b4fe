import { hasSource, sourcesAround } from '../../lib/reading/claims/claims';
import {
  CLASSES,
  CLASSES_TENSOR,
  createSentenceReader,
  widthOfWords,
} from '../../lib/reading/claims/classifier';
import type { SentenceInput } from '../../lib/reading/claims/linear';
import { favoured, OWN_FACT_TENSORS, SIGNS, signsOf } from '../../lib/reading/claims/own-facts';
import { isStatement } from '../../lib/reading/claims/statement';
import type { RoleChances } from '../../lib/reading/tagger/sentence-labels';
import { STATE_PARTS } from '../../lib/reading/tagger/sentence-states';
import type { Tagger } from '../../lib/reading/tagger/tagger';
import type { Tensor } from '../../lib/reading/tagger/weights';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Reader, Span } from '../../lib/reading/types';
import { fitBlend, probability } from './blend';
import { BUCKETS, type FactAppealLine, sentencesOf } from './claims';
import { fitClasses, type LinearModel, type ModelSizes, modelTensors, zeros } from './claims-model';
import { lines } from './corpora';
import { deal } from './folds';
import { floatTensor } from './write-weights';

/**
 * Trains what tells facts in the writer's own voice that could be looked up (`lib/reading/claims/own-facts.ts`) on the
 * project's own corpora, train, and puts its parts together on dev.
 *
 * The tagger is trained on the same train parts, and reads them better than any other text. So nothing that it says of
 * them tells what is somebody's and what the writer's: that is learnt from words, and how far the tagger is to be
 * trusted from dev. Its states do tell facts from other sentences of the writer's, as it is taught nothing of those.
 */

/** A text of the project's own corpora, as far as facts go. */
interface FactText {
  text: string;
  attributions: { cue: Span[]; content: Span[] }[];
  facts: { span: Span; checkable: boolean }[];
  sentences: Span[];
}

/** What a sentence is by the guide: `checkable` a fact with something to look up, in the writer's voice. */
type Kind = 'checkable' | 'plain' | 'sourced' | 'other';

interface Example extends SentenceInput {
  corpus: string;
  /** Index of its text. */
  text: number;
  kind: Kind;
  /** Whether anything of gold's attributions stands in it, be it a fact in its main clause or not. */
  sourced: boolean;
  chances: RoleChances;
  /** Whether it can be marked at all: a statement in which no source was found. */
  candidate: boolean;
}

/**
 * What is marked is checkable at least this probably. With it 95 of 100 marks are right on whence-wikinews.dev and 94 on
 * its train part, cross-validated, and 1.5 have a source; with 0.75 two have one, and with 0.85 a tenth of the marks is
 * gone.
 */
const MARKED_FROM = 0.8;
/** Parts of the training texts, each judged by models that have not seen it, to see whether figures hold. */
const FOLDS = 5;
const TWO = 2;
const CORPORA = ['whence-wikinews', 'whence-more'] as const;

export interface TrainedOwnFacts {
  tensors: Map<string, Tensor>;
  /** In words: how many of what is marked is right, and of what is right is marked. */
  figures: string[];
}

/** Tensors that a reader can be made with before anything is trained. `vector`: numbers of a word's vector. */
export function noClaims(vector: number): Map<string, Tensor> {
  const width = widthOfWords({ width: vector });
  const none = (name: string, classes: number) => modelTensors(name, zeros({ buckets: 1, width, classes }));
  return new Map([
    ...none(CLASSES_TENSOR, CLASSES),
    ...none(OWN_FACT_TENSORS.sourced, TWO),
    ...none(OWN_FACT_TENSORS.fact, TWO),
    [OWN_FACT_TENSORS.blend, floatTensor([SIGNS], new Float32Array(SIGNS))],
  ]);
}

/**
 * @param reader finds attributions and says how factual they are; its claims do not matter
 * @param tagger of that reader
 * @param seed deals the texts to the folds
 */
export async function trainOwnFacts(
  corpora: string,
  seed: number,
  { reader, tagger }: { reader: Reader; tagger: Tagger },
): Promise<TrainedOwnFacts> {
  const part = (name: string) =>
    CORPORA.flatMap((corpus) =>
      lines<FactText>(corpora, `${corpus}.${name}.jsonl`).map((text) => ({ ...text, corpus })),
    );
  const factAppealDev = new Set(
    lines<FactAppealLine>(corpora, 'factappeal.dev.jsonl').map(({ text }) => text),
  );
  const texts = part('train').filter(({ text }) => !factAppealDev.has(text));
  const devTexts = part('dev');
  const train = await examplesOf(texts, reader, tagger);
  const dev = await examplesOf(devTexts, reader, tagger);
  // Sentences of FactAppeal are in the corpora of our own, too, and count once.
  const taken = new Set([...texts, ...devTexts].map(({ text }) => text));
  const more = await othersOfFactAppeal(
    lines<FactAppealLine>(corpora, 'factappeal.train.jsonl').filter(({ text }) => !taken.has(text)),
    reader,
    tagger,
  );
  const widths = { words: widthOfWords(tagger.network.words), all: train[0]?.vector.length ?? 0 };
  const modelsOf = (examples: readonly Example[]) => fitModels(examples, more, widths);
  const models = modelsOf(train);
  const blend = blendOf(dev, models);
  const folds = deal(texts.length, seed, FOLDS);
  const crossed = Array.from({ length: FOLDS }, (_, fold) => {
    const own = modelsOf(train.filter(({ text }) => folds[text] !== fold));
    return judged(
      train.filter(({ text }) => folds[text] === fold),
      own,
      blend,
    );
  }).flat();
  const judgedDev = judged(dev, models, blend);
  blend[0]! -= Math.log(MARKED_FROM / (1 - MARKED_FROM));
  return {
    tensors: new Map([
      ...modelTensors(OWN_FACT_TENSORS.sourced, models.sourced),
      ...modelTensors(OWN_FACT_TENSORS.fact, models.fact),
      [OWN_FACT_TENSORS.blend, floatTensor([SIGNS], Float32Array.from(blend))],
    ]),
    figures: [...figuresOf('train, cross-validated', crossed), ...figuresOf('dev', judgedDev)],
  };
}

interface Models {
  sourced: LinearModel;
  fact: LinearModel;
}

function fitModels(
  examples: readonly Example[],
  more: readonly Example[],
  { words, all }: { words: number; all: number },
): Models {
  const sizes = (width: number): ModelSizes => ({ buckets: BUCKETS, width, classes: TWO });
  const own = [...examples.filter(({ kind }) => kind !== 'sourced'), ...more];
  return {
    sourced: fitClasses(
      examples.map((one) => ({ ...one, gold: one.sourced ? 0 : 1 })),
      sizes(words),
    ),
    fact: fitClasses(
      own.map((one) => ({ ...one, gold: one.kind === 'checkable' ? 0 : 1 })),
      sizes(all),
    ),
  };
}

const signs = (one: Example, { sourced, fact }: Models) =>
  signsOf(favoured(one, sourced), favoured(one, fact), one.chances);

const blendOf = (examples: readonly Example[], models: Models): Float64Array =>
  fitBlend(
    examples
      .filter(({ candidate }) => candidate)
      .map((one) => ({ signs: signs(one, models), right: one.kind === 'checkable' })),
  );

interface JudgedExample extends Example {
  probability: number;
}

const judged = (examples: readonly Example[], models: Models, blend: Float64Array): JudgedExample[] =>
  examples.map((one) => ({
    ...one,
    probability: one.candidate ? probability(blend, signs(one, models)) : 0,
  }));

function figuresOf(name: string, examples: readonly JudgedExample[]): string[] {
  const share = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
  return CORPORA.map((corpus) => {
    const own = examples.filter((one) => one.corpus === corpus);
    const marked = own.filter((one) => one.probability >= MARKED_FROM);
    const count = (of: readonly Example[], wanted: Kind) => of.filter(({ kind }) => kind === wanted).length;
    const right = count(marked, 'checkable');
    return (
      `claims, ${corpus} ${name}: precision ${share(right, marked.length)}, ` +
      `recall ${share(right, count(own, 'checkable'))}, ` +
      `with a source ${share(count(marked, 'sourced'), marked.length)} %`
    );
  });
}

async function examplesOf(
  texts: readonly (FactText & { corpus: string })[],
  reader: Reader,
  tagger: Tagger,
): Promise<Example[]> {
  const examples: Example[] = [];
  const read = inputsOf(reader, tagger);
  for (const [index, text] of texts.entries()) {
    for (const { span, ...one } of await read(text.text)) {
      const { kind, sourced } = kindOf(text, span);
      examples.push({ ...one, corpus: text.corpus, text: index, kind, sourced });
    }
  }
  return examples;
}

/** What FactAppeal says is no fact at all; its facts may have something to look up or not, and teach nothing here. */
async function othersOfFactAppeal(
  texts: readonly FactAppealLine[],
  reader: Reader,
  tagger: Tagger,
): Promise<Example[]> {
  const examples: Example[] = [];
  const read = inputsOf(reader, tagger);
  for (const { text, attributions, fact_no_appeal } of texts) {
    const facts = [...fact_no_appeal, ...attributions.flatMap(({ content }) => content)];
    for (const { span, ...one } of await read(text))
      if (!facts.some((fact) => overlap(fact, span)))
        examples.push({ ...one, corpus: 'factappeal', text: -1, kind: 'other', sourced: false });
  }
  return examples;
}

type ReadSentence = Pick<Example, 'features' | 'vector' | 'chances' | 'candidate'> & { span: Span };

function inputsOf(reader: Reader, tagger: Tagger): (text: string) => Promise<ReadSentence[]> {
  const inputOf = createSentenceReader(tagger.network.words, BUCKETS, STATE_PARTS * tagger.stateWidth);
  return async (text) => {
    const reading = await reader.read(articleFromText(text));
    const sources = sourcesAround(reading.attributions);
    return [...sentencesOf(text, reading, tagger)].map(({ sentence }) => {
      const { features, vector } = inputOf(sentence)([]);
      return {
        span: sentence.span,
        features: features.slice(),
        vector: vector.slice(),
        chances: sentence.chances ?? { source: 0, cue: 0, content: 0 },
        candidate: isStatement(sentence, text.slice(...sentence.span)) && !hasSource(sentence, sources),
      };
    });
  };
}

/** As the score script has it: a sentence is what gold's first sentence in it is. */
function kindOf({ sentences, facts, attributions }: FactText, span: Span): { kind: Kind; sourced: boolean } {
  const first = (of: Span) => sentences.findIndex((one) => overlap(one, of));
  const index = first(span);
  const whole = sentences[index] ?? span;
  const sourced = attributions.some(({ cue, content }) =>
    [...cue, ...content].some((one) => overlap(one, whole)),
  );
  const own = facts.filter((fact) => first(fact.span) === index);
  if (own.length === 0) return { kind: sourced ? 'sourced' : 'other', sourced };
  return { kind: own.some(({ checkable }) => checkable) ? 'checkable' : 'plain', sourced };
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];
