import type { Span } from '../types';
import type { Quotation } from './quotation';
import type { Token } from './tokens';

/**
 * What the rules see of a paragraph: its tokens, each quotation folded into one item. So a rule about
 * "…," said X does not care what was said, and nothing inside a quotation is mistaken for its frame.
 */
export interface Item {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: Token['kind'] | 'quotation';
  /** Of a quotation alone. */
  inside?: Inside;
}

interface Inside {
  words: number;
  /** The last token before the closing mark. */
  last: string;
  /** The paragraph ends in it, and the next one goes on with it. */
  continues: boolean;
}

/**
 * Folds the quotations of a paragraph into one item each. Tokens outside them are items as they are.
 *
 * @param quotations sorted and apart, as `quotationsOf` finds them in these tokens
 */
export function itemsOf(tokens: readonly Token[], quotations: readonly Quotation[]): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const quotation of quotations) {
    for (; next < quotation.first; next++) items.push(tokens[next]!);
    items.push(fold(tokens, quotation));
    next = quotation.last + 1;
  }
  for (; next < tokens.length; next++) items.push(tokens[next]!);
  return items;
}

function fold(tokens: readonly Token[], { first, last, closed, continues }: Quotation): Item {
  let words = 0;
  for (let i = first; i <= last; i++) if (isWord(tokens[i]!)) words += 1;
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    text: '',
    lower: '',
    kind: 'quotation',
    inside: { words, last: tokens[closed ? last - 1 : last]!.text, continues },
  };
}

function isWord({ kind }: Item): boolean {
  return kind === 'word' || kind === 'number';
}

/** How many words an item stands for: of a quotation those inside it, of a mark none. */
export function wordsIn(item: Item): number {
  return item.inside?.words ?? (isWord(item) ? 1 : 0);
}

/** From the start of one item to the end of another. */
export function spanOf(first: Item, last: Item): Span {
  return [first.start, last.end];
}
