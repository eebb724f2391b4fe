import type { WhenceDatabase } from './database';
import { showPage } from './keep-page';
import type { Change, Log } from './log/change';
import { kindOf, type StepKind } from './log/steps';
import { draftOfSubject, pageOfSubject } from './log/subject';
import { isUndone, undoSettings } from './log/undo';
import { annotationOf } from './log/view';
import type { Annotation, Draft } from './model';
import { deviceOf, logOf, record, subjectOf, UNDO_STEPS } from './record';
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
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.logs, db.meta];
  return db.transaction('rw', tables, async () => {
    const subject = await subjectOf(db, undoes);
    if (subject === undefined) throw new OutdatedError('That is no longer known.');
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
    if (draft !== undefined)
      return {
        page: await bringDraftBack(
          db,
          log.changes.find(({ id }) => id === undoes),
        ),
      };
    const annotation = annotationOf(log);
    return { ...(annotation && { annotation }), page: annotation?.page ?? '' };
  });
}

async function bringDraftBack(db: WhenceDatabase, done: Change | undefined): Promise<string> {
  const draft = done?.set[0]?.value as Draft;
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
  return db.transaction('r', [db.logs, db.meta, db.annotations, db.pages], async () => {
    const steps = (await deviceOf(db)).last;
    const logs = new Map<string, Log>();
    for (const { annotation } of steps)
      if (!logs.has(annotation)) logs.set(annotation, await logOf(db, annotation));
    const changes = steps.flatMap(
      ({ id: change, annotation }) => logs.get(annotation)?.changes.find(({ id }) => id === change) ?? [],
    );
    const done = changes.filter(({ undoes }) => undoes === undefined);
    const undoing = changes.filter(({ undoes }) => undoes !== undefined);
    return Promise.all(done.slice(0, most).map((change) => stepOf(db, change, undoing)));
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
