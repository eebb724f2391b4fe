import { i18n } from '#i18n';
import { AboutLines } from '../../components/AboutLines';
import { aboutStep, stepWord } from '../../components/step-words';
import { When } from '../../components/When';
import type { Step } from '../../lib/annotations/last-steps';
import { PanelFrame } from './PanelFrame';
import type { PopupState } from './state';

/** What was done last, on whatever page, with the way back of each. */
export function StepList({ state }: { state: PopupState }) {
  const { value, problem } = state.steps;
  const steps = value.value;
  return (
    <PanelFrame state={state} title={i18n.t('steps.title')}>
      {problem.value && (
        <p class="empty" role="alert">
          {i18n.t('steps.unreadable', [problem.value])}
        </p>
      )}
      {steps?.length === 0 && <p class="empty">{i18n.t('steps.empty')}</p>}
      <ul class="list">
        {steps?.map((step) => (
          <StepRow key={step.change} state={state} step={step} />
        ))}
      </ul>
    </PanelFrame>
  );
}

function StepRow({ state, step }: { state: PopupState; step: Step }) {
  const about = aboutStep(step, state.page.value?.page.address);
  const what = stepWord(step.kind);
  const turn = step.undone ? i18n.t('undo.redo') : i18n.t('undo.undo');
  return (
    <li class="step">
      <div class="grow">
        <p class="row">
          <span class={step.undone ? 'soft struck' : ''}>{what}</span>
          {step.undone && <span class="small soft">{i18n.t('steps.undone')}</span>}
          <span class="small soft">
            <When at={step.at} />
          </span>
        </p>
        <AboutLines about={about} />
      </div>
      {step.canTurn ? (
        <button
          type="button"
          class="link small"
          aria-label={i18n.t('steps.turnLabel', [turn, what, about.words || about.page])}
          onClick={() => void state.undo.turn(step.change)}
        >
          {turn}
        </button>
      ) : (
        <span class="small soft">{i18n.t('steps.since')}</span>
      )}
    </li>
  );
}
