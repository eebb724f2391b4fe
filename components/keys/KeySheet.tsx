import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyList } from './KeyList';
import type { KeyView } from './key-list';
import { asksForKeys } from './question-mark';
import { useSingleKeys } from './use-single-keys';

/** Told to the document by a button that shows the sheet. */
const SHOW = 'whence-show-keys';

/** Shows the sheet of this view, where it has one. */
export const showKeys = (): void => void document.dispatchEvent(new Event(SHOW));

/** The sheet of shortcuts, on `?` in every view of ours. The browser keeps the focus in it, and gives it back. */
export function KeySheet({ view }: { view: KeyView }) {
  const isOpen = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const singleKeys = useSingleKeys();

  useEffect(() => {
    const ending = new AbortController();
    const show = () => {
      isOpen.value = true;
    };
    document.addEventListener(SHOW, show, ending);
    document.addEventListener(
      'keydown',
      (event) => {
        if (!singleKeys.current || !asksForKeys(event) || isOpen.peek()) return;
        event.preventDefault();
        show();
      },
      ending,
    );
    return () => ending.abort();
  }, [isOpen, singleKeys]);

  useEffect(() => {
    if (isOpen.value) dialog.current?.showModal();
  }, [isOpen.value]);

  if (!isOpen.value) return null;
  return (
    <dialog
      ref={dialog}
      class="key-sheet"
      aria-labelledby={id}
      onClose={() => {
        isOpen.value = false;
      }}
      onKeyDown={(event) => {
        // Heard by nobody else: the view itself would close, too.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div class="row">
        <h2 id={id} class="grow">
          {i18n.t('keys.title')}
        </h2>
        <button type="button" class="chip" onClick={() => dialog.current?.close()}>
          {i18n.t('keys.close')}
        </button>
      </div>
      <KeyList view={view} level={3} />
    </dialog>
  );
}
