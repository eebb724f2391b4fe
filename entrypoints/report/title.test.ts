import { expect, test, vi } from 'vitest';
import { articleThat } from '../../lib/report/articles-for-tests';
import { reportOf } from '../../lib/report/report';
import { titleOf } from './title';

vi.mock('#i18n', () => ({ i18n: { t: (...said: unknown[]) => said.flat().join(' ') } }));

test('the tab is called by its article, but for one in a private window', () => {
  const report = reportOf(articleThat([]));
  expect(titleOf({ report })).toBe('report.pageTitle The wall will hold');
  expect(titleOf({ report, isPrivate: true })).toBe('report.heading');
  expect(titleOf({})).toBe('report.heading');
});
