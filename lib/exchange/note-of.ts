import type { Annotation } from '../annotations/model';
import { targetWords } from '../annotations/target-words';
import type { FileWords } from './file-words';
import { oneLine } from './one-line';

/** Names of the sources of the mark that it was made on, each once, as the reader has joined them. */
export const sourceNames = ({ reading }: Annotation, nameOf: (source: string) => string): string[] => [
  ...new Set((reading?.sources ?? []).map(({ name }) => oneLine(nameOf(name))).filter((name) => name !== '')),
];

/** What kind of source the mark that it was made on has; absent where it was made on no mark. */
export function kindOf({ reading }: Annotation): keyof FileWords['kinds'] | undefined {
  if (!reading) return undefined;
  return reading.mark === 'claim' ? 'claim' : (reading.sources[0]?.kind ?? 'none');
}

/** The words that it is on, on one line; empty for a note on the page as a whole. */
export const wordsOf = ({ target }: Annotation): string => (target ? oneLine(targetWords(target)) : '');

/**
 * An annotation as one text, for formats that know notes and nothing in them: the words in quotation marks, who says
 * them, how they are assessed, the note. Empty for a dismissal, which says nothing of the page.
 */
export function noteText(
  annotation: Annotation,
  nameOf: (source: string) => string,
  words: FileWords,
): string {
  if (annotation.dismissal) return '';
  const quoted = wordsOf(annotation);
  const kind = kindOf(annotation);
  const by = [sourceNames(annotation, nameOf).join(', '), kind ? words.kinds[kind] : ''].filter(
    (part) => part !== '',
  );
  const assessed = annotation.assessment ? words.assessments[annotation.assessment] : '';
  const lines = [
    quoted === '' ? '' : `“${quoted}”${by.length > 0 ? ` (${by.join(', ')})` : ''}`,
    assessed === '' ? '' : `[${assessed}]`,
    annotation.note.trim(),
  ];
  return lines.filter((line) => line !== '').join('\n');
}
