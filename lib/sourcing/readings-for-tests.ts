import { readingThat } from '../annotations/fixtures';
import type { KeptAttribution, KeptReading, KeptSource } from '../annotations/kept-reading';
import type { SourceKind } from '../reading/types';

/** Invented readings for the tests of this room and of those that stand on it. */

type Said = readonly [source: string, content: string, given?: Partial<KeptAttribution>];

/**
 * What was kept of a page on which these said these things; several sources are parted by " + ", '' is nobody.
 * @param kinds of sources that are no persons
 */
export function pageThat(
  page: string,
  said: readonly Said[],
  kinds: Readonly<Record<string, SourceKind>> = {},
  given: Partial<KeptReading> = {},
): KeptReading {
  const names = [...new Set(said.flatMap(([source]) => (source === '' ? [] : source.split(' + '))))];
  const sources = names.map((name): KeptSource => ({ name, kind: kinds[name] ?? 'person' }));
  const [first] = readingThat('', 0).attributions;
  return readingThat('', 1000, {
    page,
    url: page,
    sources,
    attributions: said.map(([source, content, more]) => ({
      ...first!,
      sources: source === '' ? [] : source.split(' + ').map((name) => names.indexOf(name)),
      source,
      content,
      ...more,
    })),
    ...given,
  });
}

/** A claim without a source. */
export const claimThat = (words: string) => ({ words, reasons: [], links: [], confidence: 0.9 });
