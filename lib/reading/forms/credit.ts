import type { ParsedParagraph } from '../tagger/paragraph';
import type { Span } from '../types';
import { spanOfParagraph } from './form-paragraph';

/** What parts a name from what else is said of it, or stands before it. */
const BEFORE_NAME = /^[\s—–-]+/;
const AFTER_NAME = /\s*([,;(|—–]| - |\n)/;

/** The name in the line under a quotation; `undefined` where there is none. */
export function creditIn(line: ParsedParagraph | undefined, text: string): Span | undefined {
  const span = spanOfParagraph(line);
  if (span === undefined) return undefined;
  const [start] = span;
  const words = text.slice(...span);
  const from = BEFORE_NAME.exec(words)?.[0].length ?? 0;
  const rest = words.slice(from);
  const length = AFTER_NAME.exec(rest)?.index ?? rest.trimEnd().length;
  return length > 0 ? [start + from, start + from + length] : undefined;
}
