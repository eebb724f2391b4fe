import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AlsoWritten } from '../AlsoWritten';
import { Correct } from '../correct/Correct';
import { CorrectLinks } from '../correct/CorrectLinks';
import { NoteEditor } from '../NoteEditor';
import type { Open, Writing } from './writing';

/** The editor takes the lists' place while it is open. */
export function WritingPanel({ open, writing }: { open: Open; writing: Writing }) {
  useEffect(
    () => () => {
      // The focus was in here. The lists that come back are on screen by the next frame.
      requestAnimationFrame(() => document.getElementById('panel')?.focus());
    },
    [],
  );

  const existing = open.note.existing.value;
  if (open.about && writing.correcting.value) {
    return (
      <Correct
        subject={open.about}
        note={open.note}
        existing={existing}
        what={writing.correcting.value}
        describe={writing.describe}
        onDismiss={() => void writing.dismiss()}
        onSaved={(value) => writing.corrected({ ok: true, value }, open)}
        onSourceSaved={(written) => writing.corrected(written, open)}
        onClose={() => writing.correct(undefined)}
      />
    );
  }
  return (
    <section class="writing" aria-labelledby="about">
      <h2 id="about" class="words three-lines soft">
        {open.words || i18n.t('mine.pageNote')}
      </h2>
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
      >
        {open.about && <CorrectLinks subject={open.about} existing={existing} onCorrect={writing.correct} />}
      </NoteEditor>
    </section>
  );
}
