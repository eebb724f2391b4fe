import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { exportAll } from '../../components/export-all';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { type Deleted, sendMessage } from '../../lib/messages';

/** How far the reader is with deleting everything: it takes two presses, and a word between them. */
export type DeletingStep = 'offered' | 'asked' | 'deleting';

export interface Deleting {
  step: ReadonlySignal<DeletingStep>;
  /** What was typed where the word is asked for. */
  typed: Signal<string>;
  /** What became of the last thing that was asked for. */
  sentence: ReadonlySignal<string>;
  ask(): void;
  cancel(): void;
  /** Whether the word was typed. */
  isMeant(): boolean;
  /** Does nothing before that. */
  deleteAll(): Promise<void>;
  exportFirst(): Promise<void>;
}

export function createDeleting(db: WhenceDatabase): Deleting {
  const step = signal<DeletingStep>('offered');
  const typed = signal('');
  const sentence = signal('');

  const isMeant = () => typed.value.trim().toLowerCase() === i18n.t('options.delete.word').toLowerCase();

  function turnTo(next: DeletingStep): void {
    step.value = next;
    typed.value = '';
    sentence.value = '';
  }

  return {
    step,
    typed,
    sentence,
    isMeant,
    ask: () => turnTo('asked'),
    cancel: () => turnTo('offered'),
    async deleteAll() {
      if (step.value !== 'asked' || !isMeant()) return;
      turnTo('deleting');
      // This page's own hold on it would only have to give way.
      db.close({ disableAutoOpen: false });
      const deleted = await sendMessage('deleteEverything').catch((error): Deleted => {
        return { left: 'all', detail: String(error) };
      });
      turnTo('offered');
      sentence.value = sentenceOf(deleted);
    },
    async exportFirst() {
      sentence.value = await exportAll(db);
    },
  };
}

function sentenceOf({ left, detail = '' }: Deleted): string {
  if (left === 'all') return i18n.t('options.delete.failed', [detail]);
  if (left === 'blocked') return i18n.t('options.delete.blocked');
  return left === 'settings' ? i18n.t('options.delete.half', [detail]) : i18n.t('options.delete.done');
}
