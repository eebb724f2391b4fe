/** Something was waited for as long as it may take. */
export class LateError extends Error {
  override readonly name = 'LateError';
}

/** What a promise gives within so many ms. @throws LateError after them, and what the promise rejects with before */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LateError('It does not answer.')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
