import type { ReadonlySignal } from '@preact/signals';
import type { Report } from '../../lib/report/report';

/** What the page of a report shows. */
export interface ReportState {
  shown: ReadonlySignal<Shown>;
  /** Shows a mark or note on its page, and brings that to the front. */
  goTo?: (id: string) => void;
}

export interface Shown {
  report?: Report;
  /** Why there is none, or what to know of the one there is. */
  sentence?: string;
  /** It is being read: the share that is done, where that is known. */
  progress?: number | 'unknown';
  /** Of a page in a private window: the browser is to keep nothing of it. */
  isPrivate?: boolean;
  /** What can be done. */
  action?: { label: string; go: () => void };
}
