/**
 * The background can be stopped at any moment, and a message on its way is then lost: the second try starts it
 * again. Only for what changes nothing, so that asking twice is safe.
 */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}
