import type { Target } from '../../page/anchor/target';
import type { Correction } from '../model';
import type { Change } from './change';
import { draftOfSubject, LIBRARY, pageOfSubject } from './subject';
import { isMaking } from './undo';

/** What a change did, in one word. */
export type StepKind =
  | 'made'
  | 'changed'
  | 'dismissed'
  | 'broughtBack'
  | 'corrected'
  | 'uncorrected'
  | 'foundRight'
  | 'moved'
  | 'keptWords'
  | 'deleted'
  | 'putBack'
  | 'kept'
  | 'unkept'
  | 'keptText'
  | 'droppedText'
  | 'discarded'
  /** What belongs to all of the library: sources joined or parted, a search saved or forgotten, a setting. */
  | 'joinedSources'
  | 'partedSources'
  | 'savedSearch'
  | 'forgotSearch'
  | 'setLibrary'
  /** An entry of the codebook: made or changed, taken out. */
  | 'setCode'
  | 'removedCode';

/** Of all that it set, what says most. */
export function kindOf(change: Change): StepKind {
  if (draftOfSubject(change.annotation) !== undefined) return 'discarded';
  if (change.annotation === LIBRARY) return arrangedKind(change);
  const value = (field: string) => change.set.find((each) => each?.field === field)?.value;
  if (pageOfSubject(change.annotation) !== undefined) return pageKind(value('kept'), value('text'));
  const deletion = value('deletion');
  if (deletion) return 'deleted';
  const dismissal = value('dismissal');
  if (dismissal !== undefined) return dismissal ? 'dismissed' : 'broughtBack';
  const correction = value('correction') as Correction | null | undefined;
  if (correction) return correction.what === 'right' ? 'foundRight' : 'corrected';
  if (correction === null) return 'uncorrected';
  if (isMaking(change)) return 'made';
  const target = value('target') as Target | null | undefined;
  if (target) return target.exactOnly ? 'keptWords' : 'moved';
  return change.set.every((each) => each?.field === 'deletion') ? 'putBack' : 'changed';
}

/** A page that goes takes its text along, and a text that is kept keeps its page. */
function pageKind(kept: unknown, text: unknown): StepKind {
  if (text) return 'keptText';
  if (kept !== undefined) return kept ? 'kept' : 'unkept';
  return text === undefined ? 'unkept' : 'droppedText';
}

function arrangedKind({ set }: Change): StepKind {
  const [first] = set.filter((each) => each !== null);
  if (first?.field.startsWith('same:')) return first.value === null ? 'partedSources' : 'joinedSources';
  if (first?.field.startsWith('search:')) return first.value === null ? 'forgotSearch' : 'savedSearch';
  if (first?.field.startsWith('code:')) return first.value === null ? 'removedCode' : 'setCode';
  return 'setLibrary';
}
