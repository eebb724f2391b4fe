import * as v from 'valibot';
import { eraseAnnotation } from './bin';
import { showPage } from './keep-page';
import { showText } from './keep-text';
import { type Log, stampAfter } from './log/change';
import { fold } from './log/fold';
import { headsOf } from './log/heads';
import { join } from './log/join';
import { type Joined, outcomeOf } from './log/joined';
import { restoredSettings } from './log/restoring';
import { isAnnotationSubject, pageOfSubject } from './log/subject';
import { annotationOf } from './log/view';
import { type LogRow, logOfRow, logRow } from './log-row';
import { countSeqs, type MergeCounts, type Merging } from './merging';
import type { Annotation } from './model';
import * as shapes from './shapes';
import { logOfAnnotation, type StoredAnnotation, storedAnnotation } from './stored-annotation';

/** Joins the logs of annotations with ours. */
export async function mergeAnnotations(merging: Merging, rows: readonly unknown[]): Promise<void> {
  const theirs = rows.filter(hasId);
  merging.counts.damaged += rows.length - theirs.length;
  await joinAnnotations(
    merging,
    theirs.map((row) => [row.id, row]),
  );
}

/** The marks of annotations that were erased, and the logs of all else. */
export async function mergeLogs(merging: Merging, rows: readonly unknown[]): Promise<void> {
  const theirs = rows.filter(hasSubject);
  merging.counts.damaged += rows.length - theirs.length;
  const marks = theirs.filter(({ annotation }) => isAnnotationSubject(annotation));
  await joinAnnotations(
    merging,
    marks.map((mark) => [mark.annotation, undefined, mark]),
  );
  for (const row of theirs) if (!marks.includes(row)) await joinOther(merging, row);
}

type Theirs = [id: string, row?: StoredAnnotation, mark?: LogRow];

async function joinAnnotations(merging: Merging, theirs: readonly Theirs[]): Promise<void> {
  const { db, counts, isTrial } = merging;
  const ids = theirs.map(([id]) => id);
  const [rows, marks] = await Promise.all([db.annotations.bulkGet(ids), db.logs.bulkGet(ids)]);
  const annotations: StoredAnnotation[] = [];
  const logs: LogRow[] = [];
  const erased: string[] = [];
  for (const [i, [id, row, mark]] of theirs.entries()) {
    const [ours, ourMark] = [rows[i], marks[i]];
    const isUnderstood = [row, ours].every((each) => each === undefined || v.is(shapes.annotation, each));
    if (!isUnderstood) {
      // As it is, where nothing is in its place.
      counts.damaged++;
      if (row && !ours) annotations.push(row);
      continue;
    }
    const before = logOfAnnotation(id, ours, ourMark);
    const other = logOfAnnotation(id, row, mark);
    countSeqs(merging, other);
    const joined = withRestored(merging, join(before, other), other);
    const outcome = outcomeOf(before, joined);
    const folded = fold(joined, merging.reach);
    const shown = annotationOf(folded);
    // A mark of what was erased here as well is nothing to speak of.
    if (row || outcome === 'erased') counts[countedAs(outcome, ours, shown)]++;
    if (shown) merging.annotatedPages.add(shown.page);
    if (outcome === 'new' || outcome === 'changed') {
      // One that came twice in one file: what it showed at first is what is gone back to.
      if (!merging.before.has(id))
        merging.before.set(
          id,
          ours && before.changes.length > 0 ? (lean(annotationOf(before)) ?? null) : null,
        );
      merging.changedPages.add(shown!.page);
      // The change that said where it is was erased elsewhere.
      if (ours && ours.page !== shown!.page) merging.doubtfulPages.add(ours.page);
      if ((shown!.also?.length ?? 0) > (ours?.also?.length ?? 0)) counts.also++;
    }
    if (outcome === 'erased') {
      erased.push(id);
      merging.changedPages.add(ours!.page);
    }
    if (outcome === 'same') continue;
    if (shown) annotations.push(storedAnnotation(shown, folded, merging.seq, withStrange(ours, row)));
    else logs.push(markOf(id, folded, ourMark, mark, merging.now));
  }
  if (isTrial) return;
  for (const id of erased) await eraseAnnotation(db, id, merging.now);
  await Promise.all([db.annotations.bulkPut(annotations), db.logs.bulkPut(logs)]);
  if (annotations.length + logs.length > 0) merging.hasWritten = true;
}

