import type { Found } from '../found';
import { describeSource } from '../sources/describe-source';
import type { Token } from '../text/tokens';
import type { Span } from '../types';
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, TITLES, UNNAMED_HEADS } from '../words/source-lexicon';
import { type Formed, type FormParagraph, given } from './form-paragraph';

/** Headlines: "Bridge to close in May: minister", "Report: Bridge unsafe". */

/** All 3 with the source behind that whence-*.train has. */
const HEADLINE_CONFIDENCE = 0.85;
/** Of the source, in tokens. Longer ones are statements. */
const LONGEST_SOURCE = 4;
/** Of what is said, in tokens. Shorter ones are topics. */
const SHORTEST_CONTENT = 3;
/** Of the documents that a headline may begin with, those that say something: a "Review:" is one itself. */
const SPEAKING = /^(?:reports?|study|studies|surveys?|polls?|research|police|police force)$/;

/** Titles that stand for nobody alone: they are said of others, or stand for a body. */
const NO_TITLE =
  /^(?:u\.?s|american|british|french|german|russian|israeli|chinese|former|general|major|prime|vice|acting|assistant|senior|editor|miss|house|senate|republican|democratic|gop|deputy|majority|minority|dame|surgeon|brother|sister)$/;

/** What a headline makes of a source before or behind its colon; `undefined` where there is none. */
export function sourceByColon({ tokens, kind }: FormParagraph, text: string): Formed | undefined {
  if (kind !== 'heading') return undefined;
  const colon = tokens.findLastIndex(({ text: mark }) => mark === ':');
  if (colon < 0) return undefined;
  const behind = tokens.slice(colon + 1);
  const before = tokens.slice(0, colon);
  if (isSource(behind, before, text, false)) return handedOver(behind, tokens[colon]!, before);
  if (isSource(before, behind, text, true)) return handedOver(before, tokens[colon]!, behind);
  return undefined;
}

const spanOf = (tokens: readonly Token[]): Span => [tokens[0]!.start, tokens.at(-1)!.end];

const handedOver = (source: readonly Token[], { start, end }: Token, content: readonly Token[]): Formed => ({
  found: [
    { ...given([spanOf(source)], [[start, end]], [spanOf(content)], HEADLINE_CONFIDENCE), verbatim: false },
  ],
});

function isSource(
  source: readonly Token[],
  content: readonly Token[],
  text: string,
  leads: boolean,
): boolean {
  if (source.length === 0 || source.length > LONGEST_SOURCE || content.length < SHORTEST_CONTENT)
    return false;
  if (source.some(({ kind, text: mark }) => kind !== 'word' && mark !== '-')) return false;
  const { head, pronoun } = describeSource(text, spanOf(source));
  if (pronoun !== undefined) return false;
  const isSomebody = UNNAMED_HEADS.has(head) || (TITLES.has(head) && !NO_TITLE.test(head));
  if (leads) return isSomebody || SPEAKING.test(head);
  return isSomebody || ORGANIZATION_NOUNS.has(head) || DOCUMENT_NOUNS.has(head);
}

/** Words at the end of a headline that its last content may have been cut before. */
const MOST_LEFT = 2;

/**
 * Takes a content on to the end of its headline, where no more than a word or two are left: headlines have no full
 * stop, by which the tagger knows the end of a sentence. Changes what was found. In whence-*.train 14 contents are
 * taken on; 9 of them are attributions, and all 9 go to the end.
 */
export function toTheEnd({ tokens, kind }: FormParagraph, found: readonly Found[]): void {
  const end = tokens.at(-1)?.end;
  if (kind !== 'heading' || end === undefined) return;
  const least = tokens[Math.max(0, tokens.length - 1 - MOST_LEFT)]!.start;
  for (const one of found) {
    const last = one.content.at(-1);
    if (last === undefined || last[1] < least || last[1] >= end) continue;
    const left = tokens.slice(-MOST_LEFT - 1).filter(({ start }) => start >= last[1]);
    const isTaken = [...one.source, ...one.cue].some(([, to]) => to > last[1]);
    if (!isTaken && left.every(({ kind: own }) => own === 'word' || own === 'number'))
      one.content = [...one.content.slice(0, -1), [last[0], end]];
  }
}
