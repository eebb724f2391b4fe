import type { SourceKind } from '../types';
import { describeSource, phraseOf } from './describe-source';
import type { Basis, Description } from './description';
import { KIND_CLASSES, type KindClassifier } from './kind-classifier';
import type { KindContexts } from './kind-contexts';
import type { KindQuestion } from './kind-features';
import type { Mention, Part } from './mentions';
import { isPersonNoun } from './roles';
import { isAgentPlural, isNameWord } from './source-words';

/**
 * How far each kind is favoured for a source, in the order of `KIND_CLASSES`, as logarithms of probabilities; undefined
 * where what its words say by themselves is to stand.
 */
export type JudgeKind = (question: KindQuestion) => readonly number[] | undefined;

/** Lets the rules alone say it. */
export const byRules: JudgeKind = () => undefined;

/**
 * What settles a kind by itself: in cross-validation on the project's own corpora these rules were right as often as the
 * classifier or more, and they hold for words that it has never seen.
 */
const SURE: ReadonlySet<Basis> = new Set([
  'pronoun',
  'work',
  'office',
  'poll',
  'apposed name',
  'given name',
  'owned name',
  'outlet word',
  'outlet noun',
  'body word',
  'body noun',
  'state',
  'document noun',
  'people',
  'agents',
  'parts',
]);

/** The rule where it is sure, the classifier else. */
export const kindJudge =
  (classify: KindClassifier): JudgeKind =>
  (question) =>
    isSure(question) ? undefined : classify(question);

/** "Shipwrights said": whether it is a name depends on the article. "Reporters Beyond Harrow" and "Friends of the Orrin" are bodies with a noun for people in their name. */
function isSure({ text, words, description }: KindQuestion): boolean {
  const { basis, doubtful, head: last } = description;
  // "The mayor", "a senator": nobody's name, and a person's where the article says whose office it is.
  if (description.kind === 'unnamed' && (basis === 'title' || (basis === 'noun' && isPersonNoun(last))))
    return true;
  if (doubtful && isAgentPlural(last)) return true;
  if (!SURE.has(basis)) return false;
  if (basis !== 'people') return true;
  const { bare, head } = phraseOf(text, words)!;
  return bare.length === 1 || !isNameWord(head.text) || !isNameWord(bare.at(-1)!.text);
}

/**
 * Describes the parts of all mentions anew where their kind is another than their words say. The same words have one
 * kind throughout the article. Yields after each mention.
 */
export function* withKinds(
  text: string,
  mentions: readonly Mention[],
  contexts: KindContexts,
  judge: JudgeKind,
): Generator<void, void, void> {
  const open: { part: Part; sum: number[] }[] = [];
  const sums = new Map<string, number[]>();
  for (const { parts } of mentions) {
    yield;
    for (const part of parts) {
      const { words, description } = part;
      // Who asks not to be named is not.
      if (description.pronoun !== undefined || (description.anonymity && !description.named)) continue;
      const scores = judge({ text, words, description, contexts });
      if (scores === undefined) continue;
      const key = keyOf(text, part);
      const sum = sums.get(key) ?? scores.map(() => 0);
      sums.set(key, sum);
      for (const [k, score] of scores.entries()) sum[k]! += score;
      open.push({ part, sum });
    }
  }
  for (const { part, sum } of open) {
    yield;
    const kind = KIND_CLASSES[sum.indexOf(Math.max(...sum))]!;
    if (kind !== part.description.kind) part.description = described(text, part, kind);
  }
}

/** The words without their article. */
function keyOf(text: string, { words }: Part): string {
  const bare = phraseOf(text, words)?.bare ?? [];
  return bare.map(({ lower }) => lower).join(' ');
}

function described(text: string, { words, description: { anonymity } }: Part, kind: SourceKind): Description {
  return { ...describeSource(text, words, kind), ...(anonymity && { anonymity }) };
}
