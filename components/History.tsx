import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Difference, differencesOf } from '../lib/annotations/log/differences';
import { isSame } from '../lib/annotations/log/same';
import type { PastState } from '../lib/annotations/past';
import { isSameBody } from '../lib/annotations/same-body';
import { targetWords } from '../lib/annotations/target-words';
import { Dotted } from './Dotted';
import './history.css';
import { When } from './When';
import { Written } from './Written';
import { whenWord } from './when';
import { assessmentWord } from './words';

interface HistoryProps {
  /** The latest first. */
  states: readonly PastState[];
  onTakeBack: (state: PastState) => void;
  /** Escape, or the button. */
  onClose: () => void;
  /** It is all that the view shows, and its title that of the view. */
  isAlone?: boolean;
}

/** What one annotation said before, when and where that was written; each can be gone back to. */
export function History({ states, onTakeBack, onClose, isAlone = false }: HistoryProps) {
  const Title = isAlone ? 'h1' : 'h2';
  const back = useRef<HTMLButtonElement>(null);

  // What was pressed to come here is gone.
  useEffect(() => back.current?.focus(), []);

  // Before it is seen: Escape would close the card.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // The popup itself would close, or the card.
      event.preventDefault();
      onClose();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  return (
    <section class="history" aria-labelledby="history">
      <div class="row">
        <button ref={back} type="button" class="link small back" aria-keyshortcuts="Escape" onClick={onClose}>
          {i18n.t('history.back')}
        </button>
        <Title id="history">{i18n.t('history.title')}</Title>
      </div>
      {states.length === 0 && <p class="soft">{i18n.t('history.empty')}</p>}
      <ol class="states">
        {states.map((state, i) => (
          <Past
            key={state.change}
            state={state}
            before={states[i + 1]}
            now={states[0]}
            onTakeBack={onTakeBack}
          />
        ))}
      </ol>
    </section>
  );
}

interface PastProps extends Pick<HistoryProps, 'onTakeBack'> {
  state: PastState;
  before: PastState | undefined;
  now: PastState | undefined;
}

function Past({ state, before, now, onTakeBack }: PastProps) {
  const { annotation, at, isHere, isUndo } = state;
  const differences = differencesOf(before, state);
  const isMoved = differences.some(({ what }) => what === 'moved');
  return (
    <li>
      <p class="what">
        <Dotted>
          {i18n.list(differences.map(differenceWord))}
          {isUndo && i18n.t('history.undo')}
        </Dotted>
      </p>
      <p class="when soft small">
        <Dotted>
          <When at={at} />
          {isHere ? i18n.t('history.here') : i18n.t('history.elsewhere')}
          {state === now && i18n.t('history.now')}
        </Dotted>
      </p>
      {isMoved && annotation.target && <p class="words three-lines soft">{targetWords(annotation.target)}</p>}
      {annotation.deleted === undefined && <Written body={annotation} isShort />}
      {now && isOther(state, now) && (
        <p>
          <button
            type="button"
            class="chip"
            aria-label={i18n.t('history.takeBackLabel', [whenWord(at)])}
            onClick={() => onTakeBack(state)}
          >
            {i18n.t('history.takeBack')}
          </button>
        </p>
      )}
    </li>
  );
}

/** Whether it says something else than what stands now. What was deleted said what it said before that. */
function isOther({ annotation: then }: PastState, { annotation: now }: PastState): boolean {
  if (then.deleted !== undefined) return false;
  return (
    now.deleted !== undefined ||
    !isSameBody(then, now) ||
    !then.dismissal !== !now.dismissal ||
    !isSame(then.target, now.target)
  );
}

function differenceWord(difference: Difference): string {
  const { what } = difference;
  if (what === 'assessed') return i18n.t('history.assessed', [assessmentWord(difference.assessment)]);
  if (what === 'tagged') return i18n.t('history.tagged', [i18n.list(difference.tags)]);
  if (what === 'untagged') return i18n.t('history.untagged', [i18n.list(difference.tags)]);
  return i18n.t(`history.${what}`);
}
