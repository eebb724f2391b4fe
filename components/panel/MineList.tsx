import { i18n } from '#i18n';
import { LongList } from '../LongList';
import { AnnotationRow } from './AnnotationRow';
import { DraftRow } from './DraftRow';
import { addressOfPage, LibraryLink } from './LibraryLink';
import { LostRow } from './LostRow';
import type { MineRow, MineRows } from './mine-rows';
import type { PanelState } from './state';

interface MineListProps {
  state: PanelState;
  rows: MineRows;
  /** The page's. */
  text: string;
}

/** What the reader wrote about this page: unfinished first, then in the order of the text, then what lost its text. */
export function MineList({ state, rows: { anchored, lost }, text }: MineListProps) {
  const { trouble } = state;
  // Said above: nothing can be known of what is stored.
  if (trouble === 'newer' || trouble === 'closed') return null;
  const problem = state.annotations.problem.value;
  if (problem) {
    return (
      <p class="empty" role="alert">
        {i18n.t('mine.unreadable', [problem])}
      </p>
    );
  }
  const drafts = state.drafts.value.value;
  const unreadable = state.unreadable.value.value;
  const page = state.page.value?.page.address;
  const hidden = anchored.filter(({ isHidden }) => isHidden).length;
  if (anchored.length + lost.length + drafts.length + unreadable === 0)
    return <p class="empty">{i18n.t('mine.empty')}</p>;
  return (
    <>
      {unreadable > 0 && (
        <p class="small" role="status">
          {i18n.t('mine.notUnderstood', unreadable)}
        </p>
      )}
      {drafts.length > 0 && (
        <ul class="list drafts">
          {drafts.map((draft) => (
            <DraftRow key={draft.key} writing={state.writing} draft={draft} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p class="small soft" role="status">
          {i18n.t('mine.hiddenCount', hidden)}
        </p>
      )}
      {anchored.length > 0 && (
        <LongList rows={anchored}>
          {(row) => <AnnotationRow key={row.annotation.id} state={state} row={row} text={text} />}
        </LongList>
      )}
      {lost.length > 0 && <LostList state={state} rows={lost} />}
      {page && anchored.length + lost.length > 0 && (
        <p class="elsewhere small">
          <LibraryLink frame={state.frame} address={addressOfPage(page)}>
            {i18n.t('library.fromPopup.page')}
          </LibraryLink>
        </p>
      )}
    </>
  );
}

function LostList({ state, rows }: { state: PanelState; rows: MineRow[] }) {
  return (
    <section class="lost" aria-labelledby="lost">
      <h2 id="lost">{i18n.t('mine.lost', rows.length)}</h2>
      <p class="small soft">{i18n.t('mine.lostHelp')}</p>
      <LongList rows={rows}>
        {({ annotation }) => <LostRow key={annotation.id} state={state} annotation={annotation} />}
      </LongList>
    </section>
  );
}
