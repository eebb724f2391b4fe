/**
 * Text as it is compared: what publishers change without changing a word is made alike (shape of quotation marks and
 * dashes, white space, soft hyphens, ligatures, case), with the way back to the offsets of the text itself.
 */
export interface NormalText {
  readonly text: string;
  /** The offset in the text itself of an offset in the normal text. */
  toSource(at: number): number;
  /** The offset in the normal text of an offset in the text itself. */
  fromSource(at: number): number;
}

/** What is not shown, or only where a line breaks there. */
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
/** Everything that is to be changed; single spaces, which are the most, are not. */
const SPECIAL = new RegExp(
  `[\\s${UNSEEN}]{2,}|[^\\S ]|[${UNSEEN}]|[-‐-―−]+|[\\ufb00-\\ufb06]|[“”„‟«»″]|[‘’‚‛′ʼ]`,
  'g',
);
/** Signs between two looks at the clock. */
const SIGNS_A_STEP = 2_000;
const ALL_UNSEEN = new RegExp(`^[${UNSEEN}]+$`);
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const FIRST_LIGATURE = 0xfb00;

/**
 * The normal text of any text. An offset inside of what was changed as a whole leads to an edge of what stands for it;
 * all offsets are UTF-16 code units.
 * @param keepCase where the case of letters is to stay as it is
 */
export function normalText(source: string, keepCase = false): NormalText {
  const steps = normalSteps(source, keepCase);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for long texts. */
export function* normalSteps(source: string, keepCase = false): Generator<void, NormalText> {
  const parts: string[] = [];
  // From `normalAt[i]` on, the text runs along that from `sourceAt[i]` on.
  const normalAt = [0];
  const sourceAt = [0];
  let length = 0;
  let at = 0;
  let afterSpace = false;
  let signs = 0;
  const write = (words: string) => {
    if (words === '') return;
    parts.push(words);
    length += words.length;
    afterSpace = words.endsWith(' ');
  };
  const align = (offset: number) => {
    if (normalAt.at(-1) === length) {
      sourceAt[sourceAt.length - 1] = offset;
    } else {
      normalAt.push(length);
      sourceAt.push(offset);
    }
  };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(source); match; match = SPECIAL.exec(source)) {
    const [sign] = match;
    let end = match.index + sign.length;
    write(cased(source.slice(at, match.index), keepCase));
    const other = normalSign(sign);
    const isDash = other === '-';
    // A dash is the same with space around it and without; a hyphen has none.
    if (isDash && afterSpace) {
      const last = parts.pop()!;
      length -= last.length;
      write(last.slice(0, -1));
      while (normalAt.at(-1)! > length) {
        normalAt.pop();
        sourceAt.pop();
      }
    }
    if (isDash) while (source[end] === ' ') end += 1;
    if (other === ' ' && (afterSpace || parts.at(-1)?.endsWith('-'))) {
      align(end);
    } else {
      write(other);
      if (isDash || other.length !== sign.length) align(end);
    }
    at = end;
    signs += 1;
    if (signs % SIGNS_A_STEP === 0) yield;
    // Set anew: others may have used it meanwhile.
    SPECIAL.lastIndex = end;
  }
  write(cased(source.slice(at), keepCase));
  const text = parts.join('');
  return {
    text,
    toSource: (offset) => along(offset, normalAt, sourceAt, source.length),
    fromSource: (offset) => along(offset, sourceAt, normalAt, text.length),
  };
}

/** Whether two wordings differ in nothing but what publishers change: a word in capitals may be in small ones. */
export function isSameWording(before: string, after: string): boolean {
  const [old, now] = [before, after].map((words) => normalText(words, true).text.trim());
  if (old === now) return true;
  if (old!.toLowerCase() !== now!.toLowerCase()) return false;
  const words = now!.split(' ');
  return old!.split(' ').every((word, index) => {
    const other = words[index]!;
    return word === other || word === other.toUpperCase() || other === word.toUpperCase();
  });
}

function normalSign(sign: string): string {
  const first = sign.charCodeAt(0);
  if (ALL_UNSEEN.test(sign)) return '';
  if (/^\s|\s$/.test(sign)) return ' ';
  if (first >= FIRST_LIGATURE && first < FIRST_LIGATURE + LIGATURES.length)
    return LIGATURES[first - FIRST_LIGATURE]!;
  if (/^[“”„‟«»″]/.test(sign)) return '"';
  if (/^[‘’‚‛′ʼ]/.test(sign)) return "'";
  return '-';
}

/** In small letters; letters whose small form has another length stay. */
function cased(words: string, keepCase: boolean): string {
  if (keepCase) return words;
  const small = words.toLowerCase();
  return small.length === words.length ? small : words;
}

/** Follows a run from one list to the other, but never into the next run. */
function along(offset: number, from: readonly number[], to: readonly number[], end: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const run = Math.max(0, low - 1);
  return Math.max(0, Math.min(to[run]! + offset - from[run]!, to[run + 1] ?? end));
}
