import type { Annotation, Correction } from '../annotations/model';
import type { Reading, Source } from '../reading/types';

/**
 * A page's reading with the names that its reader gave to sources: the page itself knows none of them. For views.
 * @param annotations of the page, the corrections among them
 */
export function withNames(reading: Reading, annotations: readonly Annotation[]): Reading {
  const said = correctionsById(annotations);
  if (said.size === 0 || !reading.sources.some(({ corrected }) => corrected)) return reading;
  return {
    ...reading,
    sources: reading.sources.map((source) => ({ ...source, name: nameOf(source, said) })),
  };
}

export const correctionsById = (annotations: readonly Annotation[]): ReadonlyMap<string, Correction> =>
  new Map(annotations.flatMap(({ id, correction }) => (correction ? [[id, correction] as const] : [])));

/** The name that the reader gave it last, or else that by which the page has it. */
export function nameOf(
  { name, corrected = [] }: Pick<Source, 'name' | 'corrected'>,
  said: ReadonlyMap<string, Correction>,
): string {
  const given = corrected.flatMap((id) => {
    const correction = said.get(id);
    if (correction?.what === 'source') return correction.name ?? [];
    return correction?.what === 'attribution' ? (correction.source?.name ?? []) : [];
  });
  return given.at(-1) || name;
}
