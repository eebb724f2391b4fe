import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

export interface Live<T> {
  value: ReadonlySignal<T>;
  /** Why the database could not be read; gone when it can be again. */
  problem: ReadonlySignal<string | undefined>;
}

/**
 * A signal that follows the database: the query runs again when rows it read are written, in whatever context of
 * the extension, and when a signal that `choose` read changes.
 * @param choose the query to follow, or `undefined` while there is nothing to ask
 * @param initial the value until the first answer, and while there is nothing to ask
 */
export function liveSignal<T>(choose: () => (() => Promise<T>) | undefined, initial: T): Live<T> {
  const value = signal(initial);
  const problem = signal<string>();
  effect(() => {
    const query = choose();
    if (!query) {
      value.value = initial;
      return;
    }
    const subscription = liveQuery(query).subscribe({
      next(rows) {
        value.value = rows;
        problem.value = undefined;
      },
      error(error) {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    });
    return () => subscription.unsubscribe();
  });
  return { value, problem };
}
