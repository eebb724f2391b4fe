import type { Found } from '../found';
import type { Item } from '../text/items';
import { mergeSpans } from '../text/spans';
import type { Span } from '../types';
import { isFiniteCueVerb } from '../words/cue-lexicon';
import { describeSource } from './describe-source';
import { phraseFrom, subjectBefore } from './noun-phrase';

/**
 * What an outlet hands on of others: "the Herald quoted Roe as saying", "according to the Herald, Roe said". By the
 * project's own guide the source is Roe, and the outlet the via.
 */

const QUOTES = /^(?:quot(?:ed|es|e|ing)|cit(?:ed|es|e|ing))$/;

/**
 * Changes attributions of one sentence that give to an outlet what somebody said in it.
 *
 * @param isOutlet whether a span names an outlet
 * @returns the attribution that says the same already, where there is one: `one` adds nothing to it
 */
export function handOn(
  sentence: readonly Item[],
  one: Found,
  others: readonly Found[],
  isOutlet: (span: Span) => boolean,
  text: string,
): Found | undefined {
  const at = sentence.findIndex(({ end }) => end > one.cue[0]![0]);
  const cue = sentence[at];
  if (cue === undefined) return undefined;
  if (QUOTES.test(cue.lower)) quoted(sentence, one, at, text);
  const isAccording = cue.lower === 'according' && one.source.length === 1 && isOutlet(one.source[0]!);
  return isAccording ? according(sentence, one, others) : undefined;
}

/** "the Herald quoted | Roe | as saying | …". */
function quoted(sentence: readonly Item[], one: Found, at: number, text: string): void {
  const subject = subjectBefore(sentence, at, 0);
  const object = phraseFrom(sentence, at + 1);
  if (subject === undefined || object === undefined) return;
  const next = sentence[object[1] + 1];
  const saying = next?.lower === 'as' ? object[1] + 2 : object[1] + 1;
  if (!/^(?:saying|stating)$/.test(sentence[saying]?.lower ?? '')) return;
  const carrier = spanOf(sentence, subject);
  const speaker = spanOf(sentence, object);
  const isCarriers = one.source.length > 0 && one.source.every((span) => overlap(span, carrier));
  if (describeSource(text, carrier).pronoun !== undefined) return;
  if (isCarriers) {
    one.source = [speaker];
    one.content = one.content.flatMap((span) =>
      cutFrom(span, speaker[0], (sentence[saying + 1] ?? sentence[saying]!).start),
    );
  }
  if (one.source.some((span) => overlap(span, speaker))) one.via = mergeSpans([...one.via, carrier]);
}

/** "According to the Herald, | Roe | said | …". */
function according(sentence: readonly Item[], one: Found, others: readonly Found[]): Found | undefined {
  const start = one.content[0]?.[0];
  if (start === undefined || start < one.source[0]![1]) return undefined;
  const first = sentence.findIndex((item) => item.start >= start);
  const phrase = first < 0 ? undefined : phraseFrom(sentence, first);
  if (phrase === undefined || phrase[0] !== first) return undefined;
  let verb = phrase[1] + 1;
  while (/^(?:also|has|have|had|later|,)$/.test(sentence[verb]?.lower ?? '')) verb += 1;
  const word = sentence[verb];
  if (word === undefined || !isFiniteCueVerb(word.lower) || sentence[verb + 1] === undefined)
    return undefined;
  const inner = others.find(
    (other) => other !== one && other.cue.some((span) => overlap(span, [word.start, word.end])),
  );
  if (inner) {
    inner.via = mergeSpans([...inner.via, ...one.source]);
    return inner;
  }
  one.via = mergeSpans([...one.via, ...one.source]);
  one.source = [spanOf(sentence, phrase)];
  one.cue = [[word.start, word.end]];
  one.content = one.content.flatMap((span) => cutFrom(span, start, sentence[verb + 1]!.start));
  return undefined;
}

/** A phrase ends before its last comma. */
function spanOf(sentence: readonly Item[], [first, last]: readonly [number, number]): Span {
  const end = last > first && sentence[last]!.text === ',' ? last - 1 : last;
  return [sentence[first]!.start, sentence[end]!.end];
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** A span without what stands between `from` and `to`, and without the space behind that. */
function cutFrom([start, end]: Span, from: number, to: number): Span[] {
  if (end <= from || start >= to) return [[start, end]];
  const parts: Span[] = [];
  if (start < from) parts.push([start, from]);
  if (to < end) parts.push([to, end]);
  return parts;
}
