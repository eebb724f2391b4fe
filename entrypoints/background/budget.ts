import type { Article, Reading } from '../../lib/reading/types';

/** What one page may cost the background, which answers all others meanwhile: of one that asks for more, a part is read. */

/**
 * UTF-16 code units that are read: a long novel's, some 250,000 words, and ten times the longest of what newspapers print.
 * They take some 15 s, and half a minute where nothing but statements is in them.
 */
export const MOST_READ = 1_500_000;
/**
 * Attributions, and claims, that a page is given: some fifty times those of a very long article. A page paints each, and a
 * list of more is read by nobody.
 */
export const MOST_ROWS = 10_000;
/** ms after which a reading is given up: many times what the longest takes on a slow computer. */
export const READING_MS = 300_000;

/** The beginning of an article that is too long, up to the end of a block. The article itself where it is not. */
export function beginningOf(article: Article): Article {
  const { text, blocks, links } = article;
  if (text.length <= MOST_READ) return article;
  const whole = blocks.filter(({ span: [, end] }) => end <= MOST_READ);
  const first = blocks[0];
  // A first block that is longer by itself is read up to anywhere.
  const kept = whole.length > 0 || !first ? whole : [{ ...first, span: [first.span[0], MOST_READ] as const }];
  const end = kept.at(-1)?.span[1] ?? MOST_READ;
  return {
    ...article,
    text: text.slice(0, end),
    blocks: kept.map((block) => ({ ...block, span: [...block.span] })),
    links: links.filter(({ span }) => span[1] <= end),
  };
}

/** The first rows of a reading that has too many. The reading itself where it has not. */
export function firstRows(reading: Reading): Reading {
  const { attributions, claims } = reading;
  if (Math.max(attributions.length, claims.length) <= MOST_ROWS) return reading;
  const first = attributions.slice(0, MOST_ROWS);
  const named = new Set(first.flatMap(({ sourceIds }) => sourceIds));
  return {
    ...reading,
    attributions: first,
    sources: reading.sources.filter(({ id }) => named.has(id)),
    claims: claims.slice(0, MOST_ROWS),
  };
}
