import { isSpeechVerb } from '../words/cue-lexicon';
import { DETERMINERS, PRONOUNS } from '../words/word-classes';
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
  if (item.kind === 'mark' && STOPS.has(item.text)) {
    // "?!" and "..." end once, at their last mark; a closing bracket or stray quotation mark goes with the stop.
    return !STOPS.has(next.text) && next.text !== ')' && !(next.kind === 'quote' && next.start === item.end);
  }
  if ((item.text === ')' || item.kind === 'quote') && STOPS.has(items[i - 1]?.text ?? ''))
    return startsSentence(next);
  // "… in the U.S. The …": an abbreviation ends a sentence when a word follows that is capitalised only there.
  return (
    item.text.endsWith('.') &&
    item.kind === 'word' &&
    /^\p{Lu}/u.test(next.text) &&
    (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower)) &&
    !/^(?:mrs?|ms|dr|sen|rep|gov|gen|prof)\.$/.test(item.lower)
  );
}

function startsSentence(item: Item): boolean {
  return item.kind === 'quotation' || item.kind === 'number' || !/^\p{Ll}/u.test(item.text);
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
