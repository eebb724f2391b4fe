import { isSpeechVerb } from '../words/cue-lexicon';
import { COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../words/word-classes';
import { isLeading } from './abbreviations';
import type { Item } from './items';

/** Longer sentences are cut here, so that rules that look through a sentence stay linear in the text. In items. */
const LONGEST_SENTENCE = 250;
/** Items between two yields: about a tenth of a millisecond. */
const STRIDE = 1024;
const STOPS = new Set(['.', '!', '?', '…']);
/** How far behind a quotation a speech verb may stand for "“Who?” Jane Roe asked" to be one sentence. In items. */
const SPEAKER_REACH = 6;

/**
 * Cuts the items of a paragraph into sentences. A quotation is one item, so the stops inside it cut nothing;
 * the stop at its end does, unless its speaker follows. Every item is in one sentence, and none is empty; no items, no
 * sentences. Yields now and then.
 */
export function* sentencesOf(items: readonly Item[]): Generator<void, Item[][], void> {
  const sentences: Item[][] = [];
  let from = 0;
  for (let i = 0; i < items.length; i++) {
    if (i % STRIDE === STRIDE - 1) yield;
    if (!endsSentence(items, i) && i - from < LONGEST_SENTENCE) continue;
    sentences.push(items.slice(from, i + 1));
    from = i + 1;
  }
  if (from < items.length) sentences.push(items.slice(from));
  return sentences;
}

function endsSentence(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const next = items[i + 1];
  if (next === undefined) return true;
  if (item.kind === 'quotation')
    return STOPS.has(item.inside?.last ?? '') && startsSentence(next) && !speakerFollows(items, i);
  if (item.kind === 'mark' && STOPS.has(item.text)) return stopEnds(items, i, next);
  if ((item.text === ')' || item.kind === 'quote') && STOPS.has(items[i - 1]?.text ?? ''))
    return startsSentence(next);
  return item.kind === 'word' && item.text.endsWith('.') && abbreviationEnds(item, next);
}

function stopEnds(items: readonly Item[], i: number, next: Item): boolean {
  const { text, end } = items[i]!;
  // "?!" and "..." end once, at their last mark; a closing bracket or stray quotation mark goes with the stop.
  if (STOPS.has(next.text) || (next.kind === 'quote' && next.start === end)) return false;
  // "Orrinex!, citing": what is behind a comma goes on. ".345": the stop is the number's.
  if (GOES_ON.test(next.text) || (next.kind === 'number' && next.start === end)) return false;
  // Before a small letter an ellipsis is a pause and "!" part of a name; where a full stop is, the capital was forgotten.
  return (text === '.' && items[i - 1]?.text !== '.') || startsSentence(next);
}

/** Marks that nothing begins with. */
const GOES_ON = /^[,;:)\]]$/;

function startsSentence(item: Item): boolean {
  if (item.kind === 'mark') return !GOES_ON.test(item.text);
  return item.kind === 'quotation' || item.kind === 'number' || !/^\p{Ll}/u.test(item.text);
}

/** Adverbs that lead a sentence and are no surname, as many in -ly are. */
const SENTENCE_ADVERBS = new Set(
  (
    'initially finally recently currently previously eventually originally however meanwhile instead then now later ' +
    'still moreover nevertheless today yesterday'
  ).split(' '),
);

/**
 * "… in the U.S. Before that …": an abbreviation ends a sentence where a word follows that is capitalised only there.
 * "U.S. Under Secretary" is a title, "J. On" may be a name in capitals.
 */
function abbreviationEnds({ lower, text }: Item, next: Item): boolean {
  if (!/^\p{Lu}/u.test(next.text) || isLeading(lower)) return false;
  if (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower)) return true;
  if (text.length <= 2 || next.lower === 'under') return false;
  return (
    PREPOSITIONS.has(next.lower) ||
    SUBORDINATORS.has(next.lower) ||
    COORDINATORS.has(next.lower) ||
    SENTENCE_ADVERBS.has(next.lower)
  );
}

function speakerFollows(items: readonly Item[], i: number): boolean {
  for (let k = i + 1; k < items.length && k <= i + SPEAKER_REACH; k++) {
    const item = items[k]!;
    if (item.kind === 'mark' || item.kind === 'quotation') return false;
    if (isSpeechVerb(item.lower)) {
      // "“Never.” She said that …" is a new sentence: the verb has content of its own.
      const after = items[k + 1];
      return after === undefined || after.kind === 'mark' || items[i]!.inside?.last !== '.';
    }
  }
  return false;
}
