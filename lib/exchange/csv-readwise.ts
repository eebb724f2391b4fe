import type { Annotation } from '../annotations/model';
import { asCell } from './csv-cells';
import { withDotTags } from './csv-tags';
import type { Leaving } from './formats';
import { mainRange } from './main-range';

/** The columns of the tables that Readwise takes: the first must be there, and filled. */
export const READWISE_COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/**
 * The row of one annotation; nothing for a dismissal and for what has no words. A note on a page stands as the
 * highlight, since Readwise has no notes without.
 */
export function readwiseRow(annotation: Annotation, { pages }: Leaving): string[] | undefined {
  if (annotation.dismissal) return undefined;
  const range = annotation.target && mainRange(annotation.target);
  const highlight = range?.quote.exact ?? annotation.note;
  if (highlight.trim() === '') return undefined;
  const page = pages.get(annotation.page);
  const tags = [...annotation.tags, ...(annotation.assessment ? [annotation.assessment] : [])];
  return [
    highlight,
    page?.title ?? '',
    (page?.authors ?? []).join(', '),
    annotation.page,
    withDotTags(range ? annotation.note : '', tags),
    range ? String(range.position.start) : '',
    localTime(annotation.created),
  ].map(asCell);
}

/** "2026-05-03 09:30:00" by the reader's own clock: the column has no zone. */
function localTime(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
