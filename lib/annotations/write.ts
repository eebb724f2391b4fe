import * as v from 'valibot';
import { cleanAddress } from '../page/address/clean';
import type { Target } from '../page/anchor/target';
import type { Counts } from '../reading/types';
import { annotationOn } from './annotation-on';
import type { WhenceDatabase } from './database';
import { targetKey } from './draft-key';
import type { KeptReading } from './kept-reading';
import { knows } from './log/change';
import { deletionSetting, putBackSetting, settingsOf, targetSetting } from './log/edit';
import { headsOf } from './log/heads';
import { takeBackSettings } from './log/history';
import { type Keep, settleSetting } from './log/settle';
import { annotationOf, tagOf } from './log/view';
import type { Annotation, Body, Correction, MarkSnapshot, PageInfo, PageRecord } from './model';
import { pageRow } from './page-row';
import { addressesOf, annotationById, annotationsOf } from './queries';
import { keepReading } from './readings';
import { deviceOf, type Found, logOf, type Recorded, record, stored, subjectIn } from './record';
import * as shapes from './shapes';
import { cleanTags } from './tags';
import { OutdatedError } from './written';

/** A new annotation, or new contents for the one named by `id`. */
export interface SaveInput {
  /** Id of the change, made by the view (`newId`): the same save sent twice is one. */
  change: string;
  page: PageInfo;
  counts?: Counts;
  /** Of a new annotation the view has made it (a UUID). */
  id: string;
  body: Body;
  /** What was stored when the writing began. Nothing for a new annotation. */
  base?: Body;
  /** `Annotation.heads` of that: what was stored elsewhere meanwhile is kept beside what is saved. */
  seen?: string[];
  /** Changes of which the view has heard no answer: they may be stored, and this one goes on from them. */
  unheard?: string[];
  target?: Target;
  reading?: MarkSnapshot;
  dismissal?: boolean;
  /** What the reader puts right; `null`: nothing any longer. */
  correction?: Correction | null;
  /** The parts of what the correction makes of the mark, where they are not the target's. */
  retarget?: Target;
  /** The draft that this save settles. */
  draftKey?: string;
}

/** What is stored after a write. */
export interface Saved {
  annotation: Annotation;
  /** The change that was written, by which it can be undone. Absent where there was nothing to write. */
  change?: string;
  /** Something stands in it that its writer had not seen. */
  hasUnseen?: boolean;
}

/**
 * Stores an annotation, its page's row and the end of its draft, all or nothing. What was deleted meanwhile, or is not
 * there, is there again: what the reader typed is never lost. Nor is what was stored elsewhere since the writing began.
 * @param input `read`: what was read of the page, which is kept with it: of the background's own knowledge, never from a
 *   message
 * @param now ms since 1970
 * @throws OutdatedError where this very save was here and has been erased, and what Dexie throws; `writeResult` turns
 *   both into an answer
 */
export function saveAnnotation(
  db: WhenceDatabase,
  input: SaveInput & { read?: KeptReading },
  now = Date.now(),
): Promise<Saved> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.logs, db.meta];
  return db.transaction('rw', tables, async () => {
    const { change, seen = [] } = input;
    // What does not wait for each other is asked for at once: a save is as long as its longest chain of requests.
    const [before, device, page] = await Promise.all([
      stored(db, input.id),
      deviceOf(db),
      db.pages.get(cleanAddress(input.page.address)),
    ]);
    const id = subjectIn(device, change) ?? (await idFor(db, input, before.shown));
    const body = { ...input.body, tags: cleanTags(input.body.tags) };
    const edit = { ...input, body, seen, page: cleanAddress(input.page.address) };
    const writing = { change, annotation: id, now };
    const found: Found | undefined = id === input.id ? [before, device] : undefined;
    const [recorded] = await Promise.all([
      record(db, writing, (log) => settingsOf(log, edit, now), found),
      keepPage(db, input, page, now),
      input.draftKey === undefined ? undefined : db.drafts.delete(input.draftKey),
    ]);
    const saved = shown(recorded);
    const own = new Set([...seen, change, ...(input.unheard ?? [])]);
    const unseen = headsOf(recorded.log)
      .all()
      .some(({ id: entry, change: by, field }) => isWritten(field) && !own.has(by) && !own.has(entry));
    return { ...saved, ...(unseen && { hasUnseen: true }) };
  });
}

/** What an editor shows. */
const isWritten = (field: string) => field === 'note' || field === 'assessment' || tagOf(field) !== undefined;

