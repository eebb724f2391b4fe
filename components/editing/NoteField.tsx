import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoteText } from '../NoteText';
import type { Note } from '../note';
import { AsLastTime } from './AsLastTime';
import './note-field.css';
import { createPastedLink } from './pasted-link';
import { putText } from './put-text';
import { type Change, linked, wrapped } from './wrapping';

interface NoteFieldProps {
  note: Note;
  field: RefObject<HTMLTextAreaElement | null>;
  describedBy?: string;
}

/** The text of a note: plain, with keys for Markdown, and as it will be shown where the reader wants to see that. */
export function NoteField({ note, field, describedBy }: NoteFieldProps) {
  const isShown = useSignal(false);
  const link = useMemo(createPastedLink, [note]);
  const shown = useRef<HTMLElement>(null);

  useEffect(() => {
    // What had the focus has gone.
    if (isShown.value) shown.current?.focus();
  }, [isShown.value]);

  function toggle(): void {
    isShown.value = !isShown.value;
    if (!isShown.value) requestAnimationFrame(() => field.current?.focus());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isPreviewKey(event)) {
      event.preventDefault();
      toggle();
      return;
    }
    const target = field.current;
    if (isShown.value || !target || event.target !== target || note.saving.value) return;
    const change = changeOf(event, target);
    if (!change) return;
    event.preventDefault();
    putText(target, change);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and of what takes its place
    <div class="note-field" onKeyDown={onKeyDown}>
      {isShown.value && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the place of the field, and its keys
        <section ref={shown} class="preview" aria-label={i18n.t('markdown.previewed')} tabIndex={0}>
          {note.note.value.trim() === '' ? (
            <p class="soft">{i18n.t('markdown.nothing')}</p>
          ) : (
            <NoteText text={note.note.value} />
          )}
        </section>
      )}
      {/* Hidden, and not taken away: what can be undone in it would go with it. */}
      <textarea
        ref={field}
        hidden={isShown.value}
        aria-label={i18n.t('editor.note')}
        aria-describedby={describedBy}
        aria-keyshortcuts="Control+B Control+I Control+K Control+Shift+P"
        placeholder={i18n.t('editor.placeholder')}
        rows={3}
        readOnly={note.saving.value}
        value={note.note.value}
        onPaste={(event) => link.pasted(event.clipboardData?.getData('text/plain') ?? '')}
        onInput={(event) => {
          note.note.value = event.currentTarget.value;
          link.typed(note.note.value);
          note.keep();
        }}
      />
      <div class="row small soft tools">
        <span title={i18n.t('markdown.help')}>{i18n.t('markdown.name')}</span>
        <button
          type="button"
          class="link small"
          aria-keyshortcuts="Control+Shift+P Control+Alt+P"
          onClick={toggle}
        >
          {isShown.value ? i18n.t('markdown.write') : i18n.t('markdown.preview')}
        </button>
        <AsLastTime note={note} />
      </div>
      {link.address.value !== undefined && !isShown.value && (
        <p class="row small" role="status">
          <button type="button" class="chip" onClick={() => field.current && link.keep(field.current)}>
            {i18n.t('markdown.keepEvidence')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Firefox keeps Ctrl+Shift+P for private windows. AltGr is Ctrl+Alt, and writes another letter. */
function isPreviewKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  // On a Mac the alternate key changes the letter.
  const isP = key.toLowerCase() === 'p' || (metaKey && code === 'KeyP');
  return (ctrlKey || metaKey) && isP && shiftKey !== altKey;
}

function changeOf(event: KeyboardEvent, field: HTMLTextAreaElement): Change | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  // One of them: with both it is another program's.
  if (ctrlKey === metaKey || shiftKey || altKey || isComposing) return undefined;
  const { value, selectionStart: from, selectionEnd: to } = field;
  if (key === 'b') return wrapped(value, from, to, '**');
  if (key === 'i') return wrapped(value, from, to, '*');
  return key === 'k' ? linked(value, from, to) : undefined;
}
