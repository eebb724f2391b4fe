import type { Block } from '../types';
import { type Token, tokensOf } from './tokens';

/** Tokens between two yields: about a tenth of a millisecond. */
const STRIDE = 256;

/**
 * The tokens of a block of `text`, [] where it has none. Yields now and then: a block may be as long as the article.
 */
export function* blockTokens(text: string, block: Block): Generator<void, Token[], void> {
  const tokens: Token[] = [];
  for (const token of tokensOf(text, block.span)) {
    tokens.push(token);
    if (tokens.length % STRIDE === 0) yield;
  }
  return tokens;
}

/** The tokens of all blocks, one after the other. */
export function* inOrder(tokens: readonly (readonly Token[])[]): Generator<Token, void, void> {
  for (const block of tokens) yield* block;
}
