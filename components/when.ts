import { i18n } from '#i18n';
import { LATEST_DAY } from '../lib/annotations/log/change';

const TIME = { timeStyle: 'short' } as const;

/**
 * When something was, as one says it: "today, 14:05", "yesterday, 14:05", else "12 Nov, 14:05", with its year where it
 * is another. In the language shown.
 * @param at ms since 1970
 */
export function whenWord(at: number, now = Date.now()): string {
  const then = new Date(at);
  const today = new Date(now);
  const time = then.toLocaleTimeString(i18n.region, TIME);
  const days = new Intl.RelativeTimeFormat(i18n.region, { numeric: 'auto' });
  if (then.toDateString() === today.toDateString()) return i18n.list([days.format(0, 'day'), time]);
  if (then.toDateString() === dayBefore(today).toDateString())
    return i18n.list([days.format(-1, 'day'), time]);
  const year = then.getFullYear() === today.getFullYear() ? undefined : 'numeric';
  return i18n.list([then.toLocaleDateString(i18n.region, { day: 'numeric', month: 'short', year }), time]);
}

/** As machines read it. Stamps of the log may be of no day (`shapes.ts`): then the first or the last there is. */
export const isoTime = (at: number): string =>
  new Date(Math.max(-LATEST_DAY, Math.min(LATEST_DAY, at))).toISOString();

/** By the calendar: not every day has 24 hours. */
const dayBefore = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate() - 1);
