import type { Token } from '../text/tokens';
import type { Span } from '../types';
import { type Formed, type FormParagraph, given, hasWords, spanOfParagraph } from './form-paragraph';
import { intervieweeOf } from './interviewee';
import { type Label, labelOf } from './label';

/**
 * Transcripts and interviews: a run of paragraphs that begin with the name of who speaks. A turn goes on to the next
 * name. What its speaker says is theirs, whatever is told inside.
 */

/** The form says it outright. */
const TURN_CONFIDENCE = 0.95;
/** Turns at least: fewer may be notes. */
const LEAST_TURNS = 3;
/** Paragraphs without a name between two turns, at most. */
const LONGEST_TURN = 15;

interface Turn {
  at: number;
  label: Label | 'question' | 'answer';
  /** The name, or "A", with the colon. */
  head: { source: Span[]; cue: Span; next: number };
}

/** What the transcripts in an article make of its paragraphs, by their index. Yields after each. */
export function* turnsIn(
  paragraphs: readonly FormParagraph[],
  text: string,
): Generator<void, Map<number, Formed>, void> {
  const formed = new Map<number, Formed>();
  let run: Turn[] = [];
  for (let at = 0; at <= paragraphs.length; at++) {
    yield;
    const turn = at < paragraphs.length ? turnAt(paragraphs, at) : undefined;
    const last = run.at(-1);
    if (last !== undefined && (at === paragraphs.length || at - last.at > LONGEST_TURN)) {
      if (isTranscript(run, paragraphs)) speak(run, paragraphs, text, formed);
      run = [];
    }
    if (turn !== undefined) run.push(turn);
  }
  return formed;
}

function turnAt(paragraphs: readonly FormParagraph[], at: number): Turn | undefined {
  const { tokens, kind } = paragraphs[at]!;
  if (kind === 'heading') return undefined;
  const asked = askedOrAnswered(tokens);
  if (asked !== undefined) return { at, ...asked };
  const label = labelOf(tokens);
  if (label === undefined || !hasWords(tokens.slice(label.next))) return undefined;
  return { at, label, head: { source: [label.source], cue: label.colon, next: label.next } };
}

/** "Q:", "Q.", "A:". */
function askedOrAnswered(tokens: readonly Token[]): Omit<Turn, 'at'> | undefined {
  const [letter, mark] = tokens;
  const match = /^(q|a|question|answer)(\.?)$/.exec(letter?.lower ?? '');
  if (match === null || mark === undefined || !/^[QA]/.test(letter!.text)) return undefined;
  // "A. Roe" is a name, "Q. Who" a question: the next turns will tell.
  const next = match[2] === '.' ? 1 : mark.text === ':' ? 2 : 0;
  if (next === 0 || !hasWords(tokens.slice(next))) return undefined;
  const cue: Span = [letter!.start, tokens[next - 1]!.end];
  return { label: match[1]!.startsWith('q') ? 'question' : 'answer', head: { source: [], cue, next } };
}

/** Two who take turns, or one with questions between. */
function isTranscript(run: readonly Turn[], paragraphs: readonly FormParagraph[]): boolean {
  const asks = run.some(({ label }) => label === 'question');
  if (asks && run.some(({ label }) => label === 'answer')) return true;
  if (run.length < LEAST_TURNS) return false;
  const keys = run.map(({ label }) => (typeof label === 'string' ? label : label.key));
  const seen = new Map<string, number>();
  for (const [i, key] of keys.entries()) {
    const before = seen.get(key);
    if (before !== undefined && i - before > 1) return true;
    seen.set(key, i);
  }
  let questions = 0;
  for (let at = run[0]!.at; at < run.at(-1)!.at; at++) if (isQuestion(paragraphs[at]!)) questions += 1;
  return questions >= run.length - 1 && seen.size < run.length;
}

/** A paragraph that asks, and hands nothing over: it ends with a question mark. */
export const isQuestion = ({ tokens, quotations }: FormParagraph): boolean =>
  tokens.at(-1)?.text === '?' && quotations.at(-1)?.last !== tokens.length - 1;

function speak(
  run: readonly Turn[],
  paragraphs: readonly FormParagraph[],
  text: string,
  formed: Map<number, Formed>,
): void {
  const answers = run.some(({ label }) => label === 'answer');
  const answering = answers ? intervieweeOf(paragraphs, run[0]!.at, text) : undefined;
  for (const [i, { at, label, head }] of run.entries()) {
    const next = run[i + 1]?.at ?? at + 1;
    const own = paragraphs[at]!.tokens;
    const content: Span[] = [[own[head.next]!.start, own.at(-1)!.end]];
    for (let more = at + 1; more < next; more++) {
      const paragraph = paragraphs[more]!;
      const span = spanOfParagraph(paragraph);
      if (
        paragraph.kind !== 'heading' &&
        !isQuestion(paragraph) &&
        !isDirection(paragraph.tokens) &&
        span &&
        hasWords(paragraph.tokens)
      )
        content.push(span);
      formed.set(more, { found: [] });
    }
    // Who asks for the outlet is its writer.
    const isAsked = label === 'question';
    const source = label === 'answer' ? (answering ? [answering] : []) : head.source;
    formed.set(at, { found: isAsked ? [] : [given(source, [head.cue], content, TURN_CONFIDENCE)] });
  }
}

/** "(LAUGHTER)", "[Applause]". */
const isDirection = (tokens: readonly Token[]) =>
  /^[([]$/.test(tokens[0]?.text ?? '') && /^[)\]]$/.test(tokens.at(-1)?.text ?? '');
