import { useMemo } from 'preact/hooks';
import type { SourcingChanges } from '../../lib/report/changes';
import { changesSection } from '../../lib/report/changes-section';
import { SectionView } from './ReportView';
import { reportWords } from './report-words';

/** What has changed in the sourcing of a page, by itself. */
export function ChangesSection({ changes }: { changes: SourcingChanges }) {
  const section = useMemo(() => changesSection(changes, reportWords()), [changes]);
  return (
    <div class="report">
      <SectionView section={section} />
    </div>
  );
}
