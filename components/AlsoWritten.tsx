import { i18n } from '#i18n';
import type { Keep } from '../lib/annotations/log/settle';
import type { Also, Annotation } from '../lib/annotations/model';
import { targetWords } from '../lib/annotations/target-words';
import './also.css';
import { Dotted } from './Dotted';
import { LongText } from './LongText';
import { When } from './When';
import { assessmentWord } from './words';

/** Code units of a text by which a button is told from others. Who hears it has heard the whole before. */
const LABEL_UNITS = 80;

interface AlsoWrittenProps {
  annotation: Annotation;
  onKeep: (also: Also, keep: Keep) => void;
  /** Of what there is of it, for what describes something by it. */
  id?: string;
}

/**
 * What was written of an annotation elsewhere, without knowing of what is shown, and what the reader can make of it. It
 * stands until that is decided.
 */
export function AlsoWritten({ annotation: { also = [], deleted }, onKeep, id }: AlsoWrittenProps) {
  // Of what is in the bin nothing is to be decided.
  if (also.length === 0 || deleted !== undefined) return null;
  return (
    <div id={id} class="also-written">
      {also.map((each) => (
        <Other key={each.entry} also={each} onKeep={(keep) => onKeep(each, keep)} />
      ))}
    </div>
  );
}

function Other({ also, onKeep }: { also: Also; onKeep: (keep: Keep) => void }) {
  const text = textOf(also);
  const label = text.length > LABEL_UNITS ? `${text.slice(0, LABEL_UNITS)}…` : text;
  const title = i18n.t(`also.${also.field}`);
  return (
    <section class="also" aria-label={title}>
      <p class="soft small">
        <Dotted>
          {title}
          <When at={also.at} />
        </Dotted>
      </p>
      <LongText text={text} isNote={also.field === 'note'} />
      <p class="row">
        {also.field === 'note' && (
          <button
            type="button"
            class="chip"
            aria-label={i18n.t('also.bothLabel', [label])}
            onClick={() => onKeep('both')}
          >
            {i18n.t('also.both')}
          </button>
        )}
        <button
          type="button"
          class="chip"
          aria-label={i18n.t('also.otherLabel', [label])}
          onClick={() => onKeep('other')}
        >
          {i18n.t('also.other')}
        </button>
        <button
          type="button"
          class="chip"
          aria-label={i18n.t('also.thisLabel', [label])}
          onClick={() => onKeep('this')}
        >
          {i18n.t('also.this')}
        </button>
      </p>
    </section>
  );
}

function textOf(also: Also): string {
  if (also.field === 'note') return also.value;
  return also.field === 'assessment' ? assessmentWord(also.value) : targetWords(also.value);
}
