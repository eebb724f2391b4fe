import { type Entry, entriesOf, type Field, type Log, latestFirst, type Values } from './change';

/**
 * What stands: for each field the entries that nothing has replaced, the greatest stamp first. The first is shown. The
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

/** Ids of the entries that others replaced, in the log or when they were still in it. */
export function replacedIn(log: Log, entries: readonly Entry[] = entriesOf(log)): Set<string> {
  const replaced = new Set(log.gone);
  for (const { before } of entries) for (const id of before) replaced.add(id);
  return replaced;
}

export function headsOf(log: Log): Heads {
  const entries = entriesOf(log);
  const replaced = replacedIn(log, entries);
  const byField = new Map<string, Entry[]>();
  for (const entry of entries.sort(latestFirst)) {
    if (replaced.has(entry.id)) continue;
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
