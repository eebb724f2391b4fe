import { type Entry, entriesOf, type Field, type Log, latestFirst, type Values } from './change';

/**
 * What stands: for each field the entries that nothing has replaced, the greatest rank first. The first is shown. The
 * others were written without knowing of it, and are kept beside it until the reader decides.
 */
export interface Heads {
  of(field: string): readonly Entry[];
  /** What is shown of a field; `undefined` where it was never set. */
  value<F extends Field>(field: F): ValueOf<F> | undefined;
  fields(): string[];
  /** Every one of them. */
  all(): Entry[];
}

export type ValueOf<F extends Field> = F extends keyof Values ? Values[F] : boolean;

export const headsOf = (log: Log): Heads => headsAmong(entriesOf(log));

/** Those of some entries that none of them has replaced. */
export function headsAmong(entries: readonly Entry[]): Heads {
  const replaced = replacedBy(entries);
  const byField = new Map<string, Entry[]>();
  for (const entry of entries.filter(({ id }) => !replaced.has(id)).sort(latestFirst)) {
    const heads = byField.get(entry.field);
    if (heads) heads.push(entry);
    else byField.set(entry.field, [entry]);
  }
  return {
    of: (field) => byField.get(field) ?? [],
    value: (field) => byField.get(field)?.[0]?.value as never,
    fields: () => [...byField.keys()],
    all: () => [...byField.values()].flat(),
  };
}

/** Ids of what some entries replaced. */
export const replacedBy = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap(({ before }) => before));
