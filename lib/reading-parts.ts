import type { Reading } from './reading/types';

/**
 * A reading is sent in parts where it is long: what is sent in one message is written and parsed in one task,
 * and 10,000 attributions hold a page's thread for 80 ms or more.
 */

/** Attributions, and claims, in one message: some 0.14 MB of JSON, and less than 10 ms. */
export const ROWS_A_PART = 300;

/** Further rows of a reading, from an index on. A full part is followed by another one, which may be empty. */
export type ReadingPart = Pick<Reading, 'attributions' | 'claims'>;

/** The reading with its first rows alone. */
export function firstPart(reading: Reading): Reading {
  return { ...reading, ...partOf(reading, 0) };
}

/** @param from index of the first attribution, and of the first claim, of the part */
export function partOf({ attributions, claims }: ReadingPart, from: number): ReadingPart {
  const to = from + ROWS_A_PART;
  return { attributions: attributions.slice(from, to), claims: claims.slice(from, to) };
}

/** Whether another part follows the one from this index on. */
export function hasMore({ attributions, claims }: ReadingPart, from: number): boolean {
  return from + ROWS_A_PART <= Math.max(attributions.length, claims.length);
}

/**
 * The whole reading that a first part begins.
 * @param fetch asks for the part from an index on
 * @throws when the other side no longer has it
 */
export async function wholeReading(
  first: Reading,
  fetch: (from: number) => Promise<ReadingPart | null>,
): Promise<Reading> {
  const attributions = [...first.attributions];
  const claims = [...first.claims];
  let from = 0;
  while (hasMore({ attributions, claims }, from)) {
    from += ROWS_A_PART;
    const part = await fetch(from);
    if (!part) throw new Error('The reading is gone.');
    attributions.push(...part.attributions);
    claims.push(...part.claims);
  }
  return { ...first, attributions, claims };
}
