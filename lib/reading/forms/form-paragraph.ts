import type { Found } from '../found';
import type { JoinedParagraph } from '../tagger/join';
import type { ParsedParagraph } from '../tagger/paragraph';
import type { Token } from '../text/tokens';
import type { BlockKind, Span } from '../types';

/** A paragraph with what its page says of it. */
export interface FormParagraph extends JoinedParagraph {
  kind: BlockKind;
  /** Whether the paragraph before it in the article is the one before it in the list. */
  follows: boolean;
  /** The line under it, where it is a quotation set apart. */
  credit?: ParsedParagraph;
}

/** What a form makes of a paragraph. */
export interface Formed {
  /** In place of all that the tagger found in it; [] where it hands nothing over. */
  found: Found[];
}

/** An attribution that a form makes, of words as they were said; [] for what is not there. */
export function given(source: Span[], cue: Span[], content: Span[], confidence: number): Found {
  return { source, cue, content, via: [], stance: 'neutral', confidence, verbatim: true };
}

/** Whether there is anything to say among tokens: marks alone are said by nobody. */
export const hasWords = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'word' || kind === 'number');

/** From its first token to its last; `undefined` where it has none. */
export function spanOfParagraph(paragraph: ParsedParagraph | undefined): Span | undefined {
  const [first] = paragraph?.tokens ?? [];
  const last = paragraph?.tokens.at(-1);
  return first && last && [first.start, last.end];
}
