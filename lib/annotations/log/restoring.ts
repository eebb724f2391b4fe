import type { Annotation } from '../model';
import type { Log, Setting } from './change';
import { deletionSetting, putBackSetting, replacing, settingsOf } from './edit';
import { headsOf } from './heads';
import { isSame } from './same';
import { annotationOf } from './view';

/**
 * The settings that make an annotation say what it said; one that was deleted is there again.
 * @param shown what it says
 * @param now ms since 1970, by the clock
 */
export function sayingSettings(log: Log, then: Annotation, shown: Annotation, now: number): Setting[] {
  const { dismissal = false, correction = null, target = null } = then;
  const edit = { body: then, base: shown, seen: shown.heads ?? [], dismissal, correction, page: shown.page };
  const settings = settingsOf(log, edit, now);
  if (!isSame(shown.target ?? null, target)) settings.push(replacing(headsOf(log), 'target', target));
  return settings;
}

/**
 * The settings that make an annotation stand as it stood, in the bin or out of it.
 * @param then `null` where it was not there: it goes to the bin
 * @param now ms since 1970, by the clock
 */
export function restoringSettings(log: Log, then: Annotation | null, now: number): Setting[] {
  const shown = annotationOf(log);
  if (!shown) return [];
  if (!then) return deletionSetting(log, now);
  const content = sayingSettings(log, then, shown, now).filter(({ field }) => field !== 'deletion');
  return [...content, ...(then.deleted === undefined ? putBackSetting(log) : deletionSetting(log, now))];
}

/**
 * The settings that bring back what an annotation said in a backup.
 * @param how `lost`: where it was erased or is in the bin; `all`: where it says something else, too
 * @param now ms since 1970, by the clock
 */
export function restoredSettings(log: Log, then: Annotation, how: 'lost' | 'all', now: number): Setting[] {
  const shown = annotationOf(log);
  if (!shown) {
    const { page, target, reading, dismissal, correction, created } = then;
    const edit = { body: then, seen: [], page, target, reading, correction, ...(dismissal && { dismissal }) };
    return settingsOf(log, edit, created);
  }
  return how === 'all' ? restoringSettings(log, then, now) : putBackSetting(log);
}
