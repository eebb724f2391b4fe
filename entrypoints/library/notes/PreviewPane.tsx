import { i18n } from '#i18n';
import type { NotesState } from './notes-state';
import './preview.css';
import { PreviewEditor } from './PreviewEditor';
import { PreviewOf } from './PreviewOf';
import { PreviewPast } from './PreviewPast';

/** One annotation, beside the list: read, written, and gone to on its page. */
export function PreviewPane({ notes }: { notes: NotesState }) {
  return (
    <section
      id="preview"
      class="preview"
      tabIndex={-1}
      aria-label={i18n.t('library.notes.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        // What is written, or a history that is open, is closed first, and hears the key after this.
        if (notes.preview.writing.open.peek() || notes.preview.past.open.peek()) return;
        event.preventDefault();
        notes.panes.backToList();
      }}
    >
      <button type="button" class="link small back back-to-list" onClick={() => notes.panes.backToList()}>
        {i18n.t('library.notes.toList')}
      </button>
      <Shown notes={notes} />
    </section>
  );
}

function Shown({ notes }: { notes: NotesState }) {
  const { id, shown, past, writing } = notes.preview;
  const { value, problem } = shown;
  const open = writing.open.value;
  if (open) return <PreviewEditor key={open.key} open={open} writing={writing} />;
  if (problem.value !== undefined) {
    return (
      <p class="problem" role="alert">
        {i18n.t('library.notes.unread', [problem.value])}
      </p>
    );
  }
  if (id.value === undefined && !notes.finding.count.value?.total) return null;
  if (id.value === undefined) return <p class="empty soft">{i18n.t('library.notes.choose')}</p>;
  if (value.value === null) return <p class="empty soft">{i18n.t('library.notes.gone')}</p>;
  const of = value.value;
  if (!of) return null;
  if (past.open.value?.id === of.annotation.id) return <PreviewPast of={of} past={past} />;
  return <PreviewOf key={of.annotation.id} notes={notes} of={of} />;
}
