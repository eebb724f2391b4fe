import type { Annotation } from '../model';
import { BEFORE_LOG, type Change, type Log, rootOf, type Setting, stampAfter } from './change';
import { replacing } from './edit';
import { headsOf } from './heads';
import { isSame } from './same';
import { annotationFrom, annotationOf, tagField } from './view';

/**
 * A log that says all that is shown of it. Both are written together: where they differ, changes were lost or are not
 * understood, and what they said stands in the row alone. It becomes an entry of the log again, since the next change
 * would write over it. What it was like before stays as far as it is known.
 * @param shown the row that was stored with it
 * @returns the log itself where nothing is amiss
 */
export function mended(log: Log, shown: Annotation): Log {
  const set = missing(log, shown);
  // The same for the same log and row, until it is written. No id comes twice: stamps grow, and so does what is gone.
  const at = stampAfter(log, shown.modified);
  const id = `${shown.id}-${at}-${log.gone.size}`;
  const withSettings = (settings: Setting[]): Log => {
    const change: Change = { id, device: BEFORE_LOG, seq: 0, at, annotation: shown.id, set: settings };
    return settings.length === 0 ? log : { ...log, changes: [...log.changes, change] };
  };
  const whole = withSettings(set);
  return annotationOf(whole)?.deleted === shown.deleted
    ? whole
    : withSettings([...set, deletionOf(whole, shown)]);
}

/** What the log does not say, but for the deletion. */
function missing(log: Log, shown: Annotation): Setting[] {
  const heads = headsOf(log);
  const view = annotationFrom(heads);
  const settings: Setting[] = [];
  const origin = ({ page, created, reading }: Annotation) => ({ page, created, ...(reading && { reading }) });
  if (!view || !isSame(origin(view), origin(shown))) settings.push(replacing(heads, 'origin', origin(shown)));
  if ((view?.note ?? '') !== shown.note) settings.push(replacing(heads, 'note', shown.note));
  if (!isSame(view?.target, shown.target)) settings.push(replacing(heads, 'target', shown.target ?? null));
  if (view?.assessment !== shown.assessment)
    settings.push(replacing(heads, 'assessment', shown.assessment ?? null));
  if ((view?.dismissal ?? false) !== (shown.dismissal ?? false))
    settings.push(replacing(heads, 'dismissal', shown.dismissal ?? false));
  if (!isSame(view?.correction, shown.correction))
    settings.push(replacing(heads, 'correction', shown.correction ?? null));
  const [said, tags] = [new Set(view?.tags), new Set(shown.tags)];
  for (const tag of tags) if (!said.has(tag)) settings.push(replacing(heads, tagField(tag), true));
  for (const tag of said) if (!tags.has(tag)) settings.push(replacing(heads, tagField(tag), false));
  return settings;
}

/** In the bin as the row is, or out of it. */
function deletionOf(log: Log, { deleted }: Annotation): Setting {
  const heads = headsOf(log);
  const content = heads.all().filter(({ field }) => field !== 'deletion');
  const seen = content.map(rootOf).filter((root) => root !== null);
  return replacing(heads, 'deletion', deleted === undefined ? null : { on: deleted, seen });
}
