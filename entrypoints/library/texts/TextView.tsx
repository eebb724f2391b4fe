import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '../../../components/use-live';
import { When } from '../../../components/When';
import { pageLink } from '../../../components/words';
import { keptTextOf } from '../../../lib/annotations/keep-text';
import type { KeptText } from '../../../lib/annotations/kept-text';
import type { PageRecord } from '../../../lib/annotations/model';
import { addressOf, type Place } from '../place';
import type { LibraryState } from '../state';
import { Changed } from './Changed';
import { ReportWay } from './ReportWay';
import { remove } from './remove';
import { TextList } from './TextList';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'text' }>;
}

/** The text of a page that is kept with the notes on it. Without a page: all that are kept. */
export function TextView({ state, place: { page } }: Props) {
  return page === undefined ? <TextList state={state} /> : <OneText key={page} state={state} page={page} />;
}

function OneText({ state, page }: { state: LibraryState; page: string }) {
  const { db } = state.stored;
  const found = useLive<{ text?: KeptText; row?: PageRecord } | undefined>(
    async () => ({ text: await keptTextOf(db, page), row: await db.pages.get(page) }),
    undefined,
  );
  if (!found) return null;
  const { text, row } = found;
  const title = row?.title || page;
  const link = pageLink([row?.url ?? '', page]);
  return (
    <article class="page kept-text">
      <h2>{title}</h2>
      {link && (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {i18n.t('library.text.open')}
          </a>
        </p>
      )}
      <p>
        <a href={`#${addressOf({ view: 'text' })}`}>{i18n.t('library.text.all')}</a>
      </p>
      <ul>
        <ReportWay db={db} page={page} />
      </ul>
      <Changed db={db} page={page} />
      {text ? (
        <>
          <p class="soft">
            {i18n.t('library.text.read')} <When at={text.at} />
          </p>
          <button type="button" class="chip" onClick={() => void remove(state, text, row)}>
            {i18n.t('library.text.remove')}
          </button>
          <Paragraphs text={text} lang={row?.lang} />
        </>
      ) : (
        <p class="soft">{i18n.t('library.text.none')}</p>
      )}
    </article>
  );
}

/** As the page parts it. */
function Paragraphs({ text: { text, blocks }, lang }: { text: KeptText; lang?: string }) {
  const parts = useMemo(
    () => (blocks.length === 0 ? [text] : blocks.map(({ span }) => text.slice(...span))),
    [text, blocks],
  );
  return (
    <div class="words" lang={lang}>
      {parts.map((part, index) => (
        // Parts of one text never change places.
        <p key={index}>{part}</p>
      ))}
    </div>
  );
}
