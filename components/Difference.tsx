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
          <Wordings diff={diff} />
        </Fragment>
      ))}
    </p>
  );
}

interface WordingsProps {
  diff: readonly DiffPart[];
  /** What is said, to those who do not see it, before words that went and words that came. */
  before?: string;
  after?: string;
}

/** Two wordings as one line of words: `difference.css` draws those that went and came. */
export function Wordings({
  diff,
  before = i18n.t('changed.was'),
  after = i18n.t('changed.now'),
}: WordingsProps) {
  return diff.map((part, i) => (
    <Fragment key={i}>
      {isTight(diff[i - 1], part) && ' '}
      <Wording part={part} said={part.kind === 'before' ? before : after} />
    </Fragment>
  ));
}

function Wording({ part: { kind, text }, said }: { part: DiffPart; said: string }) {
  if (kind === 'same') return text;
  // No line under or through the space behind the last word.
  const words = text.trimEnd();
  return (
    <>
      {kind === 'before' ? (
        <del>
          <Said>{said}</Said>
          {words}
        </del>
      ) : (
        <ins>
          <Said>{said}</Said>
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
