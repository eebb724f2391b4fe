import type { Annotation, Correction } from '../annotations/model';

/** A correction as a page may know it: where its words are, and not what the reader typed. */
export function namelessCorrection(correction: Correction): Correction {
  if (correction.what === 'source') {
    const { name: _, ...rest } = correction;
    return rest;
  }
  if (correction.what !== 'attribution' || !correction.source) return correction;
  return { ...correction, source: { ...correction.source, name: '' } };
}

/** Whether nothing is to be seen of it where its words are: to find a mark right, or to say who a source is, is no note. */
export const isQuiet = ({ note, tags, assessment, correction }: Annotation): boolean =>
  (correction?.what === 'right' || correction?.what === 'source') &&
  note.trim() === '' &&
  tags.length === 0 &&
  !assessment;
