import type { WhenceDatabase } from './database';
import { showPage } from './keep-page';
import type { Change } from './log/change';
import { kindOf, type StepKind } from './log/steps';
import { draftOfSubject, pageOfSubject } from './log/subject';
import { isUndone, undoSettings } from './log/undo';
import type { Annotation, Draft } from './model';
import { record, show, UNDO_STEPS } from './record';
import * as shapes from './shapes';
import { OutdatedError } from './written';

/** What stands where something was undone. */
export interface Undone {
  annotation?: Annotation;
  /** Address of the page that it was on. */
  page: string;
}

export interface UndoInput {
  /** Of the undo itself, made by the view. */
  change: string;
  undoes: string;
}

/**
 * Takes a change back, by another one.
 * @param now ms since 1970
 * @throws OutdatedError where something was written since, or too much
 */
export function undoChange(
  db: WhenceDatabase,
  { change, undoes }: UndoInput,
  now = Date.now(),
): Promise<Undone> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.changes, db.gone, db.meta];
  return db.transaction('rw', tables, async () => {
    const done = await db.changes.get(undoes);
    if (!done) throw new OutdatedError('That is no longer known.');
    const subject = done.annotation;
    const { log } = await record(db, { change, annotation: subject, undoes, now }, (before) => {
      const settings = undoSettings(before, undoes, now);
      if (!settings?.length) throw new OutdatedError('It was written again.');
      return settings;
    });
    const address = pageOfSubject(subject);
    const draft = draftOfSubject(subject);
    if (address !== undefined) {
      await showPage(db, address, log);
      return { page: address };
    }
    if (draft !== undefined) return { page: await bringDraftBack(db, done) };
    const annotation = await show(db, log);
    return { ...(annotation && { annotation }), page: annotation?.page ?? '' };
  });
}

async function bringDraftBack(db: WhenceDatabase, { set }: Change): Promise<string> {
  const draft = set[0]?.value as Draft;
  // It has been undone already, or something else has been begun: that is not written over.
  const now = await db.drafts.get(draft.key);
  if (now && now.modified !== draft.modified) throw new OutdatedError('Another one has been begun.');
  await db.drafts.put(draft);
  return draft.page;
}

/** Something that was done in this installation, and can be undone while it stands. */
export interface Step {
  change: string;
  kind: StepKind;
  /** ms since 1970. */
  at: number;
  subject: string;
  /** As it is shown now, in the bin or out of it. */
  annotation?: Annotation;
  /** Title or address of the page. */
  page: string;
  /** Of a draft that was thrown away. */
  draft?: Draft;
  isUndone: boolean;
}

/** What was done last, the latest first; undoing something is no step of its own. */
export async function lastSteps(db: WhenceDatabase, most = UNDO_STEPS): Promise<Step[]> {
  // As it is, from before there was a log.
  if (db.trouble === 'older') return [];
  return db.transaction('r', [db.changes, db.meta, db.annotations, db.pages], async () => {
    const device = await db.meta.get('device');
    if (device?.key !== 'device') return [];
    const rows = await db.changes
      .where('[device+seq]')
      .between([device.id, device.seq - UNDO_STEPS], [device.id, device.seq], false, true)
      .reverse()
      .toArray();
    const done = shapes.understood(shapes.change, rows).filter(({ undoes }) => undoes === undefined);
    const last = done.slice(0, most);
    const undoing = rows.filter(({ undoes }) => undoes !== undefined);
    return Promise.all(last.map((change) => stepOf(db, change, undoing)));
  });
}

async function stepOf(db: WhenceDatabase, change: Change, undoing: readonly Change[]): Promise<Step> {
  const { id, at, annotation: subject, set } = change;
  const annotation = await db.annotations.get(subject);
  const draft = draftOfSubject(subject) === undefined ? undefined : (set[0]?.value as Draft);
  const address = pageOfSubject(subject) ?? annotation?.page ?? draft?.page ?? '';
  return {
    change: id,
    kind: kindOf(change),
    at,
    subject,
    ...(shapes.understood(shapes.annotation, [annotation])[0] && { annotation }),
    page: (await db.pages.get(address))?.title || address,
    ...(draft && { draft }),
    isUndone: isUndone(undoing, id),
  };
}
