import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { WhenceDatabase } from '../lib/annotations/database';
import { newId } from '../lib/annotations/ids';
import type { Annotation } from '../lib/annotations/model';
import { type PastState, pastOf } from '../lib/annotations/past';
import { type Live, liveSignal } from './live-signal';
import { sendWrite } from './send-write';
import type { UndoState } from './undo';

/** What one annotation said before, while it is looked at. */
export interface Past {
  open: ReadonlySignal<Annotation | undefined>;
  /** The latest first. It follows what is stored. */
  states: Live<PastState[]>;
  show(annotation: Annotation): void;
  close(): void;
  /** Makes the annotation say again what it said then. */
  takeBack(state: PastState): Promise<void>;
}

export function createPast(db: WhenceDatabase, undo: UndoState): Past {
  const open = signal<Annotation>();

  return {
    open,
    states: liveSignal<PastState[]>(() => {
      const id = open.value?.id;
      return id === undefined ? undefined : () => pastOf(db, id);
    }, []),
    show(annotation) {
      open.value = annotation;
    },
    close() {
      open.value = undefined;
    },
    async takeBack({ change: to, annotation: { id } }) {
      const written = await sendWrite('takeBack', { change: newId(), id, to });
      undo.report(i18n.t('history.takenBack'), written);
      if (written.ok) open.value = undefined;
    },
  };
}
