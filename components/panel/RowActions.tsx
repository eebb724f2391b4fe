import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { hasHistory } from '../../lib/annotations/log/differences';
import type { Annotation } from '../../lib/annotations/model';
import { AlsoWritten } from '../AlsoWritten';
import { LookFurther } from '../further/LookFurther';
import { wantedOf } from '../further/wanted';
import type { PanelState } from './state';

interface RowActionsProps {
  state: PanelState;
  annotation: Annotation;
  /** What the buttons are about, for those who hear them one by one. */
  label: string;
  /** Further buttons, before the others. */
  children?: ComponentChildren;
}

/** What can be done with any annotation. */
export function RowActions({ state, annotation, label, children }: RowActionsProps) {
  const isFurther = useSignal(false);
  return (
    <>
      <p class="row small">
        {children}
        {annotation.dismissal ? (
          <button type="button" class="link" onClick={() => void state.writing.bringBack(annotation)}>
            {i18n.t('mine.bringBack')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('mine.editLabel', [label])}
              onClick={() => void state.writing.edit(annotation)}
            >
              {i18n.t('mine.edit')}
            </button>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('mine.deleteLabel', [label])}
              onClick={() => {
                void state.writing.remove(annotation);
                leaveRow();
              }}
            >
              {i18n.t('mine.delete')}
            </button>
          </>
        )}
        {hasHistory(annotation) && (
          <button
            type="button"
            class="link"
            aria-label={i18n.t('history.openLabel', [label])}
            onClick={() => state.past.show(annotation)}
          >
            {i18n.t('history.open')}
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-label={i18n.t('further.openLabel', [label])}
          aria-expanded={isFurther.value}
          onClick={() => {
            isFurther.value = !isFurther.value;
          }}
        >
          {i18n.t('further.open')}
        </button>
      </p>
      {isFurther.value && <LookFurther wanted={wantedOf(annotation)} />}
    </>
  );
}

interface AttachButtonProps extends Omit<RowActionsProps, 'children'> {
  /** It has a place, and the reader finds it wrong. */
  isElsewhere?: boolean;
}

/** A dismissal says that a mark is wrong: it has nothing to be attached to but that mark. */
export function AttachButton({ state, annotation, label, isElsewhere }: AttachButtonProps) {
  if (annotation.dismissal) return null;
  return (
    <button
      type="button"
      class="link"
      aria-label={
        isElsewhere ? i18n.t('changed.elsewhereLabel', [label]) : i18n.t('mine.attachLabel', [label])
      }
      // The selection on the page is lost in some browsers when the focus goes to a button here.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        void state.settling.attachAgain(annotation);
        leaveRow();
      }}
    >
      {isElsewhere ? i18n.t('changed.elsewhere') : i18n.t('mine.attach')}
    </button>
  );
}

/** What was also written of it elsewhere. Once that is decided, its buttons are gone. */
export function AlsoOf({ state, annotation }: Pick<RowActionsProps, 'state' | 'annotation'>) {
  return (
    <AlsoWritten
      annotation={annotation}
      onKeep={(also, keep) => {
        void state.writing.settle(annotation, also, keep);
        leaveRow();
      }}
    />
  );
}

/** The row goes, and the focus with it; here the list is read on, and Ctrl+Z is heard. */
export function leaveRow(): void {
  document.getElementById('panel')?.focus();
}
