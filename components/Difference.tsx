import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Target } from '../lib/page/anchor/target';
import type { DiffPart } from '../lib/page/anchor/word-difference';
import { differenceParts } from './difference-parts';
import './difference.css';

interface DifferenceProps {
  before: Target;
  /** The same ranges on the words of today. */
  after: Target;
}

/** The words of a target, in the order of the text: those that went are struck, those that came are underlined. */
export function Difference({ before, after }: DifferenceProps) {
  const parts = useMemo(() => differenceParts(before, after), [before, after]);
  return (
    <p class="words difference">
      {parts.map(({ gap, diff }, range) => (
        <Fragment key={range}>
          {gap}
          {diff.map((part, i) => (
            <Fragment key={i}>
              {isTight(diff[i - 1], part) && ' '}
              <Wording part={part} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  );
}

function Wording({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === 'same') return text;
  // No line under or through the space behind the last word.
  const words = text.trimEnd();
  return (
    <>
      {kind === 'before' ? (
        <del>
          <Said>{i18n.t('changed.was')}</Said>
          {words}
        </del>
      ) : (
        <ins>
          <Said>{i18n.t('changed.now')}</Said>
          {words}
        </ins>
      )}
      {text.slice(words.length)}
    </>
  );
}

/** Few screen readers say that words are struck or new. */
function Said({ children }: { children: string }) {
  return <span class="visually-hidden">{children} </span>;
}

/** Struck and new words with no space between them would read as one. */
const isTight = (last: DiffPart | undefined, next: DiffPart) =>
  last?.kind === 'before' && next.kind === 'after' && !/\s$/.test(last.text);
