import { standing } from './arrangement';
import type { BatchKind } from './batch';
import { type BatchDone, type BatchProgress, type Part, recordBatch } from './batches';
import { renamedEntries } from './codebook';
import type { WhenceDatabase } from './database';
import type { Log, Setting } from './log/change';
import { deletionSetting, putBackSetting, replacing } from './log/edit';
import { headsOf } from './log/heads';
import { LIBRARY } from './log/subject';
import { bodyOf, deletedOn, tagField } from './log/view';
import type { Assessment } from './model';
import { cleanTags } from './tags';

/** What is done to many annotations at once. Names of tags are as they stand, case and all. */
export type BulkAction =
  | { do: 'tag'; tag: string }
  | { do: 'untag'; tag: string }
  /** Where the other tag is there already, the two become one. */
  | { do: 'renameTag'; from: string; to: string }
  | { do: 'mergeTags'; from: string[]; to: string }
  | { do: 'assess'; assessment: Assessment | null }
  | { do: 'delete' }
  | { do: 'putBack' };

export interface BulkInput {
  /** Id of the change, made by the view. */
  change: string;
  ids: readonly string[];
  action: BulkAction;
}

const KINDS: Record<BulkAction['do'], BatchKind> = {
  tag: 'tagged',
  untag: 'untagged',
  renameTag: 'renamedTag',
  mergeTags: 'mergedTags',
  assess: 'assessed',
  delete: 'deleted',
  putBack: 'putBack',
};

/**
 * Changes many annotations as one step. Those that are as they are to be, or are deleted, stay as they are.
 * @param now ms since 1970
 */
export function bulk(
  db: WhenceDatabase,
  { change, ids, action }: BulkInput,
  progress?: BatchProgress,
  now = Date.now(),
): Promise<BatchDone> {
  const settle = (log: Log) => settingsFor(log, action, now);
  const parts = ids.map((subject): Part => ({ subject, settle }));
  // A code is a tag: what the codebook says of it goes with its name, in the same step.
  if (action.do === 'renameTag' || action.do === 'mergeTags')
    parts.push({ subject: LIBRARY, settle: (log) => codebookSettings(log, action) });
  return recordBatch(db, { change, kind: KINDS[action.do], about: aboutOf(action) }, parts, progress, now);
}

function aboutOf(action: BulkAction): string {
  switch (action.do) {
    case 'tag':
    case 'untag':
      return action.tag;
    case 'renameTag':
      return `${action.from} → ${action.to}`;
    case 'mergeTags':
      return `${action.from.join(', ')} → ${action.to}`;
    case 'assess':
      return action.assessment ?? '';
    default:
      return '';
  }
}

function codebookSettings(log: Log, action: Extract<BulkAction, { to: string }>): Setting[] {
  const heads = headsOf(log);
  const from = action.do === 'renameTag' ? [action.from] : action.from;
  const [to] = cleanTags([action.to]);
  if (to === undefined) return [];
  return renamedEntries(new Map(standing(heads, 'code:')), from, to).map(({ field, value }) =>
    replacing(heads, field as never, value as never),
  );
}

function settingsFor(log: Log, action: BulkAction, now: number): Setting[] {
  const heads = headsOf(log);
  if (action.do === 'putBack') return putBackSetting(log);
  if (heads.all().length === 0 || deletedOn(heads) !== undefined) return [];
  if (action.do === 'delete') return deletionSetting(log, now);
  const { tags, assessment } = bodyOf(heads);
  const tagged = (tag: string, is: boolean): Setting[] =>
    tags.includes(tag) === is ? [] : [replacing(heads, tagField(tag), is)];
  const moved = (from: readonly string[], to: string): Setting[] => {
    const there = from.filter((tag) => tag !== to && tags.includes(tag));
    return there.length === 0
      ? []
      : [
          ...cleanTags([to]).flatMap((tag) => tagged(tag, true)),
          ...there.flatMap((tag) => tagged(tag, false)),
        ];
  };
  switch (action.do) {
    case 'tag':
      return cleanTags([action.tag]).flatMap((tag) => tagged(tag, true));
    case 'untag':
      return tagged(action.tag, false);
    case 'renameTag':
      return moved([action.from], action.to);
    case 'mergeTags':
      return moved(action.from, action.to);
    case 'assess':
      return (assessment ?? null) === action.assessment
        ? []
        : [replacing(heads, 'assessment', action.assessment)];
  }
}
