import type { KeptReading } from '../annotations/kept-reading';
import type { Annotation, PageRecord } from '../annotations/model';
import type { Leaving, Pieces } from './formats';

/** What is to leave, for tests. @param annotations as they come, some at a time */
export function leavingOf(
  annotations: readonly Annotation[][],
  pages: ReadonlyMap<string, PageRecord>,
  readings: readonly KeptReading[] = [],
): Leaving {
  return {
    total: annotations.flat().length,
    async *annotations() {
      yield* annotations;
    },
    pages,
    readingsOf: async (page) => readings.filter((each) => each.page === page),
    textOf: async () => undefined,
    nameOf: (source) => source,
    codes: [],
    now: Date.UTC(2026, 4, 3, 12),
  };
}

/** All of a file that is written, as text. */
export async function textOf(pieces: Pieces): Promise<string> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Blob(parts).text();
}
