import type { Quotation } from './quotation';
import type { Token } from './tokens';
import type { Span } from './types';

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
  /** Of a quotation: how many words it has, its last character inside, whether it goes on in the next paragraph. */
  words: number;
  lastInside: string;
  continues: boolean;
}

/** Folds the quotations of a paragraph into one item each. */
export function itemsOf(tokens: readonly Token[], quotations: readonly Quotation[]): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const quotation of quotations) {
    for (; next < quotation.first; next++) items.push(fromToken(tokens[next]!));
    items.push(fold(tokens, quotation));
    next = quotation.last + 1;
  }
  for (; next < tokens.length; next++) items.push(fromToken(tokens[next]!));
  return items;
}

function fromToken(token: Token): Item {
  const words = token.kind === 'word' || token.kind === 'number' ? 1 : 0;
  return { ...token, words, lastInside: '', continues: false };
}

function fold(tokens: readonly Token[], { first, last, closed, continues }: Quotation): Item {
  let words = 0;
  for (let i = first; i <= last; i++) {
    const { kind } = tokens[i]!;
    if (kind === 'word' || kind === 'number') words += 1;
  }
  const inside = tokens[closed ? last - 1 : last];
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    text: '',
    lower: '',
    kind: 'quotation',
    words,
    lastInside: inside?.text ?? '',
    continues,
  };
}

/** From the start of one item to the end of another. */
export function spanOf(first: Item, last: Item): Span {
  return [first.start, last.end];
}
