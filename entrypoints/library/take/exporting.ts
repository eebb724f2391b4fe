import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { proxy } from 'comlink';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { fileWords, reportWords } from '../../../components/file-words';
import { giveFile } from '../../../components/give-file';
import type { OutFormatId } from '../../../lib/exchange/format-list';
import type { ReportWords } from '../../../lib/exchange/html-report';
import type { Held, Scope } from '../../../lib/library/api';
import type { BackupFile } from '../../../lib/library/safe-api';
import type { Query } from '../../../lib/search/query';
import { createLock, type Lock } from './lock';
import type { TakingParts } from './parts';
import { createTemplates, type Templates } from './templates';

export const WHICH = ['all', 'seen', 'chosen'] as const;
export type Which = (typeof WHICH)[number];

/** How far the file is that is made, or what became of it. */
export type ExportStep =
  | { at: 'start' }
  | { at: 'writing'; done: number }
  /** `held`: nothing where it is everything. */
  | { at: 'done'; name: string; size: number; held?: Held }
  | { at: 'stopped' }
  | { at: 'failed'; detail: string };

export interface Exporting {
  which: Signal<Which>;
  format: Signal<OutFormatId>;
  step: ReadonlySignal<ExportStep>;
  /** How many annotations each would be; those that are not known yet, or cannot be had, are missing. */
  counts: ReadonlySignal<Partial<Record<Which, number>>>;
  /** The view that was looked at last. */
  seen: ReadonlySignal<Query | undefined>;
  /** Ids of the annotations that are chosen in it. */
  chosen: Signal<readonly string[]>;
  templates: Templates;
  lock: Lock;
  /** Makes the file and hands it over. Never rejects. */
  make(): Promise<void>;
  stop(): void;
}

export function createExporting(parts: TakingParts): Exporting {
  const { worker, places, written } = parts;
  const which = signal<Which>('all');
  const format = signal<OutFormatId>('webAnnotation');
  const step = signal<ExportStep>({ at: 'start' });
  const counts = signal<Partial<Record<Which, number>>>({});
  const seen = signal<Query>();
  const chosen = signal<readonly string[]>([]);
  const templates = createTemplates(parts, format);
  const lock = createLock();

  effect(() => {
    const at = places.place.value;
    if (at.view === 'notes') seen.value = at.query;
    if (at.view !== 'take' || at.way !== 'out' || !at.seen) return;
    seen.value = at.seen;
    which.value = 'seen';
  });

  effect(() => {
    const at = places.place.value;
    written.value;
    const query = seen.value;
    const ids = chosen.value;
    if (at.view === 'take') void count(query, ids.length);
  });

  async function count(query: Query | undefined, ids: number): Promise<void> {
    try {
      const found = await worker.find(query ?? EVERYTHING, 0, 0, false);
      counts.value = {
        all: found.all,
        ...(query && { seen: found.total }),
        ...(ids > 0 && { chosen: ids }),
      };
    } catch {
      // Said by the frame. Everything can still leave.
      counts.value = {};
    }
  }

  function scope(): Scope {
    if (which.value === 'chosen') return { ids: [...chosen.value] };
    return which.value === 'seen' && seen.value ? { query: seen.value } : 'all';
  }

  async function wordsOfReport(): Promise<ReportWords> {
    const { annotations, pages } = await worker.leavingCounts(scope());
    const typed = which.value === 'seen' ? (seen.value?.text ?? '') : '';
    return reportWords(typed || i18n.t('library.title'), annotations, pages);
  }

  async function fileOf(
    id: OutFormatId,
    tell: (done: number) => void,
  ): Promise<BackupFile & { held?: Held }> {
    if (id === 'backup') {
      const madeBy = browser.runtime.getManifest().version;
      const passphrase = lock.passphrase();
      const file = await worker.backupFile({ madeBy, ...(passphrase !== undefined && { passphrase }) }, tell);
      lock.forget();
      return file;
    }
    const words = id === 'htmlReport' ? await wordsOfReport() : fileWords();
    return worker.exportAs(id, scope(), { words, template: templates.text.value }, tell);
  }

  return {
    which,
    format,
    step,
    counts,
    seen,
    chosen,
    templates,
    lock,
    async make() {
      step.value = { at: 'writing', done: 0 };
      const tell = (done: number) => {
        if (step.value.at === 'writing') step.value = { at: 'writing', done };
      };
      try {
        const { blob, name, held } = await fileOf(format.value, proxy(tell));
        giveFile(blob, name);
        step.value = { at: 'done', name, size: blob.size, held };
      } catch (error) {
        const { name = '', message = String(error) } = error as Partial<Error>;
        step.value = name === 'AbortError' ? { at: 'stopped' } : { at: 'failed', detail: message };
      }
    },
    stop() {
      void (format.value === 'backup' ? worker.stopSafe() : worker.stopTransfer());
    },
  };
}

const EVERYTHING: Query = { text: '', filters: {}, sort: 'modified' };
