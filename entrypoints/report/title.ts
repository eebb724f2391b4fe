import { i18n } from '#i18n';
import type { Shown } from './shown';

/** What the tab of a report is called. The browser keeps it in its history, where nothing of a private window is to be. */
export function titleOf({ report, isPrivate }: Pick<Shown, 'report' | 'isPrivate'>): string {
  const title = isPrivate ? '' : (report?.page.title ?? '');
  return title === '' ? i18n.t('report.heading') : i18n.t('report.pageTitle', [title]);
}
