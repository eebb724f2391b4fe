import { i18n } from '#i18n';
import { countWord } from '../../../components/size-word';
import type { Held } from '../../../lib/library/api';

const PARTS = ['annotations', 'pages', 'readings', 'texts'] as const;

/** "12 notes, 3 pages": what a file holds. */
export function heldWord(held: Held): string {
  const words = PARTS.filter((part) => held[part] > 0).map((part) =>
    i18n.t(`library.take.held.${part}`, held[part], [countWord(held[part])]),
  );
  return new Intl.ListFormat('en', { type: 'unit' }).format(
    words.length > 0 ? words : [i18n.t('library.take.held.annotations', 0, ['0'])],
  );
}

/** What became of rows that are not understood; empty where there are none. */
export function damagedWord({ damaged, holdsDamaged }: Held): string {
  if (damaged === 0) return '';
  const count = countWord(damaged);
  return holdsDamaged
    ? i18n.t('library.take.damagedIn', damaged, [count])
    : i18n.t('library.take.damagedOut', damaged, [count]);
}
