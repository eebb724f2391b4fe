import type { Body } from '../model';
import { type Change, entriesOf, type Log, type Setting, stampAfter } from './change';
import { settingsOf } from './edit';
import { undoSettings } from './undo';
import { annotationOf } from './view';

/** Short words for logs that tests write by hand. */

export const set = (field: string, value: unknown, ...before: string[]): Setting => ({
  field,
  value,
  before,
});

export const change = (
  id: string,
  at: number,
  settings: Change['set'],
  rest: Partial<Change> = {},
): Change => ({
  id,
  device: 'here',
  seq: at,
  at,
  annotation: 'a',
  set: settings,
  ...rest,
});

export const logOf = (...changes: Change[]): Log => ({ changes, gone: new Set() });

/** The first change of an annotation: `made.0` is its origin, `made.1` its note. */
export const made = (note = 'first', at = 1): Change =>
  change('made', at, [set('origin', { page: 'p', created: at }), set('note', note)]);

/** A log with one more change in it, as it is written by whoever sees all that stands. */
export function and(log: Log, id: string, settings: Change['set'], rest: Partial<Change> = {}): Log {
  return { ...log, changes: [...log.changes, change(id, stampAfter(log, 0), settings, rest)] };
}

/** Saves as a view that saw `shown` does. */
export function saved(log: Log, id: string, body: Partial<Body>, shown = annotationOf(log)): Log {
  const whole = { note: '', tags: [], ...shown, ...body };
  const edit = { body: whole, base: shown, seen: shown?.heads ?? [], page: 'p' };
  return and(log, id, settingsOf(log, edit, 0));
}

/** Takes a change back. @throws where that cannot be done */
export function undone(log: Log, id: string, undoes: string): Log {
  const settings = undoSettings(log, undoes, 99);
  if (!settings) throw new Error(`${undoes} cannot be undone`);
  return and(log, id, settings, { undoes });
}

export const idsOf = (log: Log): string[] =>
  entriesOf(log)
    .map(({ id }) => id)
    .sort();
