import type { Span } from '../types';
import { type Formed, type FormParagraph, given, spanOfParagraph } from './form-paragraph';
import { intervieweeOf } from './interviewee';
import { isQuestion } from './turns';

/**
 * Interviews without names: questions on lines of their own, in bold or as headings, and what one person answers in the
 * first person.
 */

const INTERVIEW_CONFIDENCE = 0.9;
const LEAST_QUESTIONS = 3;
/** Longer ones are no questions to anybody. In tokens. */
const LONGEST_QUESTION = 80;
/** Share of the answers that say "I" or "we": in a list of questions and answers for readers nobody does. */
const LEAST_PERSONAL = 0.5;
const PERSONAL = /^(?:i|we|my|our|me|us)$/;
const ADDRESSED = /^(?:you|your|yours|yourself)$/;

/**
 * What an interview makes of an article's paragraphs, by their index: of none where it is no interview, or where nobody
 * is named before the first question. Yields after each.
 */
export function* interviewIn(
  paragraphs: readonly FormParagraph[],
  text: string,
): Generator<void, Map<number, Formed>, void> {
  const formed = new Map<number, Formed>();
  const questions: number[] = [];
  let addressed = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    yield;
    if (!isOwnQuestion(paragraph)) continue;
    questions.push(at);
    addressed ||= paragraph.tokens.some(({ lower }) => ADDRESSED.test(lower));
  }
  const [first] = questions;
  if (first === undefined || questions.length < LEAST_QUESTIONS || !addressed) return formed;
  const answers = questions.map((at, i) => {
    // Behind the last answer the writer may speak again.
    const end = questions[i + 1] ?? Math.min(at + 2, paragraphs.length);
    return Array.from({ length: end - at - 1 }, (_, k) => at + 1 + k);
  });
  const personal = answers.filter((own) =>
    own.some((at) => paragraphs[at]!.tokens.some(({ lower }) => PERSONAL.test(lower))),
  );
  if (personal.length < LEAST_PERSONAL * questions.length) return formed;
  const answering = intervieweeOf(paragraphs, first, text);
  if (answering === undefined) return formed;
  for (const [i, own] of answers.entries()) {
    yield;
    formed.set(questions[i]!, { found: [] });
    const content = own.flatMap((at): Span[] => {
      const span = spanOfParagraph(paragraphs[at]);
      return span && paragraphs[at]!.kind !== 'heading' ? [span] : [];
    });
    for (const at of own) formed.set(at, { found: [] });
    if (content.length > 0)
      formed.set(own[0]!, { found: [given([answering], [], content, INTERVIEW_CONFIDENCE)] });
  }
  return formed;
}

const isOwnQuestion = (paragraph: FormParagraph) =>
  isQuestion(paragraph) &&
  paragraph.quotations.length === 0 &&
  paragraph.sentences.length <= 3 &&
  paragraph.tokens.length <= LONGEST_QUESTION;
