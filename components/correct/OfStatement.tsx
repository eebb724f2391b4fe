import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindWord, writeProblem } from '../words';
import type { CorrectProps } from './correct-props';
import { AS_READ, type Correcting, NOBODY, OTHER } from './correcting';
import { Edges } from './Edges';
import { KindChoice } from './KindChoice';
import { takeBack } from './take-back';

interface OfStatementProps extends CorrectProps {
  correcting: Correcting;
  press: (action: () => void) => void;
}

/** Whose a statement is, and which words it is. */
export function OfStatement({
  correcting,
  subject,
  existing,
  note,
  onDismiss,
  onSaved,
  press,
}: OfStatementProps) {
  const hasFailed = useSignal(false);
  const { lack, parts, roles, what } = correcting;
  const isClaim = subject.mark?.kind === 'claim';
  const sentence = { noSource: 'correct.noSource', noWords: 'correct.noWords', nothing: undefined } as const;
  const said = lack.value && sentence[lack.value];

  async function save(): Promise<void> {
    // A page that has gone has no such words.
    const saved = await correcting.save().catch(() => undefined);
    // Why it was not stored, the note says.
    hasFailed.value = saved === undefined && !note.failure.value;
    if (saved) onSaved(saved);
  }

  async function asBefore(): Promise<void> {
    const written = await takeBack(note);
    if (written) onSaved(written);
  }

  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (lack.value === undefined) press(() => void save());
      }}
    >
      {what.value === 'attribution' && <SourceChoice correcting={correcting} />}
      {subject.passage && <Edges passage={subject.passage} parts={parts} roles={roles} />}
      {said && (
        <p class="small soft" role="status">
          {i18n.t(said)}
        </p>
      )}
      {note.failure.value && (
        <p class="problem" role="alert">
          {writeProblem(note.failure.value)}
        </p>
      )}
      {hasFailed.value && (
        <p class="problem" role="alert">
          {i18n.t('correct.failed')}
        </p>
      )}
      <div class="row">
        {subject.mark?.id && !existing?.dismissal && (
          <button type="button" class="link" onClick={() => press(onDismiss)}>
            {i18n.t(isClaim ? 'correct.notClaim' : 'correct.notAttribution')}
          </button>
        )}
        {existing?.correction && existing.correction.what !== 'right' && (
          <button type="button" class="link" onClick={() => press(() => void asBefore())}>
            {i18n.t('correct.asBefore')}
          </button>
        )}
        <span class="grow" />
        <button type="submit" class="main" disabled={lack.value !== undefined}>
          {i18n.t('correct.save')}
        </button>
      </div>
    </form>
  );
}

function SourceChoice({ correcting }: { correcting: Correcting }) {
  const { hasRead, source, sources, name } = correcting;
  const [sourceId, nameId] = [useId(), useId()];
  return (
    <>
      <label for={sourceId}>{i18n.t('correct.from')}</label>
      <select
        id={sourceId}
        value={source.value}
        onChange={(event) => {
          source.value = event.currentTarget.value;
        }}
      >
        {hasRead && <option value={AS_READ}>{i18n.t('correct.asRead')}</option>}
        {sources.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name} · {kindWord(each.kind)}
          </option>
        ))}
        <option value={NOBODY}>{i18n.t('correct.nobody')}</option>
        <option value={OTHER}>{i18n.t('correct.other')}</option>
      </select>
      {source.value === OTHER && (
        <>
          <label for={nameId}>{i18n.t('correct.name')}</label>
          <input
            id={nameId}
            dir="auto"
            autocomplete="off"
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
          <KindChoice kind={correcting.kind} />
        </>
      )}
    </>
  );
}
