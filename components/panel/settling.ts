import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { newId } from '../../lib/annotations/ids';
import type { Annotation } from '../../lib/annotations/model';
import { type PageState, pageOf, sendMessage } from '../../lib/messages';
import type { Target } from '../../lib/page/anchor/target';
import { sendWrite } from '../send-write';
import type { UndoState } from '../undo';

/** What the reader decides about annotations whose words have changed or gone. */
export interface Settling {
  /** @param today the target that the reader was shown, on the words of today */
  accept(annotation: Annotation, today: Target): Promise<void>;
  keepOldWords(annotation: Annotation): Promise<void>;
  /** Has the page attach it to what is selected, or ask for a selection, and leaves the view to it. */
  attachAgain(annotation: Annotation): Promise<void>;
}

interface Surroundings {
  page: ReadonlySignal<PageState | undefined>;
  undo: UndoState;
  tab: () => number | undefined;
  /** As in `Frame`. */
  leave: () => void;
}

export function createSettling({ page, undo, tab, leave }: Surroundings): Settling {
  async function retarget(
    sentence: string,
    { id, target: from, page: address }: Annotation,
    to: Target,
  ): Promise<void> {
    if (!from) return;
    const at = page.value?.page.address ?? address;
    const request = { change: newId(), id, from, to, page: at };
    undo.report(sentence, await sendWrite('retargetAnnotation', request));
  }

  return {
    accept: (annotation, today) => retarget(i18n.t('changed.accepted'), annotation, today),
    async keepOldWords(annotation) {
      const { target } = annotation;
      if (target) await retarget(i18n.t('changed.kept'), annotation, { ...target, exactOnly: true });
    },
    async attachAgain({ id, target: from }) {
      const tabId = tab();
      if (!from || tabId === undefined) return;
      try {
        await sendMessage('attachAgain', { id, from }, pageOf(tabId));
      } catch {
        undo.tell(i18n.t('changed.noPage'));
        return;
      }
      // It may lie over the words; the page goes on by itself, with the card or with a bar that asks for them.
      leave();
    },
  };
}
