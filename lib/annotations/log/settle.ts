import type { Log, Setting } from './change';
import { type Heads, headsOf } from './heads';
import { isSame } from './same';
import { isBeside } from './view';

/** Between two texts that the reader keeps both. */
export const PARTING = '\n\n———\n\n';

/** What the reader decides about something that was also written: what is shown, the other, or (of texts) both. */
export type Keep = 'this' | 'other' | 'both';

/**
 * The setting that ends what stands beside what is shown: it replaces both. What else stands beside them stays.
 * @param entry the other, by its id
 * @param seen `Annotation.heads` as the reader saw it: nothing is decided about what was written since
 * @returns none where it no longer stands beside what the reader saw, or where both cannot be kept in one
 */
export function settleSetting(log: Log, entry: string, keep: Keep, seen?: readonly string[]): Setting[] {
  const heads = headsOf(log);
  const other = heads.all().find(({ id }) => id === entry);
  if (!other || !isBeside(heads, other)) return [];
  const { field, value } = other;
  const [shown] = heads.of(field);
  if (seen && !seen.includes(shown?.id ?? '')) return [];
  const before = ended(heads, field, [shown?.value, value]);
  if (keep !== 'both') return [{ field, value: keep === 'this' ? shown?.value : value, before }];
  return field === 'note' ? [{ field, value: `${shown?.value}${PARTING}${value}`, before }] : [];
}

/** All that says one of these, or nothing that is shown beside them. */
const ended = (heads: Heads, field: string, values: unknown[]): string[] =>
  heads
    .of(field)
    .filter((head) => !isBeside(heads, head) || values.some((value) => isSame(value, head.value)))
    .map(({ id }) => id);
