import type { Target } from '../../page/anchor/target';
import type { Body, Correction, MarkSnapshot } from '../model';
import { type Entry, entriesOf, type Field, type Log, rootOf, type Setting } from './change';
import { type Heads, headsAmong, headsOf, type ValueOf } from './heads';
import { isSame } from './same';
import { deletedOn, isBeside, tagField, tagOf } from './view';

/** What a view wants to be stored, and what it saw when the writing began. */
export interface Edit {
  body: Body;
  /** What stood there; nothing for a new annotation. */
  base?: Body;
  /** `Annotation.heads` of that. */
  seen: readonly string[];
  /** Changes that the writer has sent before, and does not know whether they are stored: this one goes on from them. */
  unheard?: readonly string[];
  dismissal?: boolean;
  /** What the reader puts right; `null`: nothing any longer. */
  correction?: Correction | null;
  /** The words that this makes of those of the target, where they are others. */
  retarget?: Target;
  /** For a new annotation. */
  page: string;
  target?: Target;
  reading?: MarkSnapshot;
}

/**
 * The settings that make a change of an edit: the fields that the writer changed, each replacing what the writer saw of
 * it, and nothing else.
 * @param now ms since 1970, for a new annotation
 */
export function settingsOf(log: Log, edit: Edit, now: number): Setting[] {
  const { body, dismissal, correction, retarget } = edit;
  const entries = entriesOf(log);
  const heads = headsAmong(entries);
  const isNew = heads.of('origin').length === 0;
  // The later ones last: they are what the writer has said of a field.
  const unheard = new Set(edit.unheard);
  const sent = entries.filter(({ change }) => unheard.has(change)).sort((a, b) => a.at - b.at);
  const ids = new Set([...edit.seen, ...sent.map(({ id }) => id)]);
  const seen = headsAmong(entries.filter(({ id }) => ids.has(id)));
  // Of what has been erased meanwhile nothing stands: all that the reader saves is written.
  const base = sent.reduce(withEntry, (isNew ? undefined : edit.base) ?? { note: '', tags: [] });
  const set = <F extends Field>(field: F, value: ValueOf<F>) => replacing(seen, field, value);
  const settings: Setting[] = [];
  if (isNew) settings.push(...originOf(edit, now));
  if (body.note !== base.note) settings.push(set('note', body.note));
  const [had, has] = [new Set(base.tags), new Set(body.tags)];
  for (const tag of has) if (!had.has(tag)) settings.push(set(tagField(tag), true));
  for (const tag of had) if (!has.has(tag)) settings.push(set(tagField(tag), false));
  if (body.assessment !== base.assessment) settings.push(set('assessment', body.assessment ?? null));
  if (dismissal !== undefined && dismissal !== (heads.value('dismissal') ?? false))
    settings.push(replacing(heads, 'dismissal', dismissal));
  if (correction !== undefined && !isSame(correction, heads.value('correction') ?? null))
    settings.push(replacing(heads, 'correction', correction));
  if (retarget && !isNew && !isSame(heads.value('target'), retarget))
    settings.push(replacing(heads, 'target', retarget));
  // Deleted meanwhile: what the reader saves is to be there.
  if (deletedOn(heads) !== undefined) settings.push(replacing(heads, 'deletion', null));
  return settings;
}

/** What the reader had written, with one of the fields set. */
function withEntry(body: Body, { field, value }: Entry): Body {
  const tag = tagOf(field);
  if (tag === undefined)
    return field === 'note' || field === 'assessment' ? { ...body, [field]: value ?? undefined } : body;
  const others = body.tags.filter((each) => each !== tag);
  return { ...body, tags: value === true ? [...others, tag] : others };
}

function originOf({ page, reading, ...edit }: Edit, created: number): Setting[] {
  const target = edit.retarget ?? edit.target;
  const origin: Setting = {
    field: 'origin',
    value: { page, created, ...(reading && { reading }) },
    before: [],
  };
  return target ? [origin, { field: 'target', value: target, before: [] }] : [origin];
}

/**
 * A setting in the place of what stands of a field. What is shown beside that stays: to write something is to decide
 * nothing about what else was written.
 */
export function replacing<F extends Field>(heads: Heads, field: F, value: ValueOf<F>): Setting {
  const before = heads.of(field).filter((head) => !isBeside(heads, head));
  return { field, value, before: before.map(({ id }) => id) };
}

/** The setting that puts an annotation on other words; none where it is on them. */
export function targetSetting(log: Log, to: Target): Setting[] {
  const heads = headsOf(log);
  return isSame(heads.value('target'), to) ? [] : [replacing(heads, 'target', to)];
}

/** The setting that deletes an annotation, as it stands; none where it is deleted. @param on ms since 1970, by the clock */
export function deletionSetting(log: Log, on: number): Setting[] {
  const heads = headsOf(log);
  if (heads.all().length === 0 || deletedOn(heads) !== undefined) return [];
  const content = heads.all().filter(({ field }) => field !== 'deletion');
  const seen = content.map(rootOf).filter((root) => root !== null);
  return [replacing(heads, 'deletion', { on, seen })];
}

/** The setting that puts a deleted annotation back; none where it is not deleted. */
export function putBackSetting(log: Log): Setting[] {
  const heads = headsOf(log);
  return deletedOn(heads) === undefined ? [] : [replacing(heads, 'deletion', null)];
}
