import { describeSource } from '../sources/describe-source';
import { namesIn } from '../sources/names';
import type { Span } from '../types';
import type { FormParagraph } from './form-paragraph';

/**
 * Whom an interview is with: of the people named before its first question, the one named most often; of two the first.
 * `undefined` where none is.
 *
 * @param end index of the paragraph with the first question
 * @returns the last mention before it
 */
export function intervieweeOf(
  paragraphs: readonly FormParagraph[],
  end: number,
  text: string,
): Span | undefined {
  const people = new Map<string, { count: number; last: Span }>();
  for (const { sentences } of paragraphs.slice(0, end)) {
    for (const sentence of sentences) {
      for (const span of namesIn(sentence)) {
        const { kind, name, gender } = describeSource(text, span);
        if (kind !== 'person') continue;
        const key = name.split(' ').at(-1)!.toLowerCase();
        const known = people.get(key);
        // A given name or a title makes a person sure, who might be a place.
        people.set(key, { count: (known?.count ?? 0) + 1 + (gender ? 0.5 : 0), last: span });
      }
    }
  }
  let best: { count: number; last: Span } | undefined;
  for (const one of people.values()) if (best === undefined || one.count > best.count) best = one;
  return best?.last;
}
