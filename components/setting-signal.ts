import { type ReadonlySignal, signal } from '@preact/signals';
import { changeSetting, onSetting, readSetting, type Setting } from '../lib/settings/stored';

/** A choice of the reader's as a signal, which follows what is chosen elsewhere. */
export interface Chosen<T> {
  /** `undefined` until it is read. */
  value: ReadonlySignal<T | undefined>;
  choose(change: (now: T) => T): Promise<void>;
}

export function chosenSetting<T>(setting: Setting<T>): Chosen<T> {
  const value = signal<T>();
  onSetting(setting, (now) => {
    value.value = now;
  });
  void readSetting(setting).then((now) => {
    value.value = now;
  });
  return {
    value,
    async choose(change) {
      value.value = await changeSetting(setting, change);
    },
  };
}
