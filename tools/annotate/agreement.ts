import type { Span } from '../../lib/reading/types';
import type { AnnotatedAttribution } from '../corpora/offsets';
import { match, prf } from '../evaluate/match';

/** How far two annotations of the same texts agree. Neither is the right one. */

export interface Agreeing {
  id: string;
  attributions: AnnotatedAttribution[];
}

/** Shares in per cent. */
export interface Agreement {
  texts: number;
  attributions: [one: number, other: number];
  /** Attributions whose contents share half of their characters, and whose sources overlap: F1. */
  linked: number;
  /** And content and source are the same to the character: F1. */
  exact: number;
  /** Of the linked. */
  kind: number;
  name: number;
}

/** Over texts that were annotated twice, each with its two annotations. */
export function agreement(texts: readonly (readonly [Agreeing, Agreeing])[]): Agreement {
  const matched = texts.map(([one, other]) => match(one.attributions, other.attributions));
  const linked = matched.flatMap(({ pairs }) => pairs.filter((pair) => pair.linked));
  const sum = (i: 0 | 1) => texts.reduce((all, pair) => all + pair[i].attributions.length, 0);
  const [ones, others] = [sum(0), sum(1)];
  const count = (same: (a: AnnotatedAttribution, b: AnnotatedAttribution) => boolean) =>
    linked.filter(({ gold, found }) => same(gold, found)).length;
  const exact = count((a, b) => sameSpans(a.content, b.content) && sameSpans(a.source, b.source));
  const ofLinked = (right: number) => (100 * right) / Math.max(1, linked.length);
  return {
    texts: texts.length,
    attributions: [ones, others],
    linked: prf(linked.length, others, ones).f1,
    exact: prf(exact, others, ones).f1,
    kind: ofLinked(count((a, b) => a.kind === b.kind)),
    name: ofLinked(count((a, b) => sameName(a.speaker, b.speaker))),
  };
}

export function agreementLines({ texts, attributions, linked, exact, kind, name }: Agreement): string {
  const share = (value: number) => value.toFixed(1);
  return [
    `${texts} texts, ${attributions.join(' and ')} attributions`,
    `linked ${share(linked)}, to the character ${share(exact)}`,
    `kind ${share(kind)}, name ${share(name)}`,
    '',
  ].join('\n');
}

const sameSpans = (a: readonly Span[], b: readonly Span[]) => JSON.stringify(a) === JSON.stringify(b);

/** As the score counts names: all words of the shorter stand in the longer, articles aside. */
function sameName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  return short!.size === 0 ? long!.size === 0 : [...short!].every((word) => long!.has(word));
}

const wordsOf = (name: string) =>
  new Set(
    name
      .toLowerCase()
      .replace(/['’]s\b|\b(?:the|an?)\b/g, ' ')
      .match(/[\p{L}\p{N}]+/gu),
  );
