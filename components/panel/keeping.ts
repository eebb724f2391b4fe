import { computed, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { newId } from '../../lib/annotations/ids';
import { keptTextOf } from '../../lib/annotations/keep-text';
import type { KeptText } from '../../lib/annotations/kept-text';
import { keptRow } from '../../lib/annotations/readings';
import type { PageState } from '../../lib/messages';
import { isOwnText } from '../../lib/texts/own-address';
import { liveSignal } from '../live-signal';
import { sendWrite } from '../send-write';
import type { UndoState } from '../undo';

/** Whether the reader keeps the page, whatever was written on it. */
export interface Keeping {
  /** It is known which page it is, and that it could be looked at. */
  canKeep: ReadonlySignal<boolean>;
  isKept: ReadonlySignal<boolean>;
  toggle(): Promise<void>;
  /** The page has a text, and this is no private window. */
  canKeepText: ReadonlySignal<boolean>;
  /** The text that is kept with the notes, if one is. */
  text: ReadonlySignal<KeptText | undefined>;
  /** What the page says now is not what is kept. */
  saysOther: ReadonlySignal<boolean>;
  /** Keeps the text as it is now, or no longer. */
  keepText(kept: boolean): Promise<void>;
}

export function createKeeping(
  db: WhenceDatabase,
  page: ReadonlySignal<PageState | undefined>,
  undo: UndoState,
): Keeping {
  const address = computed(() => {
    const shown = page.value;
    if (!shown || ['forbidden', 'failed'].includes(shown.status)) return '';
    // A text of the reader's own has a button of its own for that.
    return isOwnText(shown.page.address) ? '' : shown.page.address;
  });
  const isKept = liveSignal(() => {
    const of = address.value;
    return of === '' ? undefined : async () => (await keptRow(db, of)) !== undefined;
  }, false).value;
  const text = liveSignal<KeptText | undefined>(() => {
    const of = address.value;
    return of === '' ? undefined : () => keptTextOf(db, of);
  }, undefined).value;
  const hasText = computed(() => address.value !== '' && page.value?.text !== '');
  return {
    canKeep: computed(() => address.value !== ''),
    isKept,
    async toggle() {
      const shown = page.value;
      if (!shown) return;
      const kept = !isKept.value;
      const { page: info, reading, isPrivate } = shown;
      const request = { change: newId(), page: info, counts: reading?.counts, kept, isPrivate };
      undo.report(i18n.t(kept ? 'keep.kept' : 'keep.stopped'), await sendWrite('keepPage', request));
    },
    canKeepText: computed(
      () => (hasText.value || text.value !== undefined) && page.value?.isPrivate === false,
    ),
    text,
    saysOther: computed(
      () => hasText.value && text.value !== undefined && text.value.text !== page.value?.text,
    ),
    async keepText(kept) {
      const shown = page.value;
      if (!shown) return;
      const { page: info, reading, isPrivate } = shown;
      const request = { change: newId(), page: info, counts: reading?.counts, kept, isPrivate };
      const written = await sendWrite('keepText', request);
      if (written.ok && written.value.missing) undo.tell(i18n.t('keepText.missing'));
      else undo.report(i18n.t(kept ? 'keepText.kept' : 'keepText.stopped'), written);
    },
  };
}
