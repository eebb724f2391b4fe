import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages';
import { AnnotationRow } from './AnnotationRow';
import { DraftRow } from './DraftRow';
import { LongList } from './LongList';
import type { PopupState } from './state';

/** What the reader wrote about this page: unfinished first, then in the order of the text. */
export function MineList({ state, page }: { state: PopupState; page: PageState }) {
  const problem = state.annotations.problem.value;
  if (problem) {
    return (
      <p class="empty" role="alert">
        {i18n.t('mine.unreadable', [problem])}
      </p>
    );
  }
  const annotations = state.annotations.value.value;
  const drafts = state.drafts.value.value;
  if (annotations.length === 0 && drafts.length === 0) return <p class="empty">{i18n.t('mine.empty')}</p>;
  return (
    <>
      {drafts.length > 0 && (
        <ul class="list drafts">
          {drafts.map((draft) => (
            <DraftRow key={draft.key} writing={state.writing} draft={draft} />
          ))}
        </ul>
      )}
      {annotations.length > 0 && (
        <LongList rows={annotations}>
          {(annotation) => (
            <AnnotationRow
              key={annotation.id}
              state={state}
              annotation={annotation}
              anchor={page.anchors[annotation.id]}
            />
          )}
        </LongList>
      )}
    </>
  );
}
