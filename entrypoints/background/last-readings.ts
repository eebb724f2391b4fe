import type { KeptReading } from '../../lib/annotations/kept-reading';
import type { Asker } from './gate';
import { type LastOfTabs, lastOf, lastOfTabs, type Memory } from './last-of-tabs';

/** What was read last in the open tabs, so that it can be kept once the reader writes a note. */
const READINGS: Memory = {
  name: 'reading',
  // Endless pages show one article below the other, and a reader goes back a page or two.
  mostATab: 5,
  // Some 200 articles.
  longestAll: 2_000_000,
};

export const lastReadings = (): LastOfTabs<KeptReading> => lastOfTabs(READINGS);

export const readingOf = (page: { address: string; url: string }, asker: Pick<Asker, 'kind' | 'tab'>) =>
  lastOf<KeptReading>(READINGS, page, asker);
