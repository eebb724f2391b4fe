import type { Assessment, Body } from './model';

/** Between two texts that were both written in the place of one. */
export const PARTING = '\n\n———\n\n';

/** What came together in one annotation, beyond what the reader sees who saves it. */
export interface Joined {
  /** Both texts stand in the note, parted by a line. */
  texts: boolean;
  /** The assessment that was given elsewhere, and for which another stands here. */
  assessment?: Assessment;
}

export interface Merged {
  body: Body;
  /** Absent where nothing had been changed elsewhere. */
  joined?: Joined;
}

/**
 * Two versions of one annotation as a single one, in which nothing of either is lost but an assessment, of which there
 * can be only one: that of `mine` stands.
 * @param base what both were made from
 * @param theirs what is stored
 * @param mine what is being saved
 */
export function mergeBodies(base: Body, theirs: Body, mine: Body): Merged {
  if (isSameBody(theirs, base) || isSameBody(theirs, mine)) return { body: mine };
  const note = oneOf(base.note, theirs.note, mine.note) ?? bothTexts(theirs.note, mine.note);
  const assessment = mine.assessment === base.assessment ? theirs.assessment : mine.assessment;
  const texts = note !== theirs.note && note !== mine.note;
  const isGivenUp = theirs.assessment !== base.assessment && theirs.assessment !== assessment;
  return {
    body: {
      note,
      tags: bothTags(base.tags, theirs.tags, mine.tags),
      ...(assessment && { assessment }),
    },
    joined: { texts, ...(isGivenUp && theirs.assessment && { assessment: theirs.assessment }) },
  };
}

/** The version that was changed, where only one was or both say the same. */
function oneOf<T>(base: T, theirs: T, mine: T): T | undefined {
  if (mine === base) return theirs;
  if (theirs === base || theirs === mine) return mine;
  return undefined;
}

/** The one that holds the other, or both. */
function bothTexts(theirs: string, mine: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : theirs + PARTING + mine;
}

/** What either side added, without what either took away. */
function bothTags(base: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] {
  const kept = theirs.filter((tag) => mine.includes(tag) || !base.includes(tag));
  return [...kept, ...mine.filter((tag) => !theirs.includes(tag) && !base.includes(tag))];
}

export function isSameBody(a: Body, b: Body): boolean {
  return (
    a.note === b.note &&
    a.assessment === b.assessment &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, i) => tag === b.tags[i])
  );
}
