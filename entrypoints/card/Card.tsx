import { i18n } from '#i18n';
import { AlsoWritten } from '../../components/AlsoWritten';
import { CopyButton } from '../../components/CopyButton';
import { Correct } from '../../components/correct/Correct';
import { CorrectLinks } from '../../components/correct/CorrectLinks';
import { History } from '../../components/History';
import { NoteEditor } from '../../components/NoteEditor';
import { troubleWord, writeProblem } from '../../components/words';
import { hasHistory } from '../../lib/annotations/log/differences';
import { sendMessage } from '../../lib/messages';
import { UNKEPT } from '../../lib/texts/own-address';
import { Attach } from './Attach';
import { Changed } from './Changed';
import { citation } from './citation';
import { DoneLine } from './DoneLine';
import { Further } from './Further';
import type { Focus } from './focus';
import type { Guard } from './guard';
import { Subject } from './Subject';
import type { CardState, Shown } from './state';
import { Warnings } from './Warnings';

interface CardProps {
  state: CardState;
  guard: Guard;
  focus: Focus;
}

export function Card({ state, guard, focus }: CardProps) {
  const shown = state.shown.value;
  const done = state.done.value;
  if (!shown) return null;
  const past = state.past.value;
  const { subject, existing } = shown;
  // Neither has a place here any longer.
  const isGone = done?.what === 'deleted' || done?.what === 'kept' || done?.what === 'corrected';
  const above = [done ? 'done' : subject.today && 'changed', existing?.also && 'also'];
  const describedBy = above.filter(Boolean).join(' ') || undefined;
  const parts = { state, guard, shown };
  // Of such a text nothing is stored, and so nothing is written on it.
  const isUnkept = subject.page.address === UNKEPT;
  return (
    <main class={guard.isReady.value ? 'card' : 'card waiting'}>
      <button type="button" class="link close" aria-label={i18n.t('card.close')} onClick={state.close}>
        ×
      </button>
      <Subject subject={subject} isPut={done?.what === 'corrected'} />
      <Warnings guard={guard} focus={focus} />
      {state.trouble.value && (
        <p class="problem" role="status">
          {troubleWord(state.trouble.value)}
        </p>
      )}
      {state.failure.value && (
        <p class="problem" role="alert">
          {writeProblem(state.failure.value)}
        </p>
      )}
      {done && <DoneLine key={done.change} state={state} guard={guard} done={done} />}
      {state.correcting.value ? (
        <Correct
          subject={subject}
          note={shown.note}
          existing={existing}
          what={state.correcting.value}
          describe={(roles) => sendMessage('cardDescribes', { parts: roles })}
          onDismiss={() => void state.dismiss()}
          onSaved={(value) => state.corrected({ ok: true, value })}
          onSourceSaved={state.corrected}
          onClose={() => state.correct(undefined)}
          press={guard.press}
        />
      ) : past ? (
        <History
          states={past}
          onTakeBack={(then) => void guard.press(() => void state.takeBack(then))}
          onClose={state.closePast}
        />
      ) : (
        <>
          {!done && subject.attach && <Attach {...parts} />}
          {!done && !subject.attach && <Changed {...parts} />}
          {!isGone && !subject.attach && <Also {...parts} />}
          {!isGone && !subject.attach && !isUnkept && <Editor {...parts} describedBy={describedBy} />}
          {isUnkept && <p class="soft small">{i18n.t('text.unkept')}</p>}
        </>
      )}
      <Further subject={subject} guard={guard} sign={shown.sign} />
    </main>
  );
}

interface PartProps {
  state: CardState;
  guard: Guard;
  shown: Shown;
}

function Also({ state, guard, shown: { existing } }: PartProps) {
  if (!existing) return null;
  return (
    <AlsoWritten
      id="also"
      annotation={existing}
      onKeep={(also, keep) => void guard.press(() => void state.settle(also, keep))}
    />
  );
}

interface EditorProps extends PartProps {
  /** Id of what is said above it. */
  describedBy: string | undefined;
}

function Editor({ state, guard, shown, describedBy }: EditorProps) {
  const { subject, existing, note, key } = shown;
  return (
    <NoteEditor
      key={key}
      note={note}
      onSaved={(saved) => void state.saved(saved)}
      onClose={state.close}
      press={guard.press}
      describedBy={describedBy}
      takesFocus={!state.done.value}
    >
      <CorrectLinks subject={subject} existing={existing} onCorrect={state.correct} />
      {existing && (
        <button type="button" class="link" onClick={() => void guard.press(state.remove)}>
          {i18n.t('card.delete')}
        </button>
      )}
      {existing && hasHistory(existing) && (
        <button type="button" class="link" onClick={() => void state.openPast()}>
          {i18n.t('history.open')}
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
