import { type ReadonlySignal, signal } from '@preact/signals';
import { proxy } from 'comlink';
import { i18n } from '#i18n';
import { writeProblem } from '../../../components/words';
import type { BatchDone } from '../../../lib/annotations/batches';
import { newId } from '../../../lib/annotations/ids';
import type { MergeCounts } from '../../../lib/annotations/merging';
import type { WriteResult } from '../../../lib/annotations/written';
import type { CsvGuess } from '../../../lib/exchange/csv-columns';
import type { InFormatId } from '../../../lib/exchange/format-list';
import type { InOptions } from '../../../lib/exchange/readers';
import type { BackupHead } from '../../../lib/exchange/whence-backup';
import type { ImportPreview } from '../../../lib/library/arriving/plan-import';
import { sendMessage } from '../../../lib/messages';
import { countsWord, mergedWord, troubleSentence } from './import-words';
import type { TakingParts } from './parts';

/** How far the file is that is brought in. */
export type ImportStep =
  | { at: 'start' }
  | { at: 'looking' | 'writing'; name: string; done: number }
  | { at: 'table'; name: string; table: CsvGuess }
  /** It is locked; `isWrong`: what was given did not open it. */
  | { at: 'locked'; name: string; isWrong: boolean }
  | { at: 'plan'; name: string; format: InFormatId; preview: ImportPreview }
  | { at: 'backup'; name: string; head: BackupHead; counts: MergeCounts };

/** What became of a file. */
export interface ImportEnd {
  name: string;
  sentence: string;
  isBad: boolean;
}

export interface Importing {
  step: ReadonlySignal<ImportStep>;
  /** Files that come after this one. */
  waiting: ReadonlySignal<number>;
  /** The latest last. */
  ends: ReadonlySignal<readonly ImportEnd[]>;
  /** One after the other: each is looked at, and taken when the reader says so. */
  add(files: readonly File[]): void;
  /** Tells of the file what it does not tell of itself. */
  answer(options: InOptions): void;
  unlock(passphrase: string): void;
  /** Takes what was looked at. */
  accept(): void;
  /** Leaves this file alone. */
  decline(): void;
  /** Breaks off what is under way with this file. */
  stop(): void;
}

export function createImporting({ worker, undo }: Pick<TakingParts, 'worker' | 'undo'>): Importing {
  const step = signal<ImportStep>({ at: 'start' });
  const waiting = signal(0);
  const ends = signal<readonly ImportEnd[]>([]);
  let files: File[] = [];
  let isStopped = false;

  const share = (at: 'looking' | 'writing', name: string) =>
    proxy((done: number) => {
      if (step.value.at === at) step.value = { at, name, done };
    });

  function end(sentence: string, isBad = false): void {
    const [file] = files;
    files = files.slice(1);
    ends.value = [...ends.value, { name: file?.name ?? '', sentence, isBad }];
    next();
  }

  function next(): void {
    waiting.value = Math.max(0, files.length - 1);
    step.value = { at: 'start' };
    if (files.length > 0) void look({});
  }

  async function look(options: InOptions): Promise<void> {
    const [file] = files;
    if (!file) return;
    const { name } = file;
    step.value = { at: 'looking', name, done: 0 };
    try {
      const looked = await worker.lookAt(file, name, options, share('looking', name));
      if (looked.is === 'plan')
        step.value = { at: 'plan', name, format: looked.format, preview: looked.preview };
      else if (looked.is === 'table') step.value = { at: 'table', name, table: looked.table };
      else if (looked.is === 'stopped') end(i18n.t('library.take.in.stopped'));
      else if (looked.is === 'failed') end(i18n.t('library.take.in.failed', [looked.detail]), true);
      else if (looked.is === 'backup') await lookIn(file);
      else end(troubleSentence(looked.trouble, looked.at), true);
    } catch (error) {
      end(i18n.t('library.take.in.failed', [String(error)]), true);
    }
  }

  /** Of a backup: what it would bring. */
  async function lookIn(file: File, passphrase?: string): Promise<void> {
    const { name } = file;
    step.value = { at: 'looking', name, done: 0 };
    isStopped = false;
    try {
      const tell = share('looking', name);
      const read = await worker.readBackup({ file, ...(passphrase !== undefined && { passphrase }) }, tell);
      if (read.ok) {
        const counts = await worker.previewBackup('merge', tell);
        step.value = { at: 'backup', name, head: read.head, counts };
      } else if (read.trouble === 'passphrase') {
        step.value = { at: 'locked', name, isWrong: passphrase !== undefined };
      } else end(troubleSentence(read.trouble === 'missing' ? 'empty' : read.trouble, read.at), true);
    } catch (error) {
      if (isStopped) end(i18n.t('library.take.in.stopped'));
      else end(i18n.t('library.take.in.failed', [String(error)]), true);
    }
  }

  async function write(
    name: string,
    sentence: string,
    writing: () => Promise<WriteResult<BatchDone>>,
  ): Promise<void> {
    step.value = { at: 'writing', name, done: 0 };
    isStopped = false;
    try {
      const written = await writing();
      if (!written.ok)
        return end(isStopped ? i18n.t('library.take.in.stopped') : writeProblem(written), !isStopped);
      const { change, pages } = written.value;
      // Pages that are open show what was written on them.
      if (pages.length > 0) void sendMessage('manyWritten', { pages }).catch(() => {});
      if (change !== undefined)
        undo.done({ sentence: i18n.t('library.take.in.doneWith', [name, sentence]), change });
      end(sentence);
    } catch (error) {
      end(i18n.t('library.take.in.failed', [String(error)]), true);
    }
  }

  return {
    step,
    waiting,
    ends,
    add(more) {
      const isBusy = files.length > 0;
      files = [...files, ...more];
      waiting.value = Math.max(0, files.length - 1);
      if (isBusy) return;
      ends.value = [];
      next();
    },
    answer: (options) => void look(options),
    unlock(passphrase) {
      const [file] = files;
      if (file) void lookIn(file, passphrase);
    },
    accept() {
      const now = step.value;
      if (now.at === 'plan')
        void write(now.name, countsWord(now.preview.counts, 'done'), () =>
          worker.takeIn(newId(), share('writing', now.name)),
        );
      if (now.at === 'backup')
        void write(now.name, mergedWord(now.counts, 'done'), () =>
          worker.bringBackup({ change: newId(), about: now.name, how: 'merge' }, share('writing', now.name)),
        );
    },
    decline() {
      void worker.dropFile();
      void worker.closeBackup();
      end(i18n.t('library.take.in.declined'));
    },
    stop() {
      isStopped = true;
      void worker.stopTransfer();
      void worker.stopSafe();
    },
  };
}
