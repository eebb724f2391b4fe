import { diffArrays } from 'diff';
import { isSameWording, normalText } from './normal-text';

/** Two wordings side by side, word by word, as a reader is shown what has changed. */

/** Words that are in both, or in one alone. Those of one text, joined, are that text, but for typography. */
export interface DiffPart {
  kind: 'same' | 'before' | 'after';
  /** Of `same`, as it is now. */
  text: string;
}

/**
 * Words that may come and go before two texts are shown as wholly different: beyond that nobody finds the words that
 * stayed, and the work grows with the square.
 */
const MOST_CHANGES = 200;

/**
 * What stayed, what went and what came, in the order of the text. What publishers change without changing a word
 * (quotation marks, dashes, white space, ligatures) is no difference. Two texts that differ in too many words
 * are given whole, one after the other.
 * @returns one part, `same`, where nothing differs; none for two empty texts
 */
export function wordDifference(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const changes = diffArrays(old, wordsOf(after), {
    comparator: isSameWord,
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) {
    return [
      { kind: 'before', text: before },
      { kind: 'after', text: after },
    ];
  }
  let at = 0;
  return changes.map(({ value, added, removed }): DiffPart => {
    if (!added) at += value.length;
    const text = value.map((word) => word.text).join('');
    if (added || removed) return { kind: removed ? 'before' : 'after', text };
    // The last word of one text has no space behind it, and in the other more words may follow.
    const before = old[at - 1]?.text ?? '';
    const spaced = before.slice(before.trimEnd().length);
    return { kind: 'same', text: /\s$/.test(text) ? text : text + spaced };
  });
}

/** By the rules of Unicode: a figure with its comma is one word, and languages without spaces have words, too. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const UNSEEN = /^[\s\p{Cf}]+$/u;
const DASH = /^[-‐-―−]$/;

interface Word {
  /** With the white space behind it. */
  text: string;
  /** As it is compared: made once, for each is compared with many. */
  normal: string;
  small: string;
}

function isSameWord(before: Word, after: Word): boolean {
  if (before.normal === after.normal) return true;
  return before.small === after.small && isSameWording(before.text, after.text);
}

/** Words and signs. */
function wordsOf(text: string): Word[] {
  const words: string[] = [];
  let lastSign = '';
  for (const { segment } of segmenter.segment(text)) {
    // "--" is one dash, as "—" is.
    const goesOn = UNSEEN.test(segment) || (DASH.test(segment) && DASH.test(lastSign));
    if (goesOn && words.length > 0) words[words.length - 1] += segment;
    else words.push(segment);
    lastSign = segment;
  }
  return words.map((word) => {
    const normal = normalText(word, true).text.trim();
    return { text: word, normal, small: normal.toLowerCase() };
  });
}
