import { Dexie, liveQuery, type ObservabilitySet } from 'dexie';
import { arrangementOf } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import type { Standing } from '../annotations/standing';
import { createLibraryIndex, type Same, type Searchable, type Standings } from '../search/library-index';
import type { Progress } from './api';
import type { DerivedDatabase } from './derived-database';
import { type FirstView, readFirstView } from './first-view';
import { AT_ONCE, changesSince, renamedPages, stateOf, strayIds, takeAll, takeOthersOf } from './following';
import { loadHead, loadPacks, loadWords, store } from './keeping';
import { type Known, newKnown, rowsKnown } from './known';
import { makeAnew, titlesOf, titlesOfSome } from './making';

/** ms without a change after which what was deleted is taken out of what is stored, and much that was written put in. */
export const QUIET_MS = 3_000;
/** Changes that are stored at the next quiet moment: fewer are read again when the library is next opened, in as many ms. */
const MANY = 500;
/** Share of all that changed at once from which on it is quicker to make all anew; and how many rows gone are no matter. */
const LARGE_SHARE = 0.25;
const FEW = 2_000;
/** ms between two messages that more is known, while it is being made. */
const TELL_MS = 300;

/**
 * Keeps what is known true: loads what was stored of it, takes what came since and whatever is written while it is open,
 * here or elsewhere, and makes it anew where it is missing or wrong.
 */
