import type { Annotation, Correction } from '../annotations/model';
import type { Target } from '../page/anchor/target';

/**
 * A correction as a page may know it: where its words are, and not what the reader typed.
 * @param target its annotation's: a name that stands there is the page's own
 */
export function namelessCorrection(correction: Correction, target?: Target): Correction {
  if (correction.what === 'source') {
    const { name: _, ...rest } = correction;
    return rest;
  }
  if (correction.what !== 'attribution' || !correction.source) return correction;
  const { source } = correction;
  const words = target?.ranges.find(({ role }) => role === 'source')?.quote.exact.trim();
  return source.name === words ? correction : { ...correction, source: { ...source, name: '' } };
}

/** Whether nothing is to be seen of it where its words are: to find a mark right, or to say who a source is, is no note. */
export const isQuiet = ({ note, tags, assessment, correction }: Annotation): boolean =>
  (correction?.what === 'right' || correction?.what === 'source') &&
  note.trim() === '' &&
  tags.length === 0 &&
  !assessment;
