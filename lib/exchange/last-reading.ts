import type { KeptReading } from '../annotations/kept-reading';

/** Of the readings of a page that which says what it said when last read. */
export const lastReading = (readings: readonly KeptReading[]): KeptReading | undefined =>
  readings.reduce<KeptReading | undefined>(
    (last, each) => (last && last.last > each.last ? last : each),
    undefined,
  );
