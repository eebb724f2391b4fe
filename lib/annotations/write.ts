import { cleanAddress } from '../page/address/clean';
import type { Target } from '../page/anchor/target';
import type { Counts } from '../reading/types';
import { annotationOn } from './annotation-on';
import type { WhenceDatabase } from './database';
import { targetKey } from './draft-key';
import { type Joined, mergeBodies } from './merge';
import type { Annotation, Body, Draft, MarkSnapshot, Motivation, PageInfo, Undo } from './model';
import { pageRow } from './page-row';
import { addressesOf, annotationById, annotationsOf } from './queries';
import { cleanTags } from './tags';
import { OutdatedError } from './written';

export { writeResult } from './written';

/** A new annotation, or new contents for the one named by `id`. */
export interface SaveInput {
  page: PageInfo;
  counts?: Counts;
  id?: string;
  body: Body;
  /** What was stored when the writing began. With it, what was stored elsewhere meanwhile is kept as well. */
  base?: Body;
  target?: Target;
  reading?: MarkSnapshot;
  dismissal?: boolean;
  /** The draft that this save settles. */
  draftKey?: string;
}

/** What was stored, and the way back. */
export interface Saved {
  annotation: Annotation;
  undo: Undo;
  /** Where something else had been stored meanwhile: what both were made into. */
  joined?: Joined;
}

/**
 * Stores an annotation, its page's row and the end of its draft, all or nothing.
 * An `id` that was deleted meanwhile, or is not there, is written again: what the reader typed is never lost. Nor is
 * what was stored elsewhere since the writing began (`SaveInput.base`): both are kept.
 * @param now ms since 1970
 * @throws what Dexie throws; `writeResult` turns it into an answer
 */
export function saveAnnotation(db: WhenceDatabase, input: SaveInput, now = Date.now()): Promise<Saved> {
  return db.transaction('rw', db.annotations, db.pages, db.drafts, async () => {
    const before = await storedFor(db, input);
    const { base } = input;
    const { body, joined } = before && base ? mergeBodies(base, before, input.body) : { body: input.body };
    const id = before?.id ?? (await freeId(db, input.id));
    const annotation = compose(id, { ...input, body }, before, now);
    await db.annotations.put(annotation);
    await keepPage(db, input, now);
    if (input.draftKey !== undefined) await db.drafts.delete(input.draftKey);
    return { annotation, undo: { id, ...(before && { before }), left: now }, ...(joined && { joined }) };
  });
}

/** The annotation that is written anew: the one named, or one that was made on the same words meanwhile. */
async function storedFor(db: WhenceDatabase, input: SaveInput): Promise<Annotation | undefined> {
  const { id, page, target, base, dismissal } = input;
  if (id !== undefined) return (await annotationById(db, id)) ?? undefined;
  if (!base || !target || dismissal) return undefined;
  return annotationOn(await annotationsOf(db, page.address), target);
}

/** The id named, but where a row has it that is not understood: that row stays as it is. */
async function freeId(db: WhenceDatabase, id: string | undefined): Promise<string> {
  return id === undefined || (await db.annotations.get(id)) ? crypto.randomUUID() : id;
}

/** Other words for an annotation to stand on. */
export interface RetargetInput {
  id: string;
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
  { id, from, to, page }: RetargetInput,
  now = Date.now(),
): Promise<Saved> {
  return db.transaction('rw', db.annotations, db.pages, async () => {
    const before = await db.annotations.get(id);
    if (!before?.target || before.deleted !== undefined) throw new OutdatedError('It has been deleted.');
    if (targetKey(before.target) !== targetKey(from)) throw new OutdatedError('It has other words now.');
    if (!(await addressesOf(db, page)).includes(before.page)) throw new OutdatedError('The page is another.');
    const annotation = { ...before, target: to, modified: now };
    await db.annotations.put(annotation);
    return { annotation, undo: { id, before, left: now } };
  });
}

/**
 * Deletes softly: the row stays, marked, so that the deletion can be undone.
 * Deleting what is already deleted, or never was, changes nothing.
 * @param now ms since 1970
 */
export function deleteAnnotation(db: WhenceDatabase, id: string, now = Date.now()): Promise<Undo> {
  return db.transaction('rw', db.annotations, async () => {
    const before = await db.annotations.get(id);
    if (!before) return { id };
    if (before.deleted !== undefined) return { id, before };
    await db.annotations.put({ ...before, deleted: now, modified: now });
    return { id, before, left: now };
  });
}

/**
 * Puts a row back exactly as it was, and answers with the way back again.
 * Where there was no row (the undo of a first save) the annotation is deleted softly: the words outlive a slip.
 * @param now ms since 1970
 * @throws OutdatedError where it was written again since the write that is undone
 */
export function restoreAnnotation(db: WhenceDatabase, undo: Undo, now = Date.now()): Promise<Undo> {
  return db.transaction('rw', db.annotations, async () => {
    const { id, before, left } = undo;
    const current = await db.annotations.get(id);
    if (left !== undefined && current && current.modified !== left)
      throw new OutdatedError('It was written again.');
    if (!before) return deleteAnnotation(db, id, now);
    await db.annotations.put(before);
    // Undoing this must lead back to "not there", which for a row that once was means deleted.
    return { id, before: current ?? { ...before, deleted: now }, left: before.modified };
  });
}

/** Keeps what is being typed. A draft with nothing in it is no draft: it is dropped. */
export async function saveDraft(db: WhenceDatabase, draft: Draft): Promise<null> {
  if (isBlank(draft)) await db.drafts.delete(draft.key);
  else await db.drafts.put({ ...draft, page: cleanAddress(draft.page) });
  return null;
}

export async function dropDraft(db: WhenceDatabase, key: string): Promise<null> {
  await db.drafts.delete(key);
  return null;
}

/** One motivation for one annotation: of all that the reader wrote, what says most. */
export function motivationOf({ note, tags, assessment }: Body, dismissal = false): Motivation {
  if (dismissal) return 'editing';
  if (note.trim() !== '') return 'commenting';
  if (assessment) return 'assessing';
  if (tags.length > 0) return 'tagging';
  return 'highlighting';
}

/**
 * Fields that the request leaves out stay as they were. Target and reading stay in any case: to edit a note on words
 * that have changed since is not to accept the new ones (`retargetAnnotation`).
 */
function compose(id: string, input: SaveInput, before: Annotation | undefined, now: number): Annotation {
  const { note, tags, assessment } = input.body;
  const target = before?.target ?? input.target;
  const reading = before?.reading ?? input.reading;
  const dismissal = input.dismissal ?? before?.dismissal ?? false;
  const body: Body = { note, tags: cleanTags(tags), ...(assessment && { assessment }) };
  return {
    id,
    page: cleanAddress(input.page.address),
    motivation: motivationOf(body, dismissal),
    ...body,
    ...(target && { target }),
    ...(reading && { reading }),
    ...(dismissal && { dismissal }),
    created: before?.created ?? now,
    modified: now,
  };
}

async function keepPage(db: WhenceDatabase, { page, counts }: SaveInput, now: number): Promise<void> {
  const known = await db.pages.get(cleanAddress(page.address));
  await db.pages.put(pageRow(page, counts, known, now));
}

/** An edit that empties an annotation is worth keeping: it differs from what is stored. */
export function isBlank({ note, tags, assessment, annotation }: Draft): boolean {
  return annotation === undefined && note === '' && tags.length === 0 && assessment === undefined;
}
