import type { Token } from '../text/tokens';
import type { Span } from '../types';
import { isFiniteCueVerb } from '../words/cue-lexicon';
import { isCapitalised, PRONOUNS } from '../words/word-classes';
import { type Formed, type FormParagraph, given, hasWords } from './form-paragraph';
import { nameOf } from './label';

/** “…” – Jane Roe, baker. The name behind a dash, or on the line below, is whose quotation it is. */

const DASH_CONFIDENCE = 0.9;
/** Of a name with what is said of it: longer ones are clauses. In tokens. */
const LONGEST_CREDIT = 25;
const DASH = /^[—–―-]$/;

/** Of a paragraph that is quotations with such names and nothing else; `undefined` for others. */
export function namesBehindDashes(paragraph: FormParagraph, text: string): Formed | undefined {
  const { tokens, quotations } = paragraph;
  const parts = quotations.length > 0 ? quoted(paragraph, text) : setApart(paragraph);
  if (parts === undefined) return undefined;
  return {
    found: parts.map(({ content, dash, from, to }) =>
      given(
        [[tokens[from]!.start, tokens[to - 1]!.end]],
        dash ? [[dash.start, dash.end]] : [],
        [content],
        DASH_CONFIDENCE,
      ),
    ),
  };
}

interface Part {
  content: Span;
  /** Where it is no line of its own. */
  dash: Token | undefined;
  /** Tokens of the name. */
  from: number;
  to: number;
}

function quoted({ tokens, quotations }: FormParagraph, text: string): Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (const [i, { first, last, closed }] of quotations.entries()) {
    if (first < at) continue;
    if (first !== at || !closed) return undefined;
    const mark = tokens[last + 1];
    if (mark === undefined) return undefined;
    const isDash = DASH.test(mark.text);
    if (!isDash && !text.slice(tokens[last]!.end, mark.start).includes('\n')) return undefined;
    const from = isDash ? last + 2 : last + 1;
    // A nickname in marks is no quotation of its own.
    const next = quotations.slice(i + 1).find((one) => startsLine(text, tokens, one.first));
    const to = next?.first ?? tokens.length;
    if (!isCredit(tokens, from, to)) return undefined;
    parts.push({
      content: [tokens[first]!.start, tokens[last]!.end],
      dash: isDash ? mark : undefined,
      from,
      to: withoutStop(tokens, from, to),
    });
    at = to;
  }
  return at === tokens.length && hasWords(tokens.slice(0, 8)) ? parts : undefined;
}

const startsLine = (text: string, tokens: readonly Token[], at: number) =>
  at > 0 && text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n');

/** A quotation that its page sets apart needs no marks: what stands before the last dash. */
function setApart({ tokens, isQuote }: FormParagraph): Part[] | undefined {
  if (!isQuote) return undefined;
  const least = Math.max(1, tokens.length - LONGEST_CREDIT);
  let at = tokens.length - 1;
  while (at >= least && !isLineDash(tokens, at)) at -= 1;
  if (at < least || !isCredit(tokens, at + 1, tokens.length)) return undefined;
  return [
    {
      content: [tokens[0]!.start, tokens[at - 1]!.end],
      dash: tokens[at]!,
      from: at + 1,
      to: withoutStop(tokens, at + 1, tokens.length),
    },
  ];
}

/** Behind the end of a sentence, or of a line without one. */
const isLineDash = (tokens: readonly Token[], at: number) =>
  DASH.test(tokens[at]!.text) && /^[.!?…]$/.test(tokens[at - 1]!.text);

/** Whether these tokens are a name with what is said of it. */
function isCredit(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || to - from > LONGEST_CREDIT || to <= from) return false;
  if (first.kind !== 'word' || !isCapitalised(first.text) || PRONOUNS.has(first.lower)) return false;
  const credit = tokens.slice(from, withoutStop(tokens, from, to));
  if (nameOf(credit) === undefined) return false;
  return credit.every(
    ({ text, lower }, i) =>
      !/^[.!?;:…]$/.test(text) && (i === 0 || isCapitalised(text) || !isFiniteCueVerb(lower)),
  );
}

/** The name's end: a full stop is none of it, nor is the address on a network with the date behind. */
function withoutStop(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++)
    if (tokens[at]!.text === '(' && tokens[at + 1]!.text === '@') return at;
  return to - 1 > from && tokens[to - 1]!.text === '.' ? to - 1 : to;
}
