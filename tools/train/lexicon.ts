import { CUE_CLASSES } from '../../lib/reading/tagger/features';
import { hashWord } from '../../lib/reading/tagger/word-hash';
import type { GoldDocument } from './corpora';
import { paragraphsOf } from './dataset';

/** Which words are frequent in the training texts, and how often each is part of a cue: hashes and classes alone. */
export interface WordClasses {
  /** Ascending. */
  hashes: Uint32Array;
  classes: Uint8Array;
}

/** Seen as often as this, a word has a feature of its own. */
const FREQUENT = 20;
/** A likely part of a cue needs fewer sightings. */
const SEEN = 4;
/** Upper bounds of the share of a word's occurrences that are in cues, for each class but the last. */
const SHARES = [0.02, 0.1, 0.3, 0.6];
/** Sightings outside cues that every word is credited with: rare words are not judged by chance. */
const PRIOR = 2;

export function wordClasses(documents: readonly GoldDocument[]): WordClasses {
  const counts = new Map<number, { all: number; cue: number }>();
  for (const { text, flat } of documents) {
    const cues = flat.filter(({ role }) => role === 'cue').sort((a, b) => a.span[0] - b.span[0]);
    let next = 0;
    for (const { tokens } of paragraphsOf(text)) {
      for (const { lower, start } of tokens) {
        while (next < cues.length && cues[next]!.span[1] <= start) next += 1;
        const hash = hashWord(lower);
        const count = counts.get(hash) ?? { all: 0, cue: 0 };
        count.all += 1;
        if (next < cues.length && cues[next]!.span[0] <= start) count.cue += 1;
        counts.set(hash, count);
      }
    }
  }
  const kept = [...counts]
    .map(([hash, { all, cue }]) => ({ hash, all, kind: classOf(cue / (all + PRIOR)) }))
    .filter(({ all, kind }) => all >= FREQUENT || (kind > 1 && all >= SEEN))
    .sort((a, b) => a.hash - b.hash);
  return {
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    classes: Uint8Array.from(kept, ({ kind }) => kind),
  };
}

function classOf(share: number): number {
  let kind = 0;
  while (kind < CUE_CLASSES - 1 && share >= SHARES[kind]!) kind += 1;
  return kind;
}
