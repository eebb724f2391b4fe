import { i18n } from '#i18n';
import { reportOfKept } from '../../../components/open-report';
import { useLive } from '../../../components/use-live';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import { readingsOfArticle } from '../../../lib/annotations/readings';

/** The way to the report of a page, in a list of ways, where something that was read of it is kept. @param page its address */
export function ReportWay({ db, page }: { db: WhenceDatabase; page: string }) {
  const isRead = useLive(async () => (await readingsOfArticle(db, page)).length > 0, false);
  if (!isRead) return null;
  return (
    <li>
      <a href={reportOfKept(page)} target="_blank" rel="noreferrer">
        {i18n.t('report.way')}
      </a>
    </li>
  );
}
