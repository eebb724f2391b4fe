import type { Annotation } from '../../lib/annotations/model';
import type { Target } from '../../lib/page/anchor/target';
import type { Wanted } from './links';

/** What is said, without who says it and the words for that. @param words where no part is known for it */
export function saidIn(target: Target, words: string): string {
  const said = target.ranges.filter(({ role }) => role === 'content').map(({ quote }) => quote.exact);
  return said.length > 0 ? said.join(' ') : words;
}

/** What an annotation is looked further for by. */
export function wantedOf({ target, reading, page }: Annotation): Wanted {
  const words = target?.ranges.map(({ quote }) => quote.exact).join(' ') ?? '';
  return { sources: reading?.sources ?? [], words: target ? saidIn(target, words) : '', page };
}
