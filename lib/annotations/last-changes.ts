import type { Change } from './log/change';

/** How many changes of this device can be undone. Undos are not counted: they would push out what is still to be undone. */
export const UNDO_STEPS = 100;

/** A change of this device that is among its last. */
export interface LastChange extends Pick<Change, 'id' | 'annotation'> {
  /** Of an undo: the change that it takes back or does again, which is no undo. */
  of?: string;
}

/**
 * The last changes with one more, the latest first: as many as can be undone, and of each the last undo, by which it is
 * done again.
 */
export function withChange(
  last: readonly LastChange[],
  { id, annotation, undoes }: Pick<Change, 'id' | 'annotation' | 'undoes'>,
): LastChange[] {
  if (undoes === undefined) return withinReach([{ id, annotation }, ...last]);
  const of = last.find((each) => each.id === undoes)?.of ?? undoes;
  return withinReach([{ id, annotation, of }, ...last.filter((each) => each.of !== of)]);
}

function withinReach(last: readonly LastChange[]): LastChange[] {
  const steps = new Set(
    last.flatMap((each) => (each.of === undefined ? [each.id] : [])).slice(0, UNDO_STEPS),
  );
  return last.filter(({ id, of }) => steps.has(of ?? id));
}
