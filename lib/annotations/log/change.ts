/**
 * This room is the log of what the reader changed, and what follows from it. It is pure: it knows no database and no
 * clock. docs/architecture.md says why nothing can be lost in it.
 */

import type { Target } from '../../page/anchor/target';
import type { Assessment, Correction, Draft, MarkSnapshot, PageRecord } from '../model';

/** Made once, with the annotation. */
export interface Origin {
  /** Address of the page (`pageAddress`). */
  page: string;
  /** ms since 1970. */
  created: number;
  /** What the reading said of the mark that it was made on. */
  reading?: MarkSnapshot;
}

/** A deletion reaches what its writer saw. What was written elsewhere meanwhile brings the annotation back. */
export interface Deletion {
  /** By the clock, in ms since 1970: from then on the bin counts its days. Stamps may be ahead of every clock. */
  on: number;
  /** Ids of the entries that stood when it was deleted. */
  seen: string[];
}

/** What each field holds. A tag is a field of its own, `tag:` and its name, and holds whether it is there. */
export interface Values {
  origin: Origin;
  note: string;
  assessment: Assessment | null;
  target: Target | null;
  dismissal: boolean;
  correction: Correction | null;
  deletion: Deletion | null;
  /** Of a page: what is kept of it. */
  kept: PageRecord | null;
  /** Of a page: when the text was read (ms since 1970) that the reader keeps with it. The log does not hold the text. */
  text: { at: number } | null;
  /** Of a draft: what was thrown away. */
  discarded: Draft | null;
}
export type Field = keyof Values | `tag:${string}`;

/** One field that was set, as it is kept in its change. */
export interface Setting {
  /** A `Field`, or one that a later version knows: it is kept with the others, and not shown. */
  field: string;
  value: unknown;
  /** Ids of the entries that this one replaces, as its writer saw them. */
  before: string[];
  /** Of an undo: the entry whose value it brings back, as it was first written. `null` where there was none. */
  restores?: string | null;
  /** Of an undo that brings something back: the rank that this had (`rankOf`). */
  stood?: number;
}

/** One thing that the reader did. Never altered: only folding and erasing take settings out of it. */
export interface Change {
  /** Made by the view that writes (`newId`): the same change sent twice is one. */
  id: string;
  /** The installation that it was written in, or `BEFORE_LOG`. */
  device: string;
  /** Its number among those of its device, from 1 on without gaps; 0 of `BEFORE_LOG`. */
  seq: number;
  /** Its stamp (`stampAfter`), in ms. */
  at: number;
  /** What it is about: an annotation's id, or the subject of a page or a draft (`subject.ts`). */
  annotation: string;
  /** The change that it takes back. */
  undoes?: string;
  /** `null`: folded away or erased, its place being part of the others' ids. */
  set: (Setting | null)[];
}

/** One setting with all that is known of it: what the log is made of. */
export interface Entry extends Setting {
  /** `entryId`. */
  id: string;
  change: string;
  device: string;
  seq: number;
  at: number;
  annotation: string;
  /** Its place in the change. */
  index: number;
}

/** All that was written of one subject. */
export interface Log {
  changes: readonly Change[];
  /** Ids of entries that were replaced and folded away, or erased. An entry that is named here is never seen again. */
  gone: ReadonlySet<string>;
}

export const EMPTY_LOG: Log = { changes: [], gone: new Set() };

/** The last ms since 1970 that a calendar has a day for. https://tc39.es/ecma262/#sec-time-values-and-time-range */
export const LATEST_DAY = 8.64e15;

/**
 * The device of what was written before there was a log: the upgrade put it there, in none of the reader's steps, and so
 * it is not among those that can be undone. No installation's id is as short (`newId`).
 */
export const BEFORE_LOG = 'before';

export const entryId = (change: string, index: number): string => `${change}.${index}`;

/** The change that an entry's id is of. */
export const changeOf = (entry: string): string => entry.slice(0, entry.lastIndexOf('.'));

/** The place in its change that an entry's id says. */
const placeOf = (entry: string): number => Number(entry.slice(entry.lastIndexOf('.') + 1));

/** The entry that first said what this one says. An undo says nothing of its own. `null`: nothing was said. */
export const rootOf = ({ id, restores }: Pick<Entry, 'id' | 'restores'>): string | null =>
  restores === undefined ? id : restores;

/**
 * The stamp by which an entry comes before or after others that stand. What an undo brings back stands where it stood,
 * and where it brings back nothing, all that was written comes before that.
 */
export const rankOf = ({ at, restores, stood }: Pick<Entry, 'at' | 'restores' | 'stood'>): number =>
  restores === null ? -Infinity : (stood ?? at);

/** Every entry that is there, in no particular order. */
export function entriesOf({ changes, gone }: Log): Entry[] {
  return changes.flatMap(({ id: change, device, seq, at, annotation, set }) =>
    set.flatMap((setting, index) => {
      const id = entryId(change, index);
      return setting && !gone.has(id) ? [{ ...setting, id, change, device, seq, at, annotation, index }] : [];
    }),
  );
}

/** Whether a change is in a log, or was. */
export function knows({ changes, gone }: Log, change: string): boolean {
  return changes.some(({ id }) => id === change) || [...gone].some((entry) => changeOf(entry) === change);
}

/**
 * The stamp of a change that follows those of a log: it exceeds every one, whatever the clock says.
 * A hybrid logical clock in one number: https://cse.buffalo.edu/tech-reports/2014-04.pdf
 * @param now ms since 1970
 */
export const stampAfter = ({ changes }: Log, now: number): number =>
  changes.reduce((latest, { at }) => Math.max(latest, at + 1), now);

/**
 * The greater rank first. Of equal ones the order is the same on every device: those of one change in its order, others
 * by the ids of their changes. One device gives no stamp twice to one subject.
 */
export function latestFirst(a: Entry, b: Entry): number {
  const [first, second] = [rootOf(a) ?? a.id, rootOf(b) ?? b.id];
  return (
    descending(rankOf(a), rankOf(b)) ||
    descending(changeOf(first), changeOf(second)) ||
    descending(placeOf(first), placeOf(second)) ||
    descending(a.id, b.id)
  );
}

/** By code units: `localeCompare` differs between devices. */
export const descending = <T extends string | number>(a: T, b: T): number => (a < b ? 1 : a > b ? -1 : 0);
