import { i18n } from '#i18n';
import { sendWrite } from '../../../components/send-write';
import { sameField } from '../../../lib/annotations/arrangement';
import { newId } from '../../../lib/annotations/ids';
import type { LibraryState } from '../state';

/** Shows a source under another name, everywhere. One step, which can be undone. */
export async function joinSources({ undo }: LibraryState, name: string, shown: string): Promise<void> {
  const set = [{ field: sameField(name), value: shown }];
  undo.report(
    i18n.t('library.sourcing.join.joined', [name, shown]),
    await sendWrite('arrange', { change: newId(), set }),
  );
}

/** Shows names that were joined each for itself again. */
export async function partSources({ undo }: LibraryState, names: readonly string[]): Promise<void> {
  const set = names.map((name) => ({ field: sameField(name), value: null }));
  undo.report(
    i18n.t('library.sourcing.join.parted', [i18n.list(names)]),
    await sendWrite('arrange', { change: newId(), set }),
  );
}
