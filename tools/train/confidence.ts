import { relayed } from '../../lib/reading/sources/relays';
import { runThrough } from '../../lib/reading/steps';
import { EVIDENCE } from '../../lib/reading/tagger/confidence';
import { joined } from '../../lib/reading/tagger/join';
import type { Tagger } from '../../lib/reading/tagger/tagger';
import { match } from '../evaluate/match';
import type { GoldDocument } from './corpora';
import { paragraphsOf } from './dataset';

/**
 * Fits the confidence of attributions on documents that the tagger has not seen: the probability that an attribution
 * is right, with its source, as the score script counts (logistic regression; Platt 1999).
 */

interface Case {
  evidence: number[];
  right: boolean;
}

const ROUNDS = 4000;
const RATE = 0.5;
/** Pulls weights of evidence that is rarely seen to nothing. */
const DECAY = 1e-4;

export function fitConfidence(tagger: Tagger, documents: readonly GoldDocument[]): Float32Array {
  const cases = documents.flatMap((document) => casesOf(tagger, document));
  const weights = new Float64Array(EVIDENCE);
  const gradient = new Float64Array(EVIDENCE);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (const { evidence, right } of cases) {
      let sum = 0;
      for (let i = 0; i < EVIDENCE; i++) sum += weights[i]! * evidence[i]!;
      const off = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0);
      for (let i = 0; i < EVIDENCE; i++) gradient[i]! += off * evidence[i]!;
    }
    for (let i = 0; i < EVIDENCE; i++)
      weights[i]! -= RATE * (gradient[i]! / cases.length + DECAY * weights[i]!);
  }
  return Float32Array.from(weights);
}

function casesOf(tagger: Tagger, { text, guide, attributions }: GoldDocument): Case[] {
  const paragraphs = paragraphsOf(text).map((paragraph) => ({ ...paragraph, isQuote: false }));
  const all = runThrough(joined(paragraphs, runThrough(tagger.tag(paragraphs, guide)), text));
  // As the reading does, before anyone is told apart.
  const kept = all.flatMap((own, i) => {
    const found = runThrough(
      relayed(
        own.map((one) => one.found),
        paragraphs[i]!.sentences,
        text,
      ),
    );
    return own.filter((one) => found.includes(one.found));
  });
  const found = kept
    .filter((one) => one.found.content.length > 0)
    .map(({ found: { source, content }, evidence }) => ({ source, content, evidence }));
  const right = new Set(
    match(attributions, found)
      .pairs.filter(({ linked }) => linked)
      .map((pair) => pair.found),
  );
  return found.map((one) => ({ evidence: one.evidence, right: right.has(one) }));
}
