import type { CardSubject } from '../../lib/messages';
import { cleanAddress } from '../../lib/page/address/clean';

/** What "Copy" puts on the clipboard: the words, who says them, and where they stand. */
export function citation({ words, mark, page }: CardSubject): string {
  const names = mark?.snapshot.sources.map(({ name }) => name).join(', ');
  const where = [page.title, page.site].filter(Boolean).join(', ');
  return [words.trim(), names, where, cleanAddress(page.url)].filter(Boolean).join('\n');
}
