import type { Span } from '../../lib/reading/types';
import { lengthOf, merged, overlaps, shared } from './spans';

/**
 * Which attribution of a reading stands for which of the gold reading: the score script's rule for whole attributions
 * (`content` and `linked`), with the pairs kept, so that figures can be broken down. `match.test.ts` holds the two to
 * the same totals.
 */

interface Attributed {
  source: Span[];
  content: Span[];
}

export interface Pair<Gold, Found> {
  gold: Gold;
  found: Found;
  /** The sources overlap, or both have none. */
  linked: boolean;
}

export interface Matched<Gold, Found> {
  pairs: Pair<Gold, Found>[];
  /** Gold attributions that were not found. */
  missed: Gold[];
  /** Attributions found that stand for no gold one. */
  spurious: Found[];
}

/** Contents that share less, as intersection over union of their characters, are two. */
const LEAST_IOU = 0.5;

/** Pairs the attributions of one document, the most alike first, one to one. Those without content do not count. */
export function match<Gold extends Attributed, Found extends Attributed>(
  gold: readonly Gold[],
  found: readonly Found[],
): Matched<Gold, Found> {
  const golds = gold.filter(hasContent).map((one) => ({ one, content: merged(one.content) }));
  const founds = found.filter(hasContent).map((one) => ({ one, content: merged(one.content) }));
  const candidates: { alike: number; g: number; f: number }[] = [];
  for (const [g, { content }] of golds.entries()) {
    for (const [f, other] of founds.entries()) {
      const alike = iou(content, other.content);
      if (alike >= LEAST_IOU) candidates.push({ alike, g, f });
    }
  }
  candidates.sort((a, b) => b.alike - a.alike);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: Pair<Gold, Found>[] = [];
  for (const { g, f } of candidates) {
    if (usedGold.has(g) || usedFound.has(f)) continue;
    usedGold.add(g);
    usedFound.add(f);
    const [own, other] = [golds[g]!.one, founds[f]!.one];
    pairs.push({ gold: own, found: other, linked: isLinked(own.source, other.source) });
  }
  return {
    pairs,
    missed: golds.flatMap(({ one }, g) => (usedGold.has(g) ? [] : [one])),
    spurious: founds.flatMap(({ one }, f) => (usedFound.has(f) ? [] : [one])),
  };
}

const hasContent = ({ content }: Attributed) => content.length > 0;

const isLinked = (gold: readonly Span[], found: readonly Span[]) =>
  gold.length > 0 ? overlaps(gold, found) : found.length === 0;

function iou(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (lengthOf(a) + lengthOf(b) - both);
}

/** In per cent. */
export interface Prf {
  precision: number;
  recall: number;
  f1: number;
}

export interface Whole {
  content: Prf;
  linked: Prf;
}

/** Precision, recall and F1 of whole attributions over documents. */
export function wholeOf(documents: readonly Matched<unknown, unknown>[]): Whole {
  let [pairs, linked, gold, found] = [0, 0, 0, 0];
  for (const one of documents) {
    pairs += one.pairs.length;
    linked += one.pairs.filter((pair) => pair.linked).length;
    gold += one.pairs.length + one.missed.length;
    found += one.pairs.length + one.spurious.length;
  }
  return { content: prf(pairs, found, gold), linked: prf(linked, found, gold) };
}

/** From how many are right, of how many found, of how many there are. */
export function prf(right: number, found: number, gold: number): Prf {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
}
