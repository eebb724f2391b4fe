import type { Annotation, Correction } from '../annotations/model';
import type { Reading, Source } from '../reading/types';
import { addedId } from './placed';

/**
 * A page's reading with the names that its reader gave to sources: the page itself knows none of them. For views.
 * @param annotations of the page, the corrections among them
 */
export function withNames(reading: Reading, annotations: readonly Annotation[]): Reading {
  const said = correctionsById(annotations);
  if (said.size === 0 || !reading.sources.some(({ corrected }) => corrected)) return reading;
  return joinedByName({
    ...reading,
    sources: reading.sources.map((source) => ({ ...source, name: nameOf(source, said) })),
  });
}

/**
 * Those that the reader added under a name that another has are that one: the page, which knows no name, cannot tell.
 */
function joinedByName(reading: Reading): Reading {
  const firsts = new Map<string, Source>();
  // What was read goes before what was added, wherever it stands.
  const inOrder = [...reading.sources].sort((a, b) => Number(isAdded(a)) - Number(isAdded(b)));
  const into = new Map<string, string>();
  for (const source of inOrder) {
    const name = source.name.toLowerCase();
    const first = firsts.get(name);
    if (first && name !== '' && isAdded(source)) into.set(source.id, first.id);
    else if (!first) firsts.set(name, source);
  }
  if (into.size === 0) return reading;
  return {
    ...reading,
    sources: reading.sources.filter(({ id }) => !into.has(id)),
    attributions: reading.attributions.map((row) =>
      row.sourceIds.some((id) => into.has(id))
        ? { ...row, sourceIds: row.sourceIds.map((id) => into.get(id) ?? id) }
        : row,
    ),
  };
}

const isAdded = ({ id, corrected = [] }: Source): boolean => corrected.some((by) => addedId(by) === id);

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
