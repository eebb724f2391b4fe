import { NewerDatabaseError, type Trouble } from './trouble';

interface Guard {
  /** Brings an older database up to date, or makes it where there is none. Otherwise such a one is left as it is. */
  upgrades: boolean;
  /** Hears at every step how opening stands, before whoever asked does. */
  report(trouble: Trouble | undefined): void;
}

/**
 * IndexedDB as Dexie is given it. Dexie alone would open what is newer as if it were what it knows, and alter what it
 * misses there.
 */
export function guardedFactory({ upgrades, report }: Guard): IDBFactory {
  return {
    open(name, version) {
      // Dexie asks for no version in particular once it has heard that its own is too low.
      if (version === undefined) {
        report('newer');
        throw new NewerDatabaseError('The notes were written by a newer version of Whence.');
      }
      let trouble: Trouble = 'closed';
      report(trouble);
      const request = indexedDB.open(name, version);
      // Of those that listen to one event the first hears it first: Dexie comes after this.
      request.addEventListener('upgradeneeded', (event) => {
        if (event.oldVersion > 0) trouble = 'older';
        report(trouble);
        if (upgrades) return;
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      request.addEventListener('success', () => report(undefined));
      request.addEventListener('error', () => report(trouble));
      return request;
    },
    cmp: (a, b) => indexedDB.cmp(a, b),
    databases: () => indexedDB.databases(),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  };
}
