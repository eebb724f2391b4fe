import { i18n } from '#i18n';
import type { Step } from '../lib/annotations/last-steps';
import { AboutLines } from './AboutLines';
import type { Live } from './live-signal';
import './steps.css';
import { aboutStep, stepWord } from './step-words';
import type { UndoState } from './undo';
import { When } from './When';

interface StepsProps {
  /** The latest first; nothing until they have been read. */
  steps: Live<Step[] | undefined>;
  undo: UndoState;
  /** Address of the page that the view is about: it need not be named. */
  here?: string;
}

/** What was done last, on whatever page, with the way back of each. */
export function Steps({ steps: { value, problem }, undo, here }: StepsProps) {
  const steps = value.value;
  return (
    <>
      {problem.value && (
        <p class="empty" role="alert">
          {i18n.t('steps.unreadable', [problem.value])}
        </p>
      )}
      {steps?.length === 0 && <p class="empty">{i18n.t('steps.empty')}</p>}
      <ul class="list">
        {steps?.map((step) => (
          <StepRow key={step.change} step={step} undo={undo} here={here} />
        ))}
      </ul>
    </>
  );
}

function StepRow({ step, undo, here }: { step: Step } & Pick<StepsProps, 'undo' | 'here'>) {
  const about = aboutStep(step, here);
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
          onClick={() => void undo.turn(step.change)}
        >
          {turn}
        </button>
      ) : (
        <span class="small soft">{i18n.t('steps.since')}</span>
      )}
    </li>
  );
}
