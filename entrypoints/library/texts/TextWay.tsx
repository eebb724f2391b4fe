import { i18n } from '#i18n';
import { useLive } from '../../../components/use-live';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import { keptTextOf } from '../../../lib/annotations/keep-text';
import { addressOf } from '../place';

/** The way to the text of a page, in a list of ways, where it is kept. @param page its address, which is its key as well */
export function TextWay({ db, page }: { db: WhenceDatabase; page: string }) {
  const text = useLive(() => keptTextOf(db, page), undefined);
  if (!text) return null;
  return (
    <li>
      <a href={`#${addressOf({ view: 'text', page })}`}>{i18n.t('library.text.way')}</a>
    </li>
  );
}
