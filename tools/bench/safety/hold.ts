type Handler = ((event: Event) => void) | null;

/** ms that an answer is held up: the background is stopped long before. */
export const HELD_MS = 50_000;

/**
 * To be run in the background: until it is stopped it hears this many ms late that a write is stored, and so answers
 * nobody. Who stops it meanwhile leaves a write that is stored, and whose view does not know.
 */
export function holdAnswers(ms: number): void {
  const native = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')!;
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    configurable: true,
    get: native.get,
    set(this: IDBTransaction, handler: Handler) {
      const late = (event: Event) => setTimeout(() => handler?.call(this, event), ms);
      native.set!.call(this, handler && this.mode === 'readwrite' ? late : handler);
    },
  });
}
