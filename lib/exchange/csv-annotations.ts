import type { Annotation, PageInfo, PageRecord } from '../annotations/model';
import { correctionWords } from './correction-words';
import { asCell, namesCell, tagsCell } from './csv-cells';
import { splitTags } from './csv-tags';
import type { Leaving } from './formats';
import { mainRange } from './main-range';

/** The columns of annotations, one a row. The last is for our own import, and last so that nobody has to look at it. */
export const ANNOTATION_COLUMNS = [
  'Quote',
  'Note',
  'Tags',
  'Assessment',
  'Source',
  'Title',
  'Site',
  'Authors',
  'Published',
  'Address',
  'Created',
  'Modified',
  'Dismissed',
  'Correction',
  'Id',
  'Whence',
] as const;

/** What is in the cell of a mark that the reader dismissed. */
export const DISMISSED_CELL = 'yes';

/**
 * What the other cells cannot say, as JSON in the last. What a cell says stands: this adds to it where the cell is still
 * as it was written.
 */
export interface CarriedCell {
  target?: Annotation['target'];
  reading?: Annotation['reading'];
  /** With the places of its words, which stands as long as the cell says the same. */
  correction?: Annotation['correction'];
  page?: Partial<PageInfo>;
  /** Where the cell could not hold it. */
  note?: string;
  tags?: string[];
}

/** The row of one annotation. */
export function annotationRow(annotation: Annotation, { pages, nameOf }: Leaving): string[] {
  const { id, page: address, note, tags, assessment, target, reading, dismissal, correction } = annotation;
  const page = pages.get(address);
  const sources = new Set((reading?.sources ?? []).map(({ name }) => nameOf(name)));
  return [
    (target && mainRange(target)?.quote.exact) ?? '',
    note,
    tagsCell(tags),
    assessment ?? '',
    namesCell([...sources]),
    ...pageCells(page),
    address,
    new Date(annotation.created).toISOString(),
    new Date(annotation.modified).toISOString(),
    dismissal ? DISMISSED_CELL : '',
    correction ? correctionWords(correction) : '',
    id,
    JSON.stringify(carriedCell(annotation, page)),
  ].map(asCell);
}

/** Title, site, authors and date of a page. */
export const pageCells = (page: Partial<PageInfo> = {}): string[] => [
  page.title ?? '',
  page.site ?? '',
  namesCell(page.authors ?? []),
  page.published ?? '',
];

function carriedCell(
  { target, reading, correction, note, tags }: Annotation,
  page?: PageRecord,
): CarriedCell {
  const read = splitTags(asCell(tagsCell(tags)));
  const isRead = read.length === tags.length && read.every((tag, index) => tag === tags[index]);
  return {
    ...(target && { target }),
    ...(reading && { reading }),
    ...(correction && { correction }),
    ...(page && { page: about(page) }),
    ...(asCell(note) !== note && { note }),
    ...(!isRead && { tags }),
  };
}

function about({ address, url, title, site, authors, published, lang }: PageRecord): Partial<PageInfo> {
  return { title, site, authors, published, lang, ...(url !== address && { url }) };
}
