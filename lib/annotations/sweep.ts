import { BIN_MS, eraseIfBinned } from './bin';
import type { WhenceDatabase } from './database';
import * as shapes from './shapes';
import { sweepThrownAway } from './thrown-away';

/** Between two looks into the bin, in ms: a day. */
export const LOOK_MS = 24 * 60 * 60 * 1000;
/**
 * How far ahead of the last look a clock may be that is believed at once, in ms. Whoever was away for longer loses
 * nothing by another day; a clock that has jumped is mostly set right by then.
 */
export const BELIEVED_MS = 3 * LOOK_MS;

/** What the last look found: when that was, by the clock, and whether that clock was not believed yet. */
export interface Look {
  last: number;
  isHeld?: boolean;
}

/** What is to be kept of this look, and up to when things are over; nothing where it is no time for a look. */
export interface Looked {
  look: Look;
  /** ms since 1970: what was to be erased by then is erased. Absent where nothing is. */
  until?: number;
}

/**
 * Decides whether to look into the bin, and what time to believe that it is. A clock that is where it can be is
 * believed. Of one that has jumped, forward or back, nothing is believed until a day has gone by on it; and then no more
 * than it said at first, where it has jumped again.
 * @param before the last look, if there was one
 * @param now ms since 1970, by the clock
 */
export function lookAt(before: Look | undefined, now: number): Looked | undefined {
  if (!before || now < before.last) return { look: { last: now, isHeld: true } };
  const passed = now - before.last;
  if (passed < LOOK_MS) return undefined;
  if (passed <= BELIEVED_MS) return { look: { last: now }, until: now };
  return { look: { last: now, isHeld: true }, ...(before.isHeld && { until: before.last }) };
}

/**
 * Erases what has been in the bin for its 30 days, and what was thrown away and cannot be had back. To be called
 * whenever the background starts; it looks once a day.
 * @param now ms since 1970
 * @param erasing called before something is erased: what was made of it elsewhere is to go, too
 */
export async function sweep(db: WhenceDatabase, now = Date.now(), erasing?: () => void): Promise<void> {
  const row = await db.meta.get('sweep');
  const looked = lookAt(row?.key === 'sweep' ? row : undefined, now);
  if (!looked) return;
  await db.meta.put({ key: 'sweep', ...looked.look });
  if (looked.until === undefined) return;
  const since = looked.until - BIN_MS;
  const rows = await db.annotations.where('deleted').belowOrEqual(since).toArray();
  if (rows.length > 0) erasing?.();
  // One that is damaged stays where it is, as all of them do.
  for (const { id } of shapes.understood(shapes.annotation, rows))
    await eraseIfBinned(db, { id, since }, now);
  await sweepThrownAway(db, since);
}
