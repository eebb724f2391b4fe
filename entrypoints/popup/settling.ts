import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { asFailure } from '../../components/failure';
import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import { type PageState, pageOf, sendMessage } from '../../lib/messages';
import type { Target } from '../../lib/page/target';
import type { UndoState } from './undo';

/** What the reader decides about annotations whose words have changed or gone. */
export interface Settling {
  /** @param today the target that the reader was shown, on the words of today */
  accept(annotation: Annotation, today: Target): Promise<void>;
  keepOldWords(annotation: Annotation): Promise<void>;
  /** Attaches it to what is selected in the article, or has the page ask for a selection, and closes the popup. */
  attachAgain(annotation: Annotation): Promise<void>;
}

interface Surroundings {
  page: ReadonlySignal<PageState | undefined>;
  undo: UndoState;
  tab: () => number | undefined;
}

export function createSettling({ page, undo, tab }: Surroundings): Settling {
  async function retarget(
    sentence: string,
    { id, target: from, page: address }: Annotation,
    to: Target,
    at = page.value?.page.address ?? address,
  ): Promise<void> {
    if (!from) return;
    const written = await sendMessage('retargetAnnotation', { id, from, to, page: at }).catch(asFailure);
    undo.report(sentence, written, (saved) => sendMessage('restoreAnnotation', saved.undo));
  }

  return {
    accept: (annotation, today) => retarget(i18n.t('changed.accepted'), annotation, today),
    async keepOldWords(annotation) {
      const { target } = annotation;
      if (target) await retarget(i18n.t('changed.kept'), annotation, { ...target, exactOnly: true });
    },
    async attachAgain(annotation) {
      const { id, target: from, note } = annotation;
      const tabId = tab();
      if (!from || tabId === undefined) return;
      const place = pageOf(tabId);
      try {
        const selected = await sendMessage('selectionSubject', undefined, place);
        if (selected) {
          const { target, page: at } = selected;
          await retarget(i18n.t('changed.attached'), annotation, target, at.address);
          return;
        }
        await sendMessage('attachAgain', { id, from, label: note || targetWords(from) }, place);
      } catch {
        undo.tell(i18n.t('changed.noPage'));
        return;
      }
      // Where it lies over the page, it would lie over the words; the page asks for them itself.
      window.close();
    },
  };
}
