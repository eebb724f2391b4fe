import type { Target } from '../../page/anchor/target';
import type { Also, Annotation, Body, Motivation } from '../model';
import { type Deletion, type Entry, LATEST_DAY, type Log, latestFirst, rankOf, rootOf } from './change';
import { type Heads, headsOf } from './heads';
import { isSame } from './same';
import { isSamePassage } from './same-passage';

const TAG = 'tag:';
export const tagField = (tag: string) => `${TAG}${tag}` as const;
export const tagOf = (field: string): string | undefined =>
  field.startsWith(TAG) ? field.slice(TAG.length) : undefined;

/**
 * What is shown of an annotation: a function of its entries alone, whatever the order in which they came.
 * @returns `undefined` where nothing is left of it
 */
export const annotationOf = (log: Log): Annotation | undefined => annotationFrom(headsOf(log));

/** What is shown where these stand. */
export function annotationFrom(heads: Heads): Annotation | undefined {
  const all = heads.all();
  const [first] = all;
  if (!first) return undefined;
  const stamps = all.map(({ at }) => at);
  // Its first change may have been erased elsewhere, before what was written here was known: the words stay.
  const { page, created, reading } = heads.value('origin') ?? {
    page: '',
    created: stamps.reduce((least, at) => Math.min(least, at), Infinity),
  };
  const target = heads.value('target') ?? undefined;
  const dismissal = heads.value('dismissal') ?? false;
  const correction = heads.value('correction') ?? undefined;
  const body = bodyOf(heads);
  const deleted = deletedOn(heads);
  const also = all.flatMap((entry) => alsoOf(heads, entry));
  return {
    id: first.annotation,
    page,
    motivation: motivationOf(body, { dismissal, correction }),
    ...body,
    ...(target && { target }),
    ...(reading && { reading }),
    ...(dismissal && { dismissal }),
    ...(correction && { correction }),
    created,
    // A row may have come with the last day there is.
    modified: Math.min(
      LATEST_DAY,
      stamps.reduce((latest, at) => Math.max(latest, at), -Infinity),
    ),
    ...(deleted !== undefined && { deleted }),
    heads: all.map(({ id }) => id),
    ...(also.length > 0 && { also }),
  };
}

/** What the reader wrote, as it stands. */
export function bodyOf(heads: Heads): Body {
  const assessment = heads.value('assessment');
  return {
    note: heads.value('note') ?? '',
    tags: tagsOf(heads),
    ...(assessment && { assessment }),
  };
}

/** In the order in which they were added. */
function tagsOf(heads: Heads): string[] {
  const added = heads.fields().flatMap((field) => {
    const tag = tagOf(field);
    const [shown] = heads.of(field);
    return tag !== undefined && shown?.value === true ? [{ tag, shown }] : [];
  });
  return added.sort((a, b) => latestFirst(b.shown, a.shown)).map(({ tag }) => tag);
}

/** When it was deleted: by whoever knew of all that stands. An edit that no deletion has seen outlives it. */
export function deletedOn(heads: Heads): number | undefined {
  const deletions = heads.of('deletion').map(({ value }) => value as Deletion | null);
  const made = deletions.filter((deletion) => deletion !== null);
  if (made.length === 0 || made.length < deletions.length) return undefined;
  const seen = new Set(made.flatMap((deletion) => deletion.seen));
  const isAllSeen = heads.all().every((entry) => entry.field === 'deletion' || isSeen(entry, seen));
  return isAllSeen ? Math.max(...made.map(({ on }) => on)) : undefined;
}

/** What an undo brings back was seen when it was first written; where it brings back nothing, nothing is to be seen. */
function isSeen(entry: Entry, seen: ReadonlySet<string>): boolean {
  const root = rootOf(entry);
  return root === null || seen.has(root);
}

/** Fields of which the reader is shown what else was written. Of a tag there is nothing more to be seen. */
const SHOWN_BESIDE: ReadonlySet<string> = new Set(['note', 'assessment', 'target']);

/** What stands beside what is shown, where it says something and something else. */
export function isBeside(heads: Heads, { field, value, id }: Entry): boolean {
  const [shown] = heads.of(field);
  if (!SHOWN_BESIDE.has(field) || !shown || shown.id === id || isEmpty(value)) return false;
  if (field === 'target' && isSamePassage(value as Target, shown.value as Target)) return false;
  return !isSame(value, shown.value);
}

function alsoOf(heads: Heads, entry: Entry): Also[] {
  const { id, field, value, device } = entry;
  return isBeside(heads, entry)
    ? [{ entry: id, field: field as Also['field'], value, at: rankOf(entry), device } as Also]
    : [];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** One motivation for one annotation: of all that the reader wrote, what says most. To call a mark right assesses it. */
export function motivationOf(
  { note, tags, assessment }: Body,
  { dismissal = false, correction }: Pick<Annotation, 'dismissal' | 'correction'> = {},
): Motivation {
  if (dismissal || (correction && correction.what !== 'right')) return 'editing';
  if (note.trim() !== '') return 'commenting';
  if (assessment || correction) return 'assessing';
  if (tags.length > 0) return 'tagging';
  return 'highlighting';
}
