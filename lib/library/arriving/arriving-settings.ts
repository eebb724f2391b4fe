import type { Log, Setting } from '../../annotations/log/change';
import { entriesOf } from '../../annotations/log/change';
import { putBackSetting, replacing, settingsOf } from '../../annotations/log/edit';
import { headsOf } from '../../annotations/log/heads';
import { isSame } from '../../annotations/log/same';
import { bodyOf, tagField } from '../../annotations/log/view';
import type { Annotation, Body, Correction } from '../../annotations/model';
import { saysSameCorrection } from '../../exchange/correction-words';
import type { Arriving } from '../../exchange/formats';
import { exactWords } from './passage';

/** What an annotation that arrives sets in the log of ours. Nothing that the reader wrote here goes with it. */

/** Between our note and one that is added to it: a blank line. */
const BLANK_LINE = '\n\n';

/** Of one that is new here. @param now ms since 1970, where the file does not say when it was made */
export function addingSettings(log: Log, arriving: Arriving, now: number): Setting[] {
  const { page, target, body, reading, dismissal, correction, created = arriving.modified ?? now } = arriving;
  const edit = {
    body,
    seen: [],
    page: page.address,
    target,
    reading,
    correction,
    ...(dismissal && { dismissal }),
  };
  return settingsOf(log, edit, Math.min(created, now));
}

/**
 * Of the same annotation, as it was written elsewhere. What was once written here is known and stays as it was decided
 * since. Of the rest the later is shown; a note of ours that says something else stays beside it until the reader
 * decides. Nothing is taken away, since not every format holds everything: tags are added, and what the file does not
 * have stays.
 */
export function changingSettings(log: Log, arriving: Arriving): Setting[] {
  const { body, target, dismissal, correction, modified = arriving.created ?? 0 } = arriving;
  const heads = headsOf(log);
  const entries = entriesOf(log);
  const known = (field: string, value: unknown) =>
    entries.some((entry) => entry.field === field && isSame(entry.value, value));
  const isLater = modified > Math.max(...heads.all().map(({ at }) => at));
  const ours = bodyOf(heads);
  const settings: Setting[] = [];
  if (!holds(ours.note, body.note) && !known('note', body.note)) {
    const isMore = ours.note === '' || (isLater && holds(body.note, ours.note));
    settings.push(
      isMore
        ? replacing(heads, 'note', body.note)
        : { field: 'note', value: body.note, before: [], stood: modified },
    );
  }
  for (const tag of body.tags)
    if (!known(tagField(tag), true)) settings.push(replacing(heads, tagField(tag), true));
  if (body.assessment && !known('assessment', body.assessment) && (isLater || !ours.assessment))
    settings.push(replacing(heads, 'assessment', body.assessment));
  if (
    target &&
    isLater &&
    isElsewhere(heads.value('target') ?? undefined, target) &&
    !known('target', target)
  )
    settings.push(replacing(heads, 'target', target));
  if (dismissal && !known('dismissal', true)) settings.push(replacing(heads, 'dismissal', true));
  // Not every format holds where its words stand: one that says the same is no other.
  const isKnown = entries.some(
    ({ field, value }) =>
      field === 'correction' &&
      saysSameCorrection((value ?? undefined) as Correction | undefined, correction),
  );
  if (correction && !isKnown && (isLater || !heads.value('correction')))
    settings.push(replacing(heads, 'correction', correction));
  return [...settings, ...putBackSetting(log)];
}

/** Of another annotation on the same words: ours gets what it lacks. */
export function mergingSettings(log: Log, { body, correction }: Arriving): Setting[] {
  const heads = headsOf(log);
  const ours = bodyOf(heads);
  const note = ours.note.trim() === '' ? body.note : ours.note + BLANK_LINE + body.note;
  return [
    ...(holds(ours.note, body.note) ? [] : [replacing(heads, 'note', note)]),
    ...body.tags
      .filter((tag) => !ours.tags.includes(tag))
      .map((tag) => replacing(heads, tagField(tag), true)),
    ...(body.assessment && !ours.assessment ? [replacing(heads, 'assessment', body.assessment)] : []),
    ...(correction && !heads.value('correction') ? [replacing(heads, 'correction', correction)] : []),
  ];
}

/** Whether ours says all that another one says. */
export const saysAll = (
  ours: Body & Pick<Annotation, 'correction'>,
  { body, correction }: Arriving,
): boolean =>
  holds(ours.note, body.note) &&
  body.tags.every((tag) => ours.tags.includes(tag)) &&
  (body.assessment === undefined || ours.assessment !== undefined) &&
  (correction === undefined || ours.correction !== undefined);

/** Whether a note is another one, or was put together of it and others. */
function holds(note: string, other: string): boolean {
  const [all, part] = [normal(note), normal(other)];
  return (
    part === '' || all === part || `${BLANK_LINE}${all}${BLANK_LINE}`.includes(BLANK_LINE + part + BLANK_LINE)
  );
}

/** Line ends and spaces at the ends are what files change without being asked. */
const normal = (note: string): string => note.replace(/\r\n?/g, '\n').trim();

/** Whether a target has other words than ours; one of the same words may come without what stood around them. */
const isElsewhere = (ours: Annotation['target'], other: NonNullable<Annotation['target']>): boolean =>
  ours === undefined || exactWords(ours) !== exactWords(other);
