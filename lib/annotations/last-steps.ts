import type { Batch, BatchKind } from './batch';
import { undoneBy } from './batches';
import { canUndo } from './can-undo';
import type { WhenceDatabase } from './database';
import type { LastChange } from './last-changes';
import type { Change, Log } from './log/change';
import { kindOf, type StepKind } from './log/steps';
import { batchOfSubject, draftOfSubject, isAnnotationSubject, LIBRARY, pageOfSubject } from './log/subject';
import { standsAsLeft, undoOf } from './log/undo';
import { logOfRow } from './log-row';
import type { Annotation, Draft, PageRecord } from './model';
import { deviceOf } from './record';
import { logOfAnnotation, shownOfAll } from './stored-annotation';

/** Something that was done in this installation, and can be undone while it stands. */
export interface Step {
  change: string;
  /** Of what many were changed by (`batch`), what that did. */
  kind: StepKind | BatchKind;
  /** ms since 1970. */
  at: number;
  /** Its place among all that was done: the greater, the later. */
  seq: number;
  subject: string;
  /** As it is shown now, in the bin or out of it. */
  annotation?: Annotation;
  /** Of a draft that was thrown away. */
  draft?: Draft;
  /** Of a change of many: how many, and with what (`Batch.about`). */
  batch?: { about: string; count: number };
  /** Of the page. */
  address: string;
  /** Empty where nothing is known of the page but its address. */
  title: string;
  /** The undo that stands: to undo that is to do the step again. */
  undone?: { change: string; seq: number };
  /** Whether it can be undone or, where it is undone, done again. Not where it was written over since. */
  canTurn: boolean;
}

/**
 * What was done last (`UNDO_STEPS`), the latest first; undoing something is no step of its own. What was erased since is
 * not among them.
 * @param now ms since 1970
 */
export async function lastSteps(db: WhenceDatabase, now = Date.now()): Promise<Step[]> {
  // As it is, from before there was a log.
  if (db.trouble === 'older') return [];
  const tables = [db.logs, db.meta, db.annotations, db.pages, db.drafts, db.batches];
  return db.transaction('r', tables, async () => {
    const device = await deviceOf(db);
    const last = device.last.filter(({ of }) => of === undefined);
    const batches = await batchesOf(db, device.last);
    const known = await knownOf(db, [...new Set(last.map(({ annotation }) => annotation))]);
    const done = last.flatMap(
      ({ id, annotation }) => known.get(annotation)!.log.changes.find((each) => each.id === id) ?? [],
    );
    const addresses = done.map((change) => addressOf(change, known.get(change.annotation)!));
    const pages = await db.pages.bulkGet([...new Set(addresses)]);
    const titles = new Map(pages.flatMap((page) => (page ? [[page.address, page.title]] : [])));
    const steps = await Promise.all(
      done.map(async (change, i) => {
        const of = known.get(change.annotation)!;
        const address = addresses[i]!;
        return {
          ...(await stepOf(db, change, of, now)),
          address,
          title: titles.get(address) ?? of.keptTitle,
        };
      }),
    );
    return [...steps, ...batchSteps(batches, device.last)].sort((a, b) => b.seq - a.seq);
  });
}

/** What `Ctrl+Z` takes back: the latest that can be, and where that fails the one before it. */
export const toUndo = (steps: readonly Step[]): Step[] =>
  steps.filter(({ undone, canTurn }) => !undone && canTurn);

/** What is done again: what was undone last, unless something else was done since. */
export function toRedo(steps: readonly Step[]): Step[] {
  const latest = steps[0]?.seq ?? 0;
  const turned = steps.flatMap((step) => (step.undone && step.undone.seq > latest ? [step] : []));
  return turned.filter(({ canTurn }) => canTurn).sort((a, b) => b.undone!.seq - a.undone!.seq);
}

