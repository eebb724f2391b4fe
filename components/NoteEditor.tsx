import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Saved } from '../lib/annotations/write';
import { AssessmentChips } from './AssessmentChips';
import { CodeChips } from './CodeChips';
import { CopyButton } from './CopyButton';
import { NoteField } from './editing/NoteField';
import './editor.css';
import type { Failure } from './failure';
import type { Note } from './note';
import { TagField } from './TagField';
import { isTrouble, troubleWord } from './words';

interface NoteEditorProps {
  note: Note;
  onSaved: (saved: Saved) => void;
  /** Escape, or the button where there is one. What was typed is kept as a draft. */
  onClose: () => void;
  /** The popup shows a button to close; the card has one of its own. */
  hasCloseButton?: boolean;
  /** Id of what has to be heard before writing: the focus goes to the note at once. */
  describedBy?: string;
  /** Whether writing is what the reader wants first. Not where the focus is on something above. */
  takesFocus?: boolean;
  /** Does what a press means, where it counts. Without it each does. */
  press?: (action: () => void) => void;
  /** Further actions, at the start of the last row. */
  children?: ComponentChildren;
}

/** Note, tags and assessment. Used wherever the reader writes. */
export function NoteEditor({
  note,
  onSaved,
  onClose,
  hasCloseButton,
  press = (action) => action(),
  describedBy,
  takesFocus = true,
  children,
}: NoteEditorProps) {
  const textarea = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (takesFocus) textarea.current?.focus();
    // One goes on writing at the end, not before what is there.
    textarea.current?.setSelectionRange(note.note.value.length, note.note.value.length);
    addEventListener('pagehide', note.flush);
    return () => {
      removeEventListener('pagehide', note.flush);
      note.flush();
    };
  }, [note]);

  const save = useCallback(async () => {
    const saved = await note.save();
    if (saved) onSaved(saved);
    else textarea.current?.focus();
  }, [note, onSaved]);

  // Before it is seen, that no key is missed.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void save();
      } else if (event.key === 'Escape') {
        // The popup itself would close, and with it the list that the reader came from.
        event.preventDefault();
        onClose();
      }
    }
    // Of the whole view, not of the form: a click beside a field takes the focus out of it, and what was typed
    // is still what the keys mean.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [save, onClose]);

  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        press(save);
      }}
    >
      <NoteField note={note} field={textarea} describedBy={describedBy} />
      <CodeChips note={note} />
      <TagField note={note} />
      <AssessmentChips note={note} />
      <Elsewhere note={note} />
      <Problem note={note} />
      <div class="row actions">
        {children}
        <span class="row end">
          {/* Always there: a row that grew at the first letter would move the card under the reader's hand. */}
          <button
            type="button"
            class="link"
            disabled={!note.changed.value}
            onClick={() => press(note.discard)}
          >
            {i18n.t('editor.discard')}
          </button>
          {hasCloseButton && (
            <button type="button" class="link" onClick={onClose}>
              {i18n.t('editor.close')}
            </button>
          )}
          <button
            type="submit"
            class="main"
            disabled={note.saving.value}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {note.saving.value ? i18n.t('editor.saving') : i18n.t('editor.save')}
          </button>
        </span>
      </div>
    </form>
  );
}

/** What happened to this note in another tab or window while it was open here. */
function Elsewhere({ note }: { note: Note }) {
  const what = note.elsewhere.value;
  if (!what) return null;
  return (
    <p class="soft" role="status">
      {i18n.t(`editor.elsewhere.${what}`)}
    </p>
  );
}

/** What the reader has to know about this note: not stored, not kept, or just discarded. */
function Problem({ note }: { note: Note }) {
  const failure = note.failure.value;
  const draftFailure = note.draftFailure.value;
  if (failure || draftFailure) {
    return (
      <div class="problem" role="alert">
        <p>{failure ? saveProblem(failure) : draftProblem(draftFailure!)}</p>
        <CopyButton label={i18n.t('editor.copyNote')} text={() => note.note.value} />
      </div>
    );
  }
  if (!note.discarded.value) return null;
  return (
    <p class="soft" role="status">
      {i18n.t('editor.discarded')}{' '}
      <button type="button" class="link" onClick={note.undiscard}>
        {i18n.t('editor.undiscard')}
      </button>
    </p>
  );
}

function saveProblem({ reason, detail }: Failure): string {
  if (isTrouble(reason)) return `${i18n.t('editor.notStored')} ${troubleWord(reason)}`;
  return reason === 'disk-full' ? i18n.t('editor.diskFull') : i18n.t('editor.failed', [detail]);
}

function draftProblem({ reason, detail }: Failure): string {
  if (isTrouble(reason)) return `${i18n.t('editor.draftInMemory')} ${troubleWord(reason)}`;
  return reason === 'disk-full' ? i18n.t('editor.draftDiskFull') : i18n.t('editor.draftFailed', [detail]);
}
