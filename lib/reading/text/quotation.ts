import type { Token } from './tokens';

/** A run of tokens between quotation marks, by token index; `last` is the closing mark, or the last token inside. */
export interface Quotation {
  first: number;
  last: number;
  closed: boolean;
  /** The paragraph ended inside it and the next one opens again: one quotation over several paragraphs. */
  continues: boolean;
}

type Family = 'double' | 'single' | 'guillemet';

/** Which family a mark is of and what its shape says; straight marks say nothing. */
const MARKS: Record<string, { family: Family; side: 'open' | 'close' | 'either' }> = {
  '“': { family: 'double', side: 'open' },
  '”': { family: 'double', side: 'close' },
  '„': { family: 'double', side: 'open' },
  '‟': { family: 'double', side: 'open' },
  '"': { family: 'double', side: 'either' },
  "''": { family: 'double', side: 'either' },
  '``': { family: 'double', side: 'open' },
  '‘': { family: 'single', side: 'open' },
  '’': { family: 'single', side: 'close' },
  '‚': { family: 'single', side: 'open' },
  '‛': { family: 'single', side: 'open' },
  "'": { family: 'single', side: 'either' },
  '`': { family: 'single', side: 'open' },
  '«': { family: 'guillemet', side: 'open' },
  '»': { family: 'guillemet', side: 'close' },
  '‹': { family: 'guillemet', side: 'open' },
  '›': { family: 'guillemet', side: 'close' },
};

/** Elisions that begin with an apostrophe and open nothing. */
const ELIDED = new Set(['tis', 'twas', 'em', 'cause', 'til', 'round', 'bout', 'n']);
const SENTENCE_END = new Set(['.', '!', '?', '…']);

interface Open {
  at: number;
  family: Family;
}

/**
 * The outermost quotations of one paragraph. A mark that is never closed reaches to the end of its sentence
 * at most, or, where the next paragraph opens with a mark again, to the end of the paragraph: so an odd number
 * of marks never swallows what follows. The price: where a closing mark is missing, what comes after the first sentence
 * counts as outside.
 *
 * @param nextOpens whether the next paragraph opens with a mark (`opensWithMark`)
 * @returns sorted and apart; [] where there are none
 */
export function quotationsOf(tokens: readonly Token[], nextOpens: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const side = sideOf(tokens, i, open);
    if (side === undefined) continue;
    const { family } = MARKS[tokens[i]!.text]!;
    if (side === 'close') {
      if (open?.family !== family) continue;
      found.push({ first: open.at, last: i, closed: true, continues: false });
      open = undefined;
    } else if (open === undefined) {
      open = { at: i, family };
    } else if (open.family === family) {
      // The same family does not nest: the earlier mark was left open.
      pushUnclosed(found, tokens, open.at, i);
      open = { at: i, family };
    }
  }
  if (open !== undefined) {
    if (nextOpens && open.family !== 'single') {
      found.push({ first: open.at, last: tokens.length - 1, closed: false, continues: true });
    } else {
      pushUnclosed(found, tokens, open.at, tokens.length);
    }
  }
  return found;
}

/**
 * Whether a paragraph opens with a mark, as the later ones of a quotation over several paragraphs do.
 * A single mark does not count: it may be an apostrophe.
 */
export function opensWithMark(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  return (
    first !== undefined && MARKS[first.text]?.family !== 'single' && sideOf(tokens, 0, undefined) === 'open'
  );
}

function pushUnclosed(found: Quotation[], tokens: readonly Token[], first: number, end: number): void {
  // A single mark alone is an apostrophe far more often than a quotation.
  if (MARKS[tokens[first]!.text]?.family === 'single') return;
  let last = first + 1;
  while (last < end && !SENTENCE_END.has(tokens[last]!.text)) last += 1;
  if (last > first + 1) found.push({ first, last: Math.min(last, end - 1), closed: false, continues: false });
}

/** What the mark at `i` does here, or undefined when it is no quotation mark but an apostrophe, feet or inches. */
function sideOf(tokens: readonly Token[], i: number, open: Open | undefined): 'open' | 'close' | undefined {
  const token = tokens[i]!;
  const mark = token.kind === 'quote' ? MARKS[token.text] : undefined;
  if (mark === undefined) return undefined;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const gapBefore = before === undefined || before.end < token.start || /[([—–-]/.test(before.text);
  const touchesAfter = after !== undefined && after.start === token.end;
  const openHere = open?.family === mark.family;
  if (mark.family === 'single' && mark.side !== 'open') {
    if (openHere)
      return !touchesAfter || after.kind === 'mark' || after.kind === 'quote' ? 'close' : undefined;
    const opens = mark.side === 'either' && gapBefore && touchesAfter && after.kind !== 'mark';
    return opens && !ELIDED.has(after.lower) && after.kind !== 'number' ? 'open' : undefined;
  }
  if (mark.side !== 'either') return mark.side;
  if (!openHere) {
    if (before?.kind === 'number' && before.end === token.start) return undefined;
    return touchesAfter || gapBefore ? 'open' : undefined;
  }
  // Straight marks: one that can only open means that the last was left open.
  return gapBefore && before !== undefined && touchesAfter && after.kind !== 'mark' ? 'open' : 'close';
}
