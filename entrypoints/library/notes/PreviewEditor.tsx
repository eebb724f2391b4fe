import { useEffect } from 'preact/hooks';
import { AlsoWritten } from '../../../components/AlsoWritten';
import { InContext } from '../../../components/InContext';
import { NoteEditor } from '../../../components/NoteEditor';
import { targetWords } from '../../../lib/annotations/target-words';
import { SaidBy } from './SaidBy';
import type { Open, Writing } from './writing';

/** The editor takes the place of what was written while it is open. */
export function PreviewEditor({ open, writing }: { open: Open; writing: Writing }) {
  useEffect(
    () => () => {
      // The focus was in here. What comes back is on screen by the next frame.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('preview')?.focus();
      });
    },
    [],
  );
  const { annotation, names } = open.of;
  const { target, reading } = annotation;
  const existing = open.note.existing.value;
  return (
    <div class="of">
      <SaidBy reading={reading} names={names} isOnWords={target !== undefined} />
      {target && (
        <blockquote>
          <InContext target={target} words={targetWords(target)} />
        </blockquote>
      )}
      {existing && (
        <AlsoWritten
          id="also"
          annotation={existing}
          onKeep={(also, keep) => void writing.settleOpen(also, keep)}
        />
      )}
      <NoteEditor
        note={open.note}
        onSaved={(saved) => writing.saved(saved, open)}
        onClose={writing.close}
        hasCloseButton
        describedBy={existing?.also && 'also'}
      />
    </div>
  );
}
