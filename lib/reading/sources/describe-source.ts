import { fewTokens, type Token } from '../text/tokens';
import type { SourceKind, Span } from '../types';
import { commonNoun, isCommon } from './common-noun';
import { type Description, emptyDescription } from './description';
import { endsInPerson, properName } from './proper-name';
import { completed, coreEnd, headOf, isAllCapitals, isNameWord, isOpener, trimmed } from './source-words';

const PRONOUN =
  /^(?:he|she|they|it|who|which|that|we|i|you|his|her|hers|its|their|our|my|your|him|them|us|me|himself|herself|themselves|itself|this|these|those|both)$/;
/** Behind a pronoun these change nothing: "she too", "they both", "he himself". */
const PRONOUN_TAIL = /^(?:too|also|himself|herself|itself|themselves|both|all|now|alone|,)$/;
/** The writer is one row in whatever case. */
const FIRST_PERSON: Readonly<Record<string, string>> = { me: 'i', my: 'i', us: 'we', our: 'we', your: 'you' };

/** What comes later says nothing of who it is; no source in PolNeAR train has as many words. In tokens. */
const LONGEST_SOURCE = 100;

/** The words of a source, cut into what it is about and what describes it. */
export interface SourcePhrase {
  tokens: readonly Token[];
  /** What it is about, with its article; without it; and the word of it that says what it is. */
  core: readonly Token[];
  bare: readonly Token[];
  head: Token;
  /** Appositions and clauses behind it. */
  rest: readonly Token[];
}

/** Undefined where `span` of `text` holds no word. */
export function phraseOf(text: string, span: Span): SourcePhrase | undefined {
  const tokens = completed(text, trimmed(fewTokens(text, span, LONGEST_SOURCE)));
  if (tokens.length === 0) return undefined;
  const end = coreEnd(tokens);
  const core = tokens.slice(0, end);
  const bare = withoutMark(withoutOpener(core));
  return { tokens, core, bare, head: headOf(bare), rest: tokens.slice(end) };
}

/**
 * Describes the source whose words are `span` of `text`, by these words and the few around them. Of a span without
 * words the description is empty: somebody unnamed. A guess by word lists, always of some kind: `unnamed` where nothing
 * tells.
 *
 * @param as the kind, where it is known better: the rest is described accordingly. Pronouns keep theirs
 */
export function describeSource(text: string, span: Span, as?: SourceKind): Description {
  const phrase = phraseOf(text, span);
  if (phrase === undefined) return emptyDescription(text.slice(span[0], span[1]));
  const { tokens, core, bare, head, rest } = phrase;
  if (isPronoun(tokens)) return pronoun(tokens[0]!);
  const title = titleIn(text, span, tokens);
  if (title !== undefined)
    return as === undefined ? title : { ...title, kind: as, named: as !== 'unnamed', basis: 'given' };
  const withArticle = bare.length < core.length;
  return isCommon(text, bare, head, withArticle) && !endsInPerson(bare, head)
    ? commonNoun(text, core, bare, head, rest, as)
    : properName(text, bare, head, rest, withArticle, as);
}

/** 'a "security source"': a word that is only quoted. */
function withoutMark(bare: readonly Token[]): readonly Token[] {
  const first = bare.findIndex(({ kind }) => kind !== 'quote');
  return first > 0 ? bare.slice(first) : bare;
}

function isPronoun([first, ...behind]: readonly Token[]): boolean {
  return (
    first !== undefined &&
    PRONOUN.test(first.lower) &&
    !isAllCapitals(first.text) &&
    behind.every((t) => PRONOUN_TAIL.test(t.lower))
  );
}

/** "the mayor"; "any of the mayors". */
function withoutOpener(core: readonly Token[]): readonly Token[] {
  const [first, second] = core;
  if (second === undefined) return core;
  if (first!.lower === 'one' && second.lower !== 'of') return core.slice(1);
  if (!isOpener(first!.lower)) return core;
  if (second.lower !== 'of' || core.length < 3) return core.slice(1);
  return withoutOpener(core.slice(2));
}

/** "He" is a person even where nobody can say which, "it" most often a body. */
function pronoun(token: Token): Description {
  const { lower } = token;
  const gender = /^(?:she|her|hers|herself)$/.test(lower)
    ? 'she'
    : /^(?:he|his|him|himself)$/.test(lower)
      ? 'he'
      : undefined;
  return {
    ...emptyDescription(token.text),
    kind: gender || lower === 'you' ? 'person' : /^its?$/.test(lower) ? 'organization' : 'unnamed',
    basis: 'pronoun',
    pronoun: FIRST_PERSON[lower] ?? lower,
    ...(gender && { gender }),
  };
}

/** A work called by its title: “Roads of Harrow” by Jane Roe. */
function titleIn(text: string, [start]: Span, tokens: readonly Token[]): Description | undefined {
  if (!/["“‘]/.test(text[start] ?? '')) return undefined;
  const close = tokens.findIndex((t) => t.kind === 'quote' && /["”’]/.test(t.text));
  const own = close > 0 ? tokens.slice(0, close) : tokens;
  if (own.length < 2 || !isNameWord(own[0]!.text)) return undefined;
  const name = text.slice(own[0]!.start, own.at(-1)!.end);
  return { ...emptyDescription(name), kind: 'document', basis: 'work', named: true, head: own.at(-1)!.lower };
}
