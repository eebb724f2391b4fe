/** ms of work after which the worker looks whether something was asked of it. */
export const SLICE_MS = 12;

/** Lets the worker answer what was asked meanwhile. */
export function breathe(): Promise<void> {
  // Of lower priority than messages, which a mere continuation would go before.
  const { scheduler } = globalThis as {
    scheduler?: { postTask?(task: () => void, options: { priority: 'background' }): Promise<void> };
  };
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'background' });
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Breathes whenever a slice of work has been done. */
export function pacer() {
  let began = performance.now();
  return {
    isDue: () => performance.now() - began > SLICE_MS,
    async rest() {
      await breathe();
      began = performance.now();
    },
  };
}
