import type { Annotation, Assessment } from '../model';
import { changeOf } from './change';
import type { State } from './history';
import { isSame } from './same';

/** One thing that a change did, as far as it can be seen. */
export type Difference =
  | { what: 'tagged' | 'untagged'; tags: string[] }
  | { what: 'assessed'; assessment: Assessment }
  | {
      what:
        | 'made'
        | 'earliest'
        | 'note'
        | 'unassessed'
        | 'moved'
        | 'deleted'
        | 'putBack'
        | 'dismissed'
        | 'broughtBack'
        | 'corrected'
        | 'uncorrected'
        | 'foundRight'
        | 'beside'
        | 'decided';
    };

/**
 * What a change did to an annotation, from what it said before and after.
 * @param before the state before; nothing where none is known
 * @returns never empty
 */
export function differencesOf(before: State | undefined, after: State): Difference[] {
  if (!before) return [{ what: isMade(after) ? 'made' : 'earliest' }];
  const then = before.annotation;
  const now = after.annotation;
  const differences: (Difference | false)[] = [
    then.deleted === undefined && now.deleted !== undefined && { what: 'deleted' },
    then.deleted !== undefined && now.deleted === undefined && { what: 'putBack' },
    !then.dismissal && now.dismissal === true && { what: 'dismissed' },
    then.dismissal === true && !now.dismissal && { what: 'broughtBack' },
    correctionOf(then, now),
    then.note !== now.note && { what: 'note' },
    ...tagsOf(then, now),
    then.assessment !== now.assessment &&
      (now.assessment ? { what: 'assessed', assessment: now.assessment } : { what: 'unassessed' }),
    // Other words are part of what was put right.
    isSame(then.correction, now.correction) && !isSame(then.target, now.target) && { what: 'moved' },
  ];
  const seen = differences.filter((each) => each !== false);
  if (seen.length > 0) return seen;
  return [{ what: (now.also?.length ?? 0) > (then.also?.length ?? 0) ? 'beside' : 'decided' }];
}

function correctionOf(then: Annotation, now: Annotation): Difference | false {
  if (isSame(then.correction, now.correction)) return false;
  if (!now.correction) return { what: 'uncorrected' };
  return { what: now.correction.what === 'right' ? 'foundRight' : 'corrected' };
}

/** All that stands is of this change: it is the first. */
const isMade = ({ change, annotation: { heads = [] } }: State): boolean =>
  heads.every((entry) => changeOf(entry) === change);

function tagsOf(then: Annotation, now: Annotation): Difference[] {
  const added = now.tags.filter((tag) => !then.tags.includes(tag));
  const removed = then.tags.filter((tag) => !now.tags.includes(tag));
  return [
    ...(added.length > 0 ? [{ what: 'tagged' as const, tags: added }] : []),
    ...(removed.length > 0 ? [{ what: 'untagged' as const, tags: removed }] : []),
  ];
}

/** Whether an annotation was changed since it was made: what stands is then of several changes. */
export const hasHistory = ({ heads = [] }: Annotation): boolean => new Set(heads.map(changeOf)).size > 1;
