import { type ReadonlySignal, signal } from '@preact/signals';
import { proxy, type Remote } from 'comlink';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { giveFile } from '../../../components/give-file';
import type { UndoState } from '../../../components/undo';
import { writeProblem } from '../../../components/words';
import { newId } from '../../../lib/annotations/ids';
import type { MergeCounts, Restoring } from '../../../lib/annotations/merging';
import type { BackupChoices } from '../../../lib/backups/backups';
import type { LibraryApi } from '../../../lib/library/api';
import type { BackupEntry } from '../../../lib/library/safe-api';
import { sendMessage } from '../../../lib/messages';
import { mergedWord, troubleSentence } from '../take/import-words';
import { dayWord } from './day-word';

/** What is being done with backups. */
export type BackupStep =
  | { at: 'start' }
  | { at: 'making' | 'reading' | 'bringing'; done: number }
  | { at: 'preview'; entry: BackupEntry; how: Restoring; counts: MergeCounts };

/** Where a backup is written as a file, too. */
export type Files = BackupChoices['files'];

export interface Backups {
  /** The latest first; nothing until they are read. */
  list: ReadonlySignal<readonly BackupEntry[] | undefined>;
  choices: ReadonlySignal<BackupChoices | undefined>;
  step: ReadonlySignal<BackupStep>;
  /** Why something was not done. */
  problem: ReadonlySignal<string | undefined>;
  /** Whether this browser lets a folder be named. */
  canNameFolder: boolean;
  /** Reads what there is. Never rejects, as none of these does. */
  load(): Promise<void>;
  makeNow(): Promise<void>;
  /** Shows what of a backup would be brought back. */
  show(entry: BackupEntry, how: Restoring): Promise<void>;
  /** Brings back what is shown. */
  restore(): Promise<void>;
  cancel(): void;
  stop(): void;
  remove(at: number): Promise<void>;
  save(at: number): Promise<void>;
  /** In a click handler: the browser may ask the reader. */
  choose(choices: Partial<Pick<BackupChoices, 'isOn' | 'files'>>): Promise<void>;
}

/** https://wicg.github.io/file-system-access/#api-showdirectorypicker */
type PickFolder = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
const pickFolder = (): PickFolder | undefined =>
  (globalThis as { showDirectoryPicker?: PickFolder }).showDirectoryPicker;

export function createBackups(worker: Remote<LibraryApi>, undo: UndoState): Backups {
  const list = signal<readonly BackupEntry[]>();
  const choices = signal<BackupChoices>();
  const step = signal<BackupStep>({ at: 'start' });
  const problem = signal<string>();
  let isStopped = false;

  const share = (at: 'making' | 'reading' | 'bringing') => {
    isStopped = false;
    step.value = { at, done: 0 };
    return proxy((done: number) => {
      if (step.value.at === at) step.value = { at, done };
    });
  };

  /** Does something, and says why it was not done. */
  async function tried(act: () => Promise<void>): Promise<void> {
    problem.value = undefined;
    try {
      await act();
    } catch (error) {
      step.value = { at: 'start' };
      // The reader has closed the window in which a folder is named.
      const isAborted = error instanceof Error && error.name === 'AbortError';
      if (!isStopped && !isAborted) problem.value = i18n.t('library.safe.failed', [String(error)]);
    }
  }

  async function read(): Promise<void> {
    list.value = await worker.backups();
    choices.value = await worker.backupChoices();
  }

  async function folder(): Promise<Partial<BackupChoices>> {
    const pick = pickFolder();
    return pick ? { folder: await pick({ id: 'backups', mode: 'readwrite' }) } : {};
  }

  return {
    list,
    choices,
    step,
    problem,
    canNameFolder: pickFolder() !== undefined,
    load: () => tried(read),
    makeNow: () =>
      tried(async () => {
        const made = await worker.makeBackupNow(browser.runtime.getManifest().version, share('making'));
        step.value = { at: 'start' };
        if (!made.ok && !isStopped) problem.value = writeProblem(made);
        if (made.ok) undo.tell(i18n.t('library.safe.made'));
        await read();
      }),
    show: (entry, how) =>
      tried(async () => {
        const tell = share('reading');
        const found = await worker.readBackup({ at: entry.at }, tell);
        if (!found.ok) {
          step.value = { at: 'start' };
          problem.value =
            found.trouble === 'missing'
              ? i18n.t('library.safe.missing')
              : troubleSentence(found.trouble, found.at);
          return read();
        }
        step.value = { at: 'preview', entry, how, counts: await worker.previewBackup(how, tell) };
      }),
    restore: () =>
      tried(async () => {
        const shown = step.value;
        if (shown.at !== 'preview') return;
        const { entry, how, counts } = shown;
        const input = { change: newId(), about: dayWord(entry.at), how };
        const written = await worker.bringBackup(input, share('bringing'));
        step.value = { at: 'start' };
        if (!written.ok) {
          if (!isStopped) problem.value = writeProblem(written);
          return;
        }
        const { change, pages } = written.value;
        // Pages that are open show what was written on them.
        if (pages.length > 0) void sendMessage('manyWritten', { pages }).catch(() => {});
        const sentence = mergedWord(counts, 'done');
        if (change === undefined) undo.tell(sentence);
        else undo.done({ sentence, change });
      }),
    cancel() {
      step.value = { at: 'start' };
      void worker.closeBackup();
    },
    stop() {
      isStopped = true;
      void worker.stopSafe();
    },
    remove: (at) =>
      tried(async () => {
        await worker.removeBackup(at);
        await read();
      }),
    save: (at) =>
      tried(async () => {
        const file = await worker.fileOfBackup(at);
        if (file) giveFile(file.blob, file.name);
        else await read();
      }),
    choose: (wanted) =>
      tried(async () => {
        if (!choices.value) return;
        if (wanted.files === 'downloads') {
          const isGiven = await browser.permissions.request({ permissions: ['downloads'] });
          if (!isGiven) {
            problem.value = i18n.t('library.safe.notGiven');
            return;
          }
        }
        const named = wanted.files === 'folder' ? await folder() : {};
        await worker.chooseBackups({ ...choices.value, ...named, ...wanted });
        await read();
      }),
  };
}