/** With a change that makes it stand as it stood in a backup, where that is asked for. */
function withRestored({ restoring, seq, now }: Merging, joined: Log, backup: Log): Log {
  const then = annotationOf(backup);
  if (!restoring || !then || then.deleted !== undefined) return joined;
  const set = restoredSettings(joined, then, restoring.how, now);
  if (set.length === 0) return joined;
  const { change: id, device } = restoring;
  const change = { id, device, seq, at: stampAfter(joined, now), annotation: then.id, set };
  return { ...joined, changes: [...joined.changes, change] };
}

function countedAs(
  outcome: Joined,
  ours: Annotation | undefined,
  shown: Annotation | undefined,
): keyof MergeCounts {
  if (!shown && !ours) return 'gone';
  const isBack = ours?.deleted !== undefined && shown !== undefined && shown.deleted === undefined;
  return isBack ? 'back' : COUNTED[outcome];
}

const COUNTED = {
  new: 'new',
  changed: 'changed',
  history: 'same',
  same: 'same',
  erased: 'erased',
} as const satisfies Record<Joined, keyof MergeCounts>;

/** What it is made to say again when that is undone (`restoringSettings`). */
function lean(shown: Annotation | undefined): Annotation | undefined {
  if (!shown) return undefined;
  const { heads: _, also: __, reading: ___, ...rest } = shown;
  return rest;
}

/** With those entries of their log that are not understood: they stay with it. */
function withStrange(
  ours: StoredAnnotation | undefined,
  theirs: StoredAnnotation | undefined,
): StoredAnnotation | undefined {
  const row = ours ?? theirs;
  if (!row) return undefined;
  const changes = [...listOf(ours?.log?.changes), ...listOf(theirs?.log?.changes)];
  const unlike = new Map(changes.map((each) => [JSON.stringify(each), each]));
  return { ...row, log: { ...row.log, changes: [...unlike.values()] } };
}

const listOf = (changes: unknown): unknown[] => (Array.isArray(changes) ? changes : []);

const markOf = (
  id: string,
  { gone }: Log,
  ours: LogRow | undefined,
  theirs: LogRow | undefined,
  now: number,
) => ({
  annotation: id,
  changes: [],
  gone: [...gone],
  erased: ours?.erased ?? theirs?.erased ?? now,
});

/** The log of a page that is kept, or of what is arranged for all of the library. */
async function joinOther(merging: Merging, row: LogRow): Promise<void> {
  const { db, isTrial, counts } = merging;
  const subject = row.annotation;
  const ours = await db.logs.get(subject);
  const before = logOfRow(ours);
  const other = logOfRow(row);
  countSeqs(merging, other);
  const joined = join(before, other);
  const fields = standing(before);
  const after = standing(joined);
  const isSaid = JSON.stringify(sorted(fields)) !== JSON.stringify(sorted(after));
  const isMore = joined.changes.length !== before.changes.length || joined.gone.size !== before.gone.size;
  if (!isMore) return;
  const page = pageOfSubject(subject);
  if (isSaid) {
    if (!merging.before.has(subject)) merging.before.set(subject, fields);
    if (page === undefined) counts.arranged++;
    else merging.changedPages.add(page);
  }
  if (isTrial) return;
  const strange = [...listOf(ours?.changes), ...listOf(row.changes)];
  const folded = fold(joined, merging.reach);
  await db.logs.put(logRow(subject, folded, undefined, { ...ours, annotation: subject, changes: strange }));
  merging.hasWritten = true;
  if (page === undefined) return;
  await showPage(db, page, folded);
  await showText(db, page, folded);
}

/** What stands of each field. */
export function standing(log: Log): Record<string, unknown> {
  const heads = headsOf(log);
  return Object.fromEntries(heads.fields().map((field) => [field, heads.of(field)[0]?.value ?? null]));
}

const sorted = (fields: Record<string, unknown>) =>
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));

const hasId = (row: unknown): row is StoredAnnotation =>
  typeof (row as { id?: unknown } | null)?.id === 'string' && isAnnotationSubject((row as { id: string }).id);
const hasSubject = (row: unknown): row is LogRow =>
  typeof (row as { annotation?: unknown } | null)?.annotation === 'string';