export function keepUpToDate(db: WhenceDatabase, derived: DerivedDatabase, quietMs: number) {
  let known: Known = newKnown(createLibraryIndex(), '', 0);
  let turn = 0;
  let hasMore = false;
  let making: { all: number } | undefined;
  let told: (() => void)[] = [];
  let standings: Standings = new Map();
  let same: Same = new Map();
  let lastTold = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  // Resolves when something can be shown, and when words can be found.
  const early = later<FirstView | undefined>();
  const first = later();
  const words = later();
  let opened: Promise<void> | undefined;
  let ends: (() => void)[] = [];
  let isClosed = false;
  // What changes what is known does so one after the other.
  let queue: Promise<unknown> = Promise.resolve();

  const report = (error: unknown) => {
    if (!isClosed) console.error('Whence: the library', error);
  };

  function serially(task: () => Promise<void>): Promise<void> {
    const done = queue.then(task);
    queue = done.catch(report);
    return done;
  }

  function tell(): void {
    turn += 1;
    for (const changed of told) changed();
  }

  function tellNowAndThen(): void {
    turn += 1;
    if (performance.now() - lastTold < TELL_MS) return;
    lastTold = performance.now();
    for (const changed of told) changed();
  }

  function use(now: Known): void {
    known = now;
    // From here on there is more to be had.
    hasMore = true;
    known.index.setStandings(standings);
    known.index.setSame(same);
    tell();
  }

  async function anew(progress: Progress): Promise<void> {
    const hasNone = known.index.size === 0;
    const made = await makeAnew(
      db,
      (begun) => {
        // What there was is shown until all of it is there again.
        if (!hasNone) return;
        making = { all: 0 };
        use(begun);
        first.resolve();
        words.resolve();
      },
      (share) => {
        if (making) making.all = Math.round(known.index.size / Math.max(share, 0.001));
        progress(share);
        if (hasNone) tellNowAndThen();
      },
    );
    making = undefined;
    use(made);
    first.resolve();
    words.resolve();
    await takeChanges(progress);
    await save();
  }

  async function takeChanges(progress: Progress = () => {}): Promise<void> {
    const since = await changesSince(db, known.rev);
    const most = FEW + known.index.size * LARGE_SHARE;
    const gone = known.index.columns.ids.length - known.index.size;
    if (since.device !== known.device || since.rev < known.rev || since.ids.length > most || gone > most)
      return anew(progress);
    if (since.ids.length <= AT_ONCE) {
      await takeAll(db, known, since.ids, () => {});
    } else {
      first.resolve();
      await takeAll(db, known, since.ids, tellNowAndThen);
    }
    known.rev = since.rev;
    let strays: string[] = [];
    if (rowsKnown(known) !== since.count) {
      strays = await strayIds(db, known);
      await takeAll(db, known, strays, () => {});
    }
    if (since.ids.length + strays.length === 0) return;
    tell();
    saveLater();
  }

  function saveLater(): void {
    clearTimeout(quiet);
    if (known.hasDeleted || known.changed >= MANY) quiet = setTimeout(() => void serially(save), quietMs);
  }

  /** What cannot be stored is made anew the next time. */
  async function save(): Promise<void> {
    await store(db, derived, known).catch((error) =>
      console.error('Whence: the library is not stored', error),
    );
    turn += 1;
  }

  /** @returns what was stored, where it is to be gone on with */
  async function load(progress: Progress): Promise<Known | undefined> {
    const head = await loadHead(derived, await stateOf(db)).catch(() => undefined);
    if (!head) {
      await anew(progress);
      return undefined;
    }
    use(head);
    await takeChanges(progress);
    first.resolve();
    return known === head ? head : undefined;
  }

  /** Loads what is not needed for the first rows, while changes go on being taken. */
  async function loadRest(head: Known, progress: Progress): Promise<void> {
    try {
      const loaded = await loadWords(derived, head.stored!.save);
      head.index.setWords(loaded);
      tell();
      words.resolve();
      await loadPacks(derived, head);
    } catch (error) {
      report(error);
      await serially(async () => {
        if (known === head) await anew(progress);
      });
    }
  }

  /** Finds pages whose title was changed without a change of an annotation on them. @param addresses all, where absent */
  async function lookAtPages(addresses?: readonly string[]): Promise<void> {
    const titles = addresses ? await titlesOfSome(db, addresses) : await titlesOf(db);
    await serially(async () => {
      const renamed = renamedPages(known, titles);
      if (renamed.length === 0) return;
      await takeOthersOf(db, known, renamed);
      tell();
    });
  }

  function follow(): (() => void)[] {
    const again = () => serially(() => takeChanges());
    const onPages = (parts: ObservabilitySet) => {
      const written = parts[`idb://${db.name}/pages/`];
      if (written) lookAtPages(keysIn(written)).catch(report);
    };
    Dexie.on('storagemutated', onPages);
    const all = [
      liveQuery(() => Promise.all([db.meta.get('device'), db.annotations.count()])).subscribe({
        next: again,
        error: report,
      }),
      liveQuery(() => db.standings.toArray()).subscribe({
        next(rows) {
          standings = standingsOf(rows);
          known.index.setStandings(standings);
          tell();
        },
        error: report,
      }),
      liveQuery(() => arrangementOf(db)).subscribe({
        next(arrangement) {
          if (JSON.stringify([...arrangement.same]) === JSON.stringify([...same])) return;
          same = arrangement.same;
          known.index.setSame(same);
          tell();
        },
        error: report,
      }),
    ];
    return [
      ...all.map((each) => () => each.unsubscribe()),
      () => Dexie.on.storagemutated.unsubscribe(onPages),
      () => clearTimeout(quiet),
    ];
  }

  async function begin(progress: Progress): Promise<void> {
    standings = standingsOf(await db.standings.toArray());
    same = (await arrangementOf(db)).same;
    early.resolve(await readFirstView(db, derived, { standings, same }));
    ends = follow();
    const loaded: { head?: Known } = {};
    await serially(async () => {
      loaded.head = await load(progress);
      if (loaded.head) loaded.head.packsLoaded = loadRest(loaded.head, progress);
    });
    // What is needed for nothing but speed comes behind everybody's back.
    const rest = loaded.head?.packsLoaded.then(() => lookAtPages()).then(saveLater);
    rest?.catch(report);
    if (loaded.head) await words.promise;
    progress(1);
  }

  function open(progress: Progress): Promise<void> {
    opened ??= begin(progress);
    // Where nothing can be read, nothing is there.
    opened.catch(() => {
      early.resolve(undefined);
      first.resolve();
      words.resolve();
    });
    return opened;
  }

  return {
    open,
    /** What is known before the index is there; nothing from then on. */
    async early(): Promise<FirstView | undefined> {
      open(() => {}).catch(() => {});
      const view = await early.promise;
      return hasMore ? undefined : view;
    },
    /** @param withWords waits until words can be found */
    async known(withWords: boolean): Promise<{ index: Searchable; turn: number; all: number }> {
      open(() => {}).catch(() => {});
      await (withWords ? words : first).promise;
      const { index } = known;
      return { index, turn, all: Math.max(index.size, making?.all ?? 0) };
    },
    watch(changed: () => void): void {
      told = [...told, changed];
    },
    close(): void {
      isClosed = true;
      for (const end of ends) end();
    },
  };
}

const standingsOf = (rows: readonly Standing[]): Standings =>
  new Map(rows.map(({ id, status }) => [id, status]));

/** Keys that were written, as Dexie tells them; nothing where it tells no more than that some were. */
function keysIn(written: ObservabilitySet[string]): string[] | undefined {
  const keys: string[] = [];
  let isKnown = true;
  const walk = (node: KeyNode | null | undefined): void => {
    if (!node) return;
    if (typeof node.from === 'string' && node.from === node.to) keys.push(node.from);
    else if (node.from !== undefined) isKnown = false;
    walk(node.l);
    walk(node.r);
  };
  // From another window it comes without its methods.
  walk(written as KeyNode);
  return isKnown ? keys : undefined;
}

interface KeyNode {
  from?: unknown;
  to?: unknown;
  l?: KeyNode | null;
  r?: KeyNode | null;
}

function later<T = void>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
