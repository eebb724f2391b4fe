/**
 * Runs a long computation in slices, so that whatever shares its thread (messages of a service worker, a window's
 * input, a command line's streams) gets its turn.
 */

/**
 * ms of work between two yields to the event loop: under a frame at 60 Hz (16.7 ms), and under the 20 ms we promise.
 */
const SLICE_MS = 12;

interface Yielder {
  /** Resolves after the tasks that were already waiting. */
  yieldToTasks(): Promise<void>;
  close(): void;
}

/**
 * Node has a way of its own round its event loop, and needs it: it empties a message port's queue in one turn, what
 * is posted meanwhile included. In browsers a message to oneself is the shortest way: timers are held back to 4 ms
 * once they nest (HTML standard, "timer initialisation steps"), which would double the time of a long article.
 */
function createYielder(): Yielder {
  const { setImmediate: immediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };
  if (immediate !== undefined) {
    return {
      yieldToTasks: () =>
        new Promise((resolve) => {
          immediate(resolve);
        }),
      close: () => {},
    };
  }
  const { port1, port2 } = new MessageChannel();
  let wake: (() => void) | undefined;
  port1.onmessage = () => wake?.();
  return {
    yieldToTasks: () =>
      new Promise((resolve) => {
        wake = resolve;
        port2.postMessage(null);
      }),
    close() {
      port1.close();
      port2.close();
    },
  };
}

/**
 * Runs `steps` to its end and returns its result; a slice is as much longer than `SLICE_MS` as its last step takes.
 * What it yields is the share done, 0 to 1, passed to `onProgress` once a slice. Rejects with the signal's reason when
 * `signal` is aborted, at the end of the slice, and with whatever a step throws.
 */
export async function runInSlices<Result>(
  steps: Generator<number, Result, void>,
  {
    onProgress,
    signal,
  }: { onProgress?: ((done: number) => void) | undefined; signal?: AbortSignal | undefined },
): Promise<Result> {
  signal?.throwIfAborted();
  const yielder = createYielder();
  try {
    let sliceStart = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - sliceStart < SLICE_MS) continue;
      onProgress?.(step.value);
      await yielder.yieldToTasks();
      signal?.throwIfAborted();
      sliceStart = performance.now();
    }
  } finally {
    yielder.close();
  }
}