async function batchesOf(
  db: WhenceDatabase,
  last: readonly LastChange[],
): Promise<ReadonlyMap<string, Batch>> {
  const ids = last.flatMap(({ annotation }) => batchOfSubject(annotation) ?? []);
  const rows = await db.batches.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Changes of many. Whether each of their subjects still stands is not looked at: those that do can be turned. */
function batchSteps(batches: ReadonlyMap<string, Batch>, last: readonly LastChange[]): Step[] {
  const undone = undoneBy(batches, last);
  return [...batches.values()].flatMap(({ id, kind, about, at, seq, subjects, root }): Step[] => {
    if (root !== undefined) return [];
    const undo = undone(id);
    return [
      {
        change: id,
        kind,
        at,
        seq,
        subject: '',
        batch: { about, count: countOf(kind, subjects) },
        address: '',
        title: '',
        ...(undo && { undone: { change: undo.id, seq: undo.seq } }),
        canTurn: true,
      },
    ];
  });
}

/** What the codebook says of a tag goes with it, and is none of the notes that are counted. */
const countOf = (kind: BatchKind, subjects: readonly string[]): number =>
  kind === 'renamedTag' || kind === 'mergedTags'
    ? subjects.filter((each) => each !== LIBRARY).length
    : subjects.length;

/** What is known of a subject. */
interface Known {
  /** As it is shown now. */
  annotation?: Annotation;
  log: Log;
  stands: ReturnType<typeof standsAsLeft>;
  /** Of a page that was kept. */
  keptTitle: string;
}

/** In few requests, however many subjects. */
async function knownOf(db: WhenceDatabase, subjects: string[]): Promise<Map<string, Known>> {
  const [shown, rows] = await Promise.all([db.annotations.bulkGet(subjects), db.logs.bulkGet(subjects)]);
  return new Map(
    subjects.map((subject, i) => {
      const isAnnotation = isAnnotationSubject(subject);
      const log = isAnnotation ? logOfAnnotation(subject, shown[i], rows[i]) : logOfRow(rows[i]);
      const [annotation] = shownOfAll([shown[i]]);
      return [subject, { annotation, log, stands: standsAsLeft(log), keptTitle: keptTitle(log) }];
    }),
  );
}

async function stepOf(
  db: WhenceDatabase,
  change: Change,
  { annotation, log, stands }: Known,
  now: number,
): Promise<Omit<Step, 'address' | 'title'>> {
  const { id, at, seq, annotation: subject } = change;
  const draft = draftOf(change);
  const undo = undoOf(log.changes, id);
  return {
    change: id,
    kind: annotation && isMarkAlone(annotation, change) ? 'broughtBack' : kindOf(change),
    at,
    seq,
    subject,
    ...(annotation && { annotation }),
    ...(draft && { draft }),
    ...(undo && { undone: { change: undo.id, seq: undo.seq } }),
    canTurn: stands(undo?.id ?? id) && (await canUndo(db, log, undo?.id ?? id, now)),
  };
}

const addressOf = (change: Change, { annotation }: Known): string =>
  pageOfSubject(change.annotation) ?? annotation?.page ?? draftOf(change)?.page ?? '';

/** The draft that a change threw away; nothing where it is about none. */
function draftOf({ annotation, set }: Change): Draft | undefined {
  return draftOfSubject(annotation) === undefined ? undefined : (set[0]?.value as Draft | undefined);
}

/** A mark that was dismissed and no more is brought back by deleting what was kept of that. */
const isMarkAlone = ({ dismissal, note, tags, assessment }: Annotation, change: Change): boolean =>
  kindOf(change) === 'deleted' && dismissal === true && note === '' && tags.length === 0 && !assessment;

/** Of a page that is no longer kept nothing else is stored. */
function keptTitle({ changes }: Log): string {
  const kept = changes.flatMap(({ set }) => set.filter((each) => each?.field === 'kept' && each.value));
  return (kept[0]?.value as PageRecord | undefined)?.title ?? '';
}
