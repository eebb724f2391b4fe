import type { WhenceDatabase } from '../annotations/database';
import type { KeptReading } from '../annotations/kept-reading';
import { annotationsOf } from '../annotations/queries';
import { readingsOf } from '../annotations/readings';
import { correctKept } from '../corrections/kept';

/** Kept readings of a page, the oldest first, as their reader has put them right. @param address of its row */
export async function readingsPutRight(db: WhenceDatabase, address: string): Promise<KeptReading[]> {
  const [readings, annotations] = await Promise.all([
    readingsOf(db, address).toArray(),
    annotationsOf(db, address),
  ]);
  return readings.map((each) => correctKept(each, annotations));
}
