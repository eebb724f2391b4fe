import type { RoleChances } from '../tagger/sentence-labels';
import type { TaggedParagraph } from '../tagger/tagger';
import type { Item } from '../text/items';
import type { Token } from '../text/tokens';
import type { Attribution, Form, SourceKind, Span, Stance } from '../types';

/** What the tagger makes of a sentence. */
export interface SentenceSigns {
  /** Of its encoder, as in `SentenceStates`. */
  states?: Float32Array;
  /** How probable the roles are in it. */
  chances?: RoleChances;
}

/** What the tagger makes of each sentence of a paragraph. */
export const signsOf = ({ states, labels }: Pick<TaggedParagraph, 'states' | 'labels'>): SentenceSigns[] =>
  labels.ofSentences.map((chances, i) => ({ states: states.ofSentences[i], chances }));

/** A sentence by its position, kept until the attributions are known. */
export interface SentencePosition extends SentenceSigns {
  span: Span;
  /** Its quotations, in order. */
  quotations: readonly Span[];
}

/** A sentence as claims see it: its tokens, those of its quotations included. */
export interface Sentence extends SentenceSigns {
  span: Span;
  tokens: readonly Token[];
  /** For each token, 1 where it stands in a quotation. */
  quoted: Uint8Array;
}

/** An attribution as the sentence with its cue shows it. */
export interface AttributionInSentence {
  /** Lower-case words of the cue and of the source, in order; no source is hearsay. */
  cue: readonly string[];
  source: readonly string[];
  form: Form;
  stance: Stance;
  sourceKind: SourceKind;
  /** 0 to 1. */
  confidence: number;
  /** Share of the sentence's tokens that its content covers, 0 to 1. */
  share: number;
}

/** Tokens of a sentence that are looked at: a quotation in it may be as long as the article. */
const LONGEST = 250;

/** Whether a token says something: marks do not. */
export const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/**
 * The position of a sentence.
 *
 * @param items one or more: its tokens with each quotation folded into one
 * @param signs what the tagger makes of it
 */
export function positionOf(items: readonly Item[], signs?: SentenceSigns): SentencePosition {
  const quotations: Span[] = [];
  for (const { kind, start, end } of items) if (kind === 'quotation') quotations.push([start, end]);
  return { span: [items[0]!.start, items.at(-1)!.end], quotations, ...signs };
}

/** The sentences at `positions`, with their tokens; both are in the order of the text. */
export function* sentencesAt(
  positions: readonly SentencePosition[],
  tokens: Iterable<Token>,
): Generator<Sentence, void, void> {
  const iterator = tokens[Symbol.iterator]();
  let token = iterator.next();
  for (const { span, quotations, states, chances } of positions) {
    const own: Token[] = [];
    for (; !token.done && token.value.end <= span[1]; token = iterator.next())
      if (token.value.start >= span[0] && own.length < LONGEST) own.push(token.value);
    yield {
      span,
      tokens: own,
      quoted: marked(own, quotations),
      ...(states && { states }),
      ...(chances && { chances }),
    };
  }
}

/** For each token, 1 where it overlaps one of `spans`, which are sorted and apart. */
export function marked(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let i = 0;
  for (const [start, end] of spans) {
    while (i < tokens.length && tokens[i]!.end <= start) i += 1;
    for (; i < tokens.length && tokens[i]!.start < end; i++) marks[i] = 1;
  }
  return marks;
}

export function attributionIn(
  { tokens }: Sentence,
  { cue, source, content, form, stance, confidence }: Attribution,
  sourceKind: SourceKind,
): AttributionInSentence {
  const inside = (spans: readonly Span[]) =>
    tokens.filter(({ start, end }) => spans.some((span) => span[0] < end && start < span[1]));
  const words = (spans: readonly Span[]) => inside(spans).map(({ lower }) => lower);
  return {
    cue: words(cue),
    source: words(source),
    form,
    stance,
    sourceKind,
    confidence,
    share: inside(content).length / Math.max(1, tokens.length),
  };
}
