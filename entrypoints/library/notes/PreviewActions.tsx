import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { LookFurther } from '../../../components/further/LookFurther';
import { wantedOf } from '../../../components/further/wanted';
import { hasHistory } from '../../../lib/annotations/log/differences';
import type { NotesState } from './notes-state';
import { openOnPage } from './open-on-page';
import type { Previewed } from './previewed';
import { toggled } from './selection';

/** What can be done with one annotation. */
export function PreviewActions({ notes, of }: { notes: NotesState; of: Previewed }) {
  const isOpening = useSignal(false);
  const isFurther = useSignal(false);
  const { annotation } = of;
  const { writing, past } = notes.preview;
  const { undo } = notes.library;

  async function open(): Promise<void> {
    isOpening.value = true;
    try {
      const opening = await openOnPage(of);
      if (opening !== 'there') undo.tell(i18n.t(`library.notes.${opening}`));
    } catch (error) {
      undo.tell(i18n.t('library.notes.openFailed', [error instanceof Error ? error.message : String(error)]));
    }
    isOpening.value = false;
  }

  function remove(): void {
    // What is in the bin is not selected any more.
    if (notes.selection.peek().ids.has(annotation.id))
      notes.selection.value = toggled(notes.selection.peek(), annotation.id);
    void writing.remove(annotation);
  }

  return (
    <>
      <div class="row actions">
        <button type="button" class="main" disabled={isOpening.value} onClick={() => void open()}>
          {isOpening.value ? i18n.t('library.notes.opening') : i18n.t('library.notes.open')}
        </button>
        {annotation.deleted !== undefined ? (
          <button type="button" class="chip" onClick={() => void writing.putBack(annotation)}>
            {i18n.t('bin.putBack')}
          </button>
        ) : annotation.dismissal ? (
          <button type="button" class="chip" onClick={() => void writing.bringBack(of)}>
            {i18n.t('mine.bringBack')}
          </button>
        ) : (
          <>
            <button type="button" class="chip" onClick={() => void writing.edit(of)}>
              {i18n.t('mine.edit')}
            </button>
            <button type="button" class="chip" onClick={remove}>
              {i18n.t('mine.delete')}
            </button>
          </>
        )}
        {hasHistory(annotation) && (
          <button type="button" class="chip" onClick={() => past.show(annotation)}>
            {i18n.t('history.open')}
          </button>
        )}
        <button
          type="button"
          class="chip"
          aria-expanded={isFurther.value}
          onClick={() => {
            isFurther.value = !isFurther.value;
          }}
        >
          {i18n.t('further.open')}
        </button>
      </div>
      {isFurther.value && <LookFurther wanted={wantedOf(annotation)} />}
    </>
  );
}
