import type { Prediction } from './predict';

/** Documents and attributions that two ways of running the same network read alike. */
export interface Alike {
  attributions: number;
  /** Those with the same spans, out of all that either found. */
  same: number;
}

/** Compares the spans of two readings of the same documents. */
export function alike(one: ReadonlyMap<string, Prediction>, other: ReadonlyMap<string, Prediction>): Alike {
  let attributions = 0;
  let same = 0;
  for (const [id, { attributions: own }] of one) {
    const theirs = new Set(other.get(id)?.attributions.map(spansOf));
    const both = own.filter((found) => theirs.has(spansOf(found))).length;
    same += both;
    attributions += own.length + theirs.size - both;
  }
  return { attributions, same };
}

const spansOf = ({ source, cue, content }: Prediction['attributions'][number]): string =>
  JSON.stringify([source, cue, content]);
