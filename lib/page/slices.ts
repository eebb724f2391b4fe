/**
 * Time slices: long work on the page's thread yields before it is felt. https://wicg.github.io/scheduling-apis/
 * The browser calls a task long from 50 ms on; ours end far earlier, since a page's own work comes on top.
 */

/** ms of work after which we let others in: a frame at 60 Hz is 16.7 ms, and the page needs some of it. */
const DEFAULT_BUDGET_MS = 12;

export interface SliceOptions {
  /** ms of work between two yields. */
  budgetMs?: number;
}

/** Asked by whatever works for long: `if (slices.due()) await slices.yieldIfDue()`. */
export interface Slices {
  /** Whether the budget is used up. Cheap enough to be asked at every node. */
  due(): boolean;
  /** Lets other tasks run if the budget is used up. `true` when it did: the document may have changed. */
  yieldIfDue(): Promise<boolean>;
}

/** `scheduler.yield` goes on before tasks that came later; a timer is the same a little later. */
function yieldTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Slices of which the first begins now. Work that goes on together shares them, so that it keeps to one budget. */
export function createSlices({ budgetMs = DEFAULT_BUDGET_MS }: SliceOptions = {}): Slices {
  let start = performance.now();
  const due = () => performance.now() - start >= budgetMs;
  return {
    due,
    async yieldIfDue() {
      if (!due()) return false;
      await yieldTask();
      start = performance.now();
      return true;
    },
  };
}
