import type { Target } from '../../page/anchor/target';
import type { Change } from './change';
import { draftOfSubject, pageOfSubject } from './subject';
import { isMaking } from './undo';

/** What a change did, in one word. */
export type StepKind =
  | 'made'
  | 'changed'
  | 'dismissed'
  | 'broughtBack'
  | 'moved'
  | 'keptWords'
  | 'deleted'
  | 'putBack'
  | 'kept'
  | 'unkept'
  | 'discarded';

/** Of all that it set, what says most. */
export function kindOf(change: Change): StepKind {
  if (draftOfSubject(change.annotation) !== undefined) return 'discarded';
  const value = (field: string) => change.set.find((each) => each?.field === field)?.value;
  if (pageOfSubject(change.annotation) !== undefined) return value('kept') ? 'kept' : 'unkept';
  const deletion = value('deletion');
  if (deletion) return 'deleted';
  const dismissal = value('dismissal');
  if (dismissal !== undefined) return dismissal ? 'dismissed' : 'broughtBack';
  if (isMaking(change)) return 'made';
  const target = value('target') as Target | null | undefined;
  if (target) return target.exactOnly ? 'keptWords' : 'moved';
  return change.set.every((each) => each?.field === 'deletion') ? 'putBack' : 'changed';
}
