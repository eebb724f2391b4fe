import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardSubject, PageSource } from '../../lib/messages';
import './correct.css';
import type { CorrectProps } from './correct-props';
import { createCorrecting } from './correcting';
import { OfSource } from './OfSource';
import { OfStatement } from './OfStatement';
import { createSourceCorrecting } from './source-correcting';

/** What the reader puts right: of the statement, or of its source wherever it is on the page. */
export function Correct(props: CorrectProps) {
  const { subject, note, existing, describe, onClose, press = (action) => action() } = props;
  const chosen = useSignal(props.what);
  const isOfSource = useSignal(false);
  const what = chosen.value;
  const source = what === 'attribution' ? sourceOf(subject) : undefined;
  const statement = useMemo(
    () => createCorrecting({ subject, note, existing, what, describe }),
    [subject, note, what],
  );
  const back = useRef<HTMLButtonElement>(null);
  // The button that opened this is gone.
  useEffect(() => back.current?.focus(), []);
  const ofSource = useMemo(() => source && createSourceCorrecting(subject, source), [subject, source]);
  return (
    <section class="correct" aria-labelledby="correct-title">
      <div class="row">
        <button type="button" class="link back" ref={back} onClick={onClose}>
          {i18n.t('correct.back')}
        </button>
        <h2 id="correct-title" class="grow">
          {i18n.t('correct.title')}
        </h2>
      </div>
      <div class="row">
        {(['attribution', 'claim'] as const).map((each) => (
          <Choice
            key={each}
            isChosen={what === each && !isOfSource.value}
            onChoose={() => {
              chosen.value = each;
              isOfSource.value = false;
            }}
          >
            {i18n.t(each === 'claim' ? 'correct.factAlone' : 'correct.statement')}
          </Choice>
        ))}
        {ofSource && (
          <Choice
            isChosen={isOfSource.value}
            onChoose={() => {
              isOfSource.value = true;
            }}
          >
            {i18n.t('correct.thisSource')}
          </Choice>
        )}
      </div>
      {ofSource && isOfSource.value ? (
        <OfSource correcting={ofSource} press={press} onSaved={props.onSourceSaved} />
      ) : (
        <OfStatement correcting={statement} {...props} press={press} />
      )}
    </section>
  );
}

function Choice({
  isChosen,
  onChoose,
  children,
}: {
  isChosen: boolean;
  onChoose: () => void;
  children: string;
}) {
  return (
    <button type="button" class="chip" aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </button>
  );
}

/** The one source of a statement that has one. */
function sourceOf({ mark, sources = [] }: CardSubject): PageSource | undefined {
  const [speaker, ...others] = mark?.details?.speakers ?? [];
  if (!speaker || others.length > 0) return undefined;
  const known = sources.find(({ id }) => id === speaker.id);
  return known && { ...known, name: speaker.name };
}
