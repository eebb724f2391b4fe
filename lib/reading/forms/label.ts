import type { Token } from '../text/tokens';
import type { Span } from '../types';
import { isFiniteCueVerb } from '../words/cue-lexicon';
import { isCapitalised } from '../words/word-classes';

/** A name before a colon, at the head of a paragraph: "ROE:", "Jane Roe, head of roads:". */
export interface Label {
  /** The name with what is said of it. */
  source: Span;
  colon: Span;
  /** Token behind the colon. */
  next: number;
  /** What tells one speaker from another: the last word of the name, in small letters. */
  key: string;
}

/** Longer ones are clauses. In tokens. */
const LONGEST_LABEL = 20;
const LONGEST_NAME = 6;
/** Small words inside names and the names of bodies. */
const IN_NAMES = /^(?:of|the|and|for|de|da|di|du|del|der|den|van|von|la|le|al|bin|ibn|['’]s)$/i;
/** Heads of notes, lists of facts and links to other articles, which speak for nobody. */
const FURNITURE = new Set(
  (
    'advertisement address age also analysis answer background breaking caption clarification comment conclusion ' +
    'contact context correction cost credit date email exclusive explainer fact image info live listen location look ' +
    'more myth note opinion phone photo photos place podcast price question read related review see source sources ' +
    'step summary tel tickets time topics trending tip tips update updated video warning watch what when where which ' +
    'who why how editor editors byline recommended result results'
  ).split(' '),
);

/** The label that a paragraph begins with, `undefined` where it has none. */
export function labelOf(tokens: readonly Token[]): Label | undefined {
  let first = 0;
  // Bullets, and the colon by which a wiki sets a line in.
  while (first < 2 && tokens[first]?.kind === 'mark') first += 1;
  const head = tokens[first];
  if (head === undefined || head.kind !== 'word' || !isCapitalised(head.text)) return undefined;
  if (FURNITURE.has(head.lower)) return undefined;
  const limit = Math.min(tokens.length, first + LONGEST_LABEL);
  let colon = first;
  while (colon < limit && tokens[colon]!.text !== ':') {
    if (breaksLabel(tokens[colon]!)) return undefined;
    colon += 1;
  }
  if (colon >= limit) return undefined;
  const name = nameOf(tokens.slice(first, colon));
  if (name === undefined) return undefined;
  const { start, end } = tokens[colon]!;
  return { source: [head.start, tokens[colon - 1]!.end], colon: [start, end], next: colon + 1, key: name };
}

const breaksLabel = ({ text, lower, kind }: Token) =>
  /^[.!?;…]$/.test(text) || kind === 'quote' || /^(?:who|which|that)$/.test(lower) || isFiniteCueVerb(lower);

/** The last word of a name, up to what is said of it; `undefined` where it is none. */
export function nameOf(tokens: readonly Token[]): string | undefined {
  const end = tokens.findIndex(({ text }) => text === ',' || text === '(' || /^[—–-]$/.test(text));
  const name = end < 0 ? tokens : tokens.slice(0, end);
  if (name.length === 0 || name.length > LONGEST_NAME) return undefined;
  const isName = name.every(
    ({ text, kind }) => kind === 'word' && (isCapitalised(text) || IN_NAMES.test(text)),
  );
  return isName ? name.at(-1)!.lower.replace(/\.$/, '') : undefined;
}
