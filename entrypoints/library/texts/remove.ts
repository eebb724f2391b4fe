import { i18n } from '#i18n';
import { sendWrite } from '../../../components/send-write';
import { newId } from '../../../lib/annotations/ids';
import type { KeptText } from '../../../lib/annotations/kept-text';
import type { PageRecord } from '../../../lib/annotations/model';
import type { LibraryState } from '../state';

/** The text is kept no longer, which can be undone. */
export async function remove(
  state: LibraryState,
  { page }: Pick<KeptText, 'page'>,
  row?: PageRecord,
): Promise<void> {
  const info = { address: page, url: row?.url ?? page, title: row?.title ?? '' };
  const written = await sendWrite('keepText', { change: newId(), page: info, kept: false });
  state.undo.report(i18n.t('keepText.stopped'), written);
}
