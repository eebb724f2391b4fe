import { i18n } from '#i18n';

/** "Sun, 3 May 2026, 09:30": when a backup was made. */
export const dayWord = (at: number): string =>
  new Intl.DateTimeFormat(i18n.region, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
