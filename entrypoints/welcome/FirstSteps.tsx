import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { createCommandKeys } from '../../components/keys/command-keys';
import { keyWord } from '../../components/keys/key-list';
import { FIRST_STEPS, type FirstStep } from '../../lib/settings/first-steps';
import type { FirstStepsState } from './first-steps';

interface FirstStepsProps {
  steps: FirstStepsState;
  /** Opens the card of a mark of the sample, for who cannot or need not press one. */
  onOpenMark: () => void;
}

/** Three things to do on the sample, each ticked off when it is done. */
export function FirstSteps({ steps, onOpenMark }: FirstStepsProps) {
  const done = steps.done.value;
  const now = steps.now.value;
  const again = useRef<HTMLButtonElement>(null);
  const wasSkipped = useRef(steps.isSkipped.value);
  useEffect(() => {
    // What had the focus has gone.
    if (steps.isSkipped.value && !wasSkipped.current && document.activeElement === document.body)
      again.current?.focus();
    wasSkipped.current = steps.isSkipped.value;
  }, [steps.isSkipped.value]);
  if (!done) return null;
  if (steps.isSkipped.value) {
    return (
      <p>
        <button ref={again} type="button" class="chip" onClick={steps.begin}>
          {i18n.t('firstRun.later')}
        </button>
      </p>
    );
  }
  return (
    <div class="first-steps">
      <ol>
        {FIRST_STEPS.map((step) => (
          <li
            key={step}
            class={done.includes(step) ? 'done' : undefined}
            aria-current={step === now ? 'step' : undefined}
          >
            <strong>{i18n.t(`firstRun.${step}.title`)}</strong>
            {done.includes(step) && <span class="soft"> {i18n.t('firstRun.done')}</span>}
            {step === now && <How step={step} steps={steps} onOpenMark={onOpenMark} />}
          </li>
        ))}
      </ol>
      <p role="status">{sentenceOf(done, now)}</p>
      <p class="row">
        {now ? (
          <button type="button" class="chip" onClick={steps.skip}>
            {i18n.t('firstRun.skip')}
          </button>
        ) : (
          <button type="button" class="chip" onClick={steps.begin}>
            {i18n.t('firstRun.again')}
          </button>
        )}
      </p>
    </div>
  );
}

function How({ step, steps, onOpenMark }: FirstStepsProps & { step: FirstStep }) {
  const assigned = useMemo(createCommandKeys, []);
  useEffect(() => void assigned.ask(), [assigned]);
  const { 'next-mark': next, 'open-library': library } = assigned.keys.value;
  if (step === 'mark') {
    return (
      <>
        <p>
          {i18n.t('firstRun.mark.how')} {next ? i18n.t('firstRun.mark.keys', [next, keyWord('enter')]) : ''}
        </p>
        <button type="button" class="chip" onClick={onOpenMark}>
          {i18n.t('firstRun.mark.forMe')}
        </button>
      </>
    );
  }
  if (step === 'note')
    return (
      <p>{i18n.t('firstRun.note.how', [`${keyWord('ctrl')}+${keyWord('enter')}`, keyWord('escape')])}</p>
    );
  return (
    <>
      <p>
        {i18n.t('firstRun.found.how')} {library ? i18n.t('firstRun.found.keys', [library]) : ''}
      </p>
      <button type="button" class="main" onClick={() => void steps.openLibrary()}>
        {i18n.t('firstRun.found.open')}
      </button>
    </>
  );
}

/** For those who do not see the ticks. */
function sentenceOf(done: readonly FirstStep[], now: FirstStep | undefined): string {
  if (!now) return i18n.t('firstRun.allDone');
  return done.length > 0 ? i18n.t('firstRun.next', [i18n.t(`firstRun.${now}.title`)]) : '';
}
