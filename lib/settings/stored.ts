/**
 * This room holds what the reader has chosen: each choice under a name of its own in `storage.local`, which goes with
 * "Delete everything". What is read from there is looked at, since an earlier or later version may have written it.
 * Nothing of what the reader writes is ever in it: in Firefox a page's process that was taken over can read it.
 */

import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** A choice: its name in the storage, what it may be, and what holds where nothing was chosen. */
export interface Setting<T> {
  name: string;
  shape: v.GenericSchema<unknown, T>;
  nothing: T;
}

/** What was chosen, or what holds otherwise; the latter where what is stored is not understood. */
export async function readSetting<T>({ name, shape, nothing }: Setting<T>): Promise<T> {
  const stored = (await browser.storage.local.get(name))[name];
  return asSetting(shape, stored, nothing);
}

function asSetting<T>(shape: v.GenericSchema<unknown, T>, stored: unknown, nothing: T): T {
  const read = v.safeParse(shape, stored);
  return read.success ? read.output : nothing;
}

/** Changes a choice, one change after the other. @returns what is chosen from now on */
export function changeSetting<T>(setting: Setting<T>, change: (now: T) => T): Promise<T> {
  // Read and written by views and the background: between the two nobody else may write.
  return navigator.locks.request(`whence-${setting.name}`, async () => {
    const next = change(await readSetting(setting));
    await browser.storage.local.set({ [setting.name]: next });
    return next;
  });
}

/**
 * Calls `tell` when a choice is another.
 * @param signal ends it
 */
export function onSetting<T>(
  { name, shape, nothing }: Setting<T>,
  tell: (now: T, before: T) => void,
  signal?: AbortSignal,
): void {
  const listen = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = changes[name];
    if (area !== 'local' || !change) return;
    tell(asSetting(shape, change.newValue, nothing), asSetting(shape, change.oldValue, nothing));
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
