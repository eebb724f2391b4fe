import type { Correction } from '../annotations/model';
import type { RoleSpan } from '../page/anchor/target';
import type { Span } from '../reading/types';

/** A correction, and where its words are in the text today. What is lost there is not among them. */
export interface PlacedCorrection {
  /** Id of the annotation that says so: it stands in `corrected` of what it changed. */
  id: string;
  /** Where the name of a source is no page's to know, it is empty. */
  correction: Correction;
  /** The annotation's target. */
  spans: readonly RoleSpan[];
  /** Of `Correction.mark`: the mark in whose place it stands. */
  mark?: readonly RoleSpan[];
  /** Of `CorrectedSource.mention`, or of each of `same`; empty where it is lost. */
  mentions: readonly (readonly Span[])[];
}

/** Id of what the reading did not have. */
export const addedId = (annotation: string): string => `added:${annotation}`;
