import { i18n } from '#i18n';
import type { PanelState } from './state';

/** Goes to a mark or annotation on the page, or says that it has no place there now. */
export async function goTo(state: PanelState, id: string): Promise<void> {
  if (await state.goTo(id)) return;
  state.undo.tell(i18n.t('sources.noPlace'));
}

/** Goes to a mark. Where its page shows no card, the note on it is written here. */
export async function pressMark(state: PanelState, id: string): Promise<void> {
  await goTo(state, id);
  if (state.page.value?.cannotShow) await state.writing.writeOnMark(id);
}
