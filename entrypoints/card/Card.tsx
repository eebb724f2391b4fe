import { i18n } from '#i18n';
import { CopyButton } from '../../components/CopyButton';
import { NoteEditor } from '../../components/NoteEditor';
import { writeProblem } from '../../components/words';
import { sendMessage } from '../../lib/messages';
import { Changed } from './Changed';
import { citation } from './citation';
import { DoneLine } from './DoneLine';
import { Subject } from './Subject';
import type { CardState, Shown } from './state';

export function Card({ state }: { state: CardState }) {
  const shown = state.shown.value;
  const done = state.done.value;
  if (!shown) return null;
  // Neither has a place here any longer.
  const isGone = done?.what === 'deleted' || done?.what === 'kept';
  const describedBy = done ? 'done' : shown.subject.today && 'changed';
  return (
    <main class="card">
      <button type="button" class="link close" aria-label={i18n.t('card.close')} onClick={state.close}>
        ×
      </button>
      <Subject subject={shown.subject} />
      {state.failure.value && (
        <p class="problem" role="alert">
          {writeProblem(state.failure.value)}
        </p>
      )}
      {done && <DoneLine key={done.what} state={state} done={done} />}
      {!done && <Changed state={state} shown={shown} />}
      {!isGone && <Editor state={state} shown={shown} describedBy={describedBy} />}
    </main>
  );
}

interface EditorProps {
  state: CardState;
  shown: Shown;
  /** Id of what is said above it. */
  describedBy: string | undefined;
}

function Editor({ state, shown, describedBy }: EditorProps) {
  const { subject, existing, note, key } = shown;
  return (
    <NoteEditor
      key={key}
      note={note}
      onSaved={(saved) => void state.saved(saved)}
      onClose={state.close}
      describedBy={describedBy}
    >
      {subject.mark?.id && (
        <button type="button" class="link" onClick={() => void state.dismiss()}>
          {i18n.t('card.dismiss')}
        </button>
      )}
      {existing && (
        <button type="button" class="link" onClick={() => void state.remove()}>
          {i18n.t('card.delete')}
        </button>
      )}
      <CopyButton label={i18n.t('card.copy')} text={() => citation(subject)} />
      {isWebPage(subject.page.url) && (
        <CopyButton
          label={i18n.t('card.copyLink')}
          text={() => sendMessage('linkToWords')}
          noText={i18n.t('card.noLink')}
        />
      )}
    </NoteEditor>
  );
}

/** A link to a file, or to a page of the extension, leads nobody else anywhere. */
const isWebPage = (url: string) => /^https?:/.test(url);
