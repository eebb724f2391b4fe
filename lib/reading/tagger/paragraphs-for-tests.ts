import { runThrough } from '../steps';
import { tokensOf } from '../text/tokens';
import type { ParsedParagraph } from './paragraph';
import { parseParagraph } from './paragraph';

/** The paragraphs of a text that blank lines part, each in the light of those next to it. */
export function parsed(text: string): ParsedParagraph[] {
  let from = 0;
  const tokens = text.split('\n\n').map((part) => {
    const own = [...tokensOf(text, [from, from + part.length])];
    from += part.length + 2;
    return own;
  });
  const paragraphs: ParsedParagraph[] = [];
  for (const [i, own] of tokens.entries())
    paragraphs.push(runThrough(parseParagraph(own, tokens[i + 1], paragraphs.at(-1)?.after ?? 'closed')));
  return paragraphs;
}
