import { i18n } from '#i18n';
import type { Held } from '../../../lib/library/api';

const PARTS = ['annotations', 'pages', 'readings', 'texts'] as const;

/** "12 notes, 3 pages": what a file holds. */
export function heldWord(all: Held): string {
  // Of pages that are left out nobody has counted the notes.
  const held = all.noText > 0 ? { ...all, annotations: 0, pages: Math.max(0, all.pages - all.noText) } : all;
  const words = PARTS.filter((part) => held[part] > 0).map((part) =>
    i18n.t(`library.take.held.${part}`, held[part]),
  );
  return i18n.list(words.length > 0 ? words : [i18n.t('library.take.held.annotations', 0)]);
}

/** What of the reader's is not in it, and why. */
export function leftOutWords({ damaged, holdsDamaged, noText, notFound }: Held): string[] {
  const sentences: string[] = [];
  if (damaged > 0 && holdsDamaged) sentences.push(i18n.t('library.take.damagedIn', damaged));
  if (damaged > 0 && !holdsDamaged) sentences.push(i18n.t('library.take.damagedOut', damaged));
  if (noText > 0) sentences.push(i18n.t('library.take.noText', noText));
  if (notFound > 0) sentences.push(i18n.t('library.take.notFound', notFound));
  return sentences;
}
