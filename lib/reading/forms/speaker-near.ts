import type { Found } from '../found';
import { describeSource } from '../sources/describe-source';
import { namesIn } from '../sources/names';
import { phraseFrom } from '../sources/noun-phrase';
import type { Item } from '../text/items';
import type { Span } from '../types';
import { UNNAMED_HEADS } from '../words/source-lexicon';
import { COORDINATORS, PREPOSITIONS, SUBORDINATORS } from '../words/word-classes';

/** Whom the sentence before a quotation names that is handed over by no word: who speaks in it, or whom it is about. */

/** How far into a sentence its subject may stand. In items. */
const REACH = 40;

/**
 * The nearest mention of who may go on to speak behind a sentence; [] where nobody is named.
 *
 * @param own the attributions of its paragraph
 */
export function speakerIn(
  sentence: readonly Item[] | undefined,
  own: readonly Found[],
  text: string,
): Span[] {
  const [first, last] = [sentence?.[0], sentence?.at(-1)];
  if (sentence === undefined || first === undefined || last === undefined) return [];
  const speaks = own.findLast(({ cue, source }) => {
    const at = cue[0]?.[0] ?? source[0]?.[0];
    return source.length > 0 && at !== undefined && at >= first.start && at < last.end;
  });
  if (speaks !== undefined) return speaks.source;
  const span = subjectOf(sentence, text) ?? onlyPerson(sentence, text);
  return span ? [span] : [];
}

/** The subject of a sentence, where it is somebody. */
function subjectOf(sentence: readonly Item[], text: string): Span | undefined {
  let start = 0;
  while (start < 2 && COORDINATORS.has(sentence[start]?.lower ?? '')) start += 1;
  const lead = sentence[start]?.lower ?? '';
  if (PREPOSITIONS.has(lead) || SUBORDINATORS.has(lead)) {
    const comma = sentence.findIndex(({ text: mark }, i) => i > start && mark === ',');
    if (comma < 0 || comma > REACH) return undefined;
    start = comma + 1;
  }
  const phrase = phraseFrom(sentence, start);
  if (phrase === undefined) return undefined;
  const span: Span = [sentence[phrase[0]]!.start, sentence[phrase[1]]!.end];
  const { pronoun, kind, head } = describeSource(text, span);
  const whole: Span = [span[0], sentence[withRelative(sentence, phrase[1])]!.end];
  if (pronoun !== undefined) return /^(?:he|she|they)$/.test(pronoun) ? span : undefined;
  return kind === 'person' || UNNAMED_HEADS.has(head) ? whole : undefined;
}

/** "Jane Roe, who leads the board,": the clause between commas is part of the source, as the guide has it. */
function withRelative(sentence: readonly Item[], last: number): number {
  if (sentence[last + 1]?.text !== ',' || !/^(?:who|which)$/.test(sentence[last + 2]?.lower ?? ''))
    return last;
  const comma = sentence.findIndex(({ text }, i) => i > last + 2 && text === ',');
  return comma < 0 || comma > last + REACH ? last : comma;
}

/** The one person that a sentence names for certain. */
function onlyPerson(sentence: readonly Item[], text: string): Span | undefined {
  const people = namesIn(sentence).filter((span) => {
    const { kind, gender, roles } = describeSource(text, span);
    return kind === 'person' && (gender !== undefined || roles.length > 0);
  });
  return people.length === 1 ? people[0] : undefined;
}
