import { type Signal, signal } from '@preact/signals';

/** Whether a backup is locked, and with what: typed twice, since what is mistyped once opens nothing. */
export interface Lock {
  isOn: Signal<boolean>;
  first: Signal<string>;
  again: Signal<string>;
  /** Nothing where it is not locked. */
  passphrase(): string | undefined;
  /** Why it cannot be used as it is typed. */
  problem(): 'none' | 'empty' | 'differs';
  forget(): void;
}

export function createLock(): Lock {
  const isOn = signal(false);
  const first = signal('');
  const again = signal('');
  return {
    isOn,
    first,
    again,
    passphrase: () => (isOn.value ? first.value : undefined),
    problem() {
      if (!isOn.value) return 'none';
      if (first.value === '') return 'empty';
      return first.value === again.value ? 'none' : 'differs';
    },
    forget() {
      first.value = '';
      again.value = '';
    },
  };
}
