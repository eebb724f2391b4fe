import { BEFORE_LOG, entryId, type Log, type Setting } from './log/change';
import { tagField } from './log/view';
import type { Annotation } from './model';

/**
 * The log of an annotation from before there was one, or that has lost its own: what the row says, as one change.
 * Whoever holds the same row has the same of it: it is nobody's doing. It is written with the next change.
 */
export function logBefore(row: Annotation): Log {
  const { id, page, created, modified, reading, note, tags, assessment, target, dismissal, deleted } = row;
  const set: Setting[] = [
    { field: 'origin', value: { page, created, ...(reading && { reading }) }, before: [] },
    ...(target ? [{ field: 'target', value: target, before: [] }] : []),
    ...(note === '' ? [] : [{ field: 'note', value: note, before: [] }]),
    ...[...new Set(tags)].map((tag) => ({ field: tagField(tag), value: true, before: [] })),
    ...(assessment ? [{ field: 'assessment', value: assessment, before: [] }] : []),
    ...(dismissal ? [{ field: 'dismissal', value: true, before: [] }] : []),
  ];
  const seen = set.map((_, index) => entryId(id, index));
  if (deleted !== undefined) set.push({ field: 'deletion', value: { on: deleted, seen }, before: [] });
  return {
    changes: [{ device: BEFORE_LOG, seq: 0, annotation: id, id, at: modified, set }],
    gone: new Set(),
  };
}