/** The annotation that is written: the one named, or one that was made on the same words meanwhile. @param row of that id */
async function idFor(db: WhenceDatabase, input: SaveInput, row: unknown): Promise<string> {
  const { id, page, target, dismissal } = input;
  // A row that is not understood stays as it is.
  if (row) return v.is(shapes.annotation, row) ? id : crypto.randomUUID();
  if (!target || dismissal) return id;
  return annotationOn(await annotationsOf(db, page.address), target)?.id ?? id;
}

function shown({ log, change }: Recorded): Saved {
  const annotation = annotationOf(log);
  if (!annotation) throw new OutdatedError('It has been erased.');
  return { annotation, ...(change && { change: change.id }) };
}

async function keepPage(
  db: WhenceDatabase,
  { page, counts, read }: SaveInput & { read?: KeptReading },
  known: PageRecord | undefined,
  now: number,
): Promise<void> {
  const row = pageRow(page, counts, known, now);
  await Promise.all([db.pages.put(row), read && keepReading(db, row, read)]);
}

/** What is done to an annotation that is there: by which change, made by the view. */
export interface ChangeInput {
  change: string;
  id: string;
}

/** Other words for an annotation to stand on. */
export interface RetargetInput extends ChangeInput {
  /** The target that the reader saw it on. */
  from: Target;
  to: Target;
  /** Address of the page whose text `to` describes. */
  page: string;
}

/**
 * Gives an annotation another target; all else of it stays as it was.
 * @param now ms since 1970
 * @throws OutdatedError where it was deleted or given other words meanwhile, or the page is of another article
 */
export function retargetAnnotation(
  db: WhenceDatabase,
  { change, id, from, to, page }: RetargetInput,
  now = Date.now(),
): Promise<Saved> {
  return db.transaction('rw', [db.annotations, db.pages, db.logs, db.meta, db.standings], async () => {
    if (!knows(await logOf(db, id), change)) {
      const before = await annotationById(db, id);
      if (!before?.target || before.deleted !== undefined) throw new OutdatedError('It has been deleted.');
      if (targetKey(before.target) !== targetKey(from)) throw new OutdatedError('It has other words now.');
      if (!(await addressesOf(db, page)).includes(before.page))
        throw new OutdatedError('The page is another.');
    }
    // How it stands on these, the page says that it is on.
    await db.standings.delete(id);
    return shown(await record(db, { change, annotation: id, now }, (log) => targetSetting(log, to)));
  });
}

/**
 * Puts an annotation into the bin. Deleting what is already there, or never was, changes nothing.
 * @param now ms since 1970
 * @throws OutdatedError where there is none
 */
export function deleteAnnotation(db: WhenceDatabase, input: ChangeInput, now = Date.now()): Promise<Saved> {
  return changed(db, input, now, (log) => deletionSetting(log, now));
}

/** Takes an annotation out of the bin. @throws OutdatedError where it has been erased */
export function putBack(db: WhenceDatabase, input: ChangeInput, now = Date.now()): Promise<Saved> {
  return changed(db, input, now, putBackSetting);
}

/** What the reader decides about something that was also written. */
export interface SettleInput extends ChangeInput {
  /** What was also written: `Also.entry`. */
  entry: string;
  keep: Keep;
  /** `Annotation.heads` as the reader saw it. */
  seen?: string[];
}

/** @throws OutdatedError where it is no longer there to be decided about */
export function settleAnnotation(
  db: WhenceDatabase,
  { entry, keep, seen, ...input }: SettleInput,
  now = Date.now(),
): Promise<Saved> {
  return changed(db, input, now, (log) => {
    const settings = settleSetting(log, entry, keep, seen);
    if (settings.length === 0) throw new OutdatedError('It was written again.');
    return settings;
  });
}

/** A state of an annotation to go back to. */
export interface TakeBackInput extends ChangeInput {
  /** The change after which it said that (`State.change`). */
  to: string;
}

/** @throws OutdatedError where that state is no longer known */
export function takeBack(
  db: WhenceDatabase,
  { to, ...input }: TakeBackInput,
  now = Date.now(),
): Promise<Saved> {
  return changed(db, input, now, (log) => {
    const settings = takeBackSettings(log, to, now);
    if (!settings) throw new OutdatedError('That is no longer known.');
    return settings;
  });
}

function changed(
  db: WhenceDatabase,
  { change, id }: ChangeInput,
  now: number,
  settle: Parameters<typeof record>[2],
): Promise<Saved> {
  return db.transaction('rw', [db.annotations, db.logs, db.meta], async () =>
    shown(await record(db, { change, annotation: id, now }, settle)),
  );
}
