/** Long computations are generators that yield after every bit of work; here they are put together. */

/** Goes through all steps at once, for whoever shares the thread with nobody. */
export function runThrough<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Goes through steps that say nothing of how far they are: all of them are at `done`. */
export function* at<Result>(
  done: number,
  steps: Generator<void, Result, void>,
): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done;
  }
}

/** Goes through steps that say how far they are, 0 to 1, as a part of the whole. */
export function* share<Result>(
  from: number,
  to: number,
  steps: Generator<number, Result, void>,
): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
