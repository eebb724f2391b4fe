import { i18n } from '#i18n';
import { newId } from '../lib/annotations/ids';
import type { Keep } from '../lib/annotations/log/settle';
import type { Also, Annotation } from '../lib/annotations/model';
import type { SettleInput } from '../lib/annotations/write';
import type { Note } from './note';
import { sendWrite } from './send-write';
import type { UndoState } from './undo';

/** What the reader decides about something that was also written elsewhere. */
export interface Deciding {
  settle(annotation: Annotation, also: Also, keep: Keep): Promise<void>;
  /**
   * The same where the annotation is being written: what is typed is saved first.
   * @returns what is stored then; nothing where it could not be
   */
  settleTyped(note: Note, also: Also, keep: Keep): Promise<Annotation | undefined>;
}

export function createDeciding(undo: UndoState): Deciding {
  async function send(data: SettleInput): Promise<Annotation | undefined> {
    const written = await sendWrite('settleAnnotation', data);
    undo.report(i18n.t('also.settled'), written);
    return written.ok ? written.value.annotation : undefined;
  }

  return {
    async settle({ id, heads: seen }, { entry }, keep) {
      await send({ change: newId(), id, entry, keep, seen });
    },
    async settleTyped(note, { entry }, keep) {
      const annotation = await note.saveTyped();
      if (!annotation) return undefined;
      // What was typed may say the same.
      if (!annotation.also?.some((each) => each.entry === entry)) return annotation;
      const { id, heads: seen } = annotation;
      return send({ change: note.newChange(), id, entry, keep, seen });
    },
  };
}
