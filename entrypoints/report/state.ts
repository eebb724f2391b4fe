import type { Stored } from '../../lib/annotations/stored';
import { createKept } from './kept';
import type { Place } from './place';
import type { ReportState } from './shown';
import { createTab } from './tab';

/** The state of a report's page, by what its address names. */
export const createReportState = (stored: Stored, place: Place): ReportState =>
  'page' in place ? { shown: createKept(stored, () => place.page) } : createTab(stored, place.tab);
