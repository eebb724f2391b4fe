import { i18n } from '#i18n';
import type { PopupState } from './state';

/** Goes to a mark or annotation on the page, or says that it has no place there now. */
export async function goTo(state: PopupState, id: string): Promise<void> {
  if (await state.goTo(id)) return;
  state.undo.tell(i18n.t('sources.noPlace'));
}
