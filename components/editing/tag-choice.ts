import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../../lib/messages';
import type { Note } from '../note';
import { matchingTags } from './matching-tags';

/** The tags that are offered while one is typed. */
export interface TagChoice {
  /** Nothing: no list is shown. */
  offered: ReadonlySignal<readonly string[]>;
  /** Index of the one that the arrows are on; -1: none. */
  active: ReadonlySignal<number>;
  /** The field has the focus: tags that were used before are asked for, once. */
  begin(): void;
  /** Something else is typed now. */
  typed(): void;
  /** Shows the list, where there is something to offer, and goes on in it. */
  step(by: 1 | -1): void;
  close(): void;
}

export function createTagChoice(note: Note): TagChoice {
  const known = signal<readonly string[]>([]);
  const isOpen = signal(false);
  const active = signal(-1);
  let hasAsked = false;
  /** Codes have chips of their own. */
  const taken = () => [...note.tags.value, ...note.codes.map(({ name }) => name)];
  const offered = computed(() =>
    isOpen.value ? matchingTags(known.value, note.tagTyped.value, taken()) : [],
  );

  return {
    offered,
    active,
    begin() {
      if (hasAsked) return;
      hasAsked = true;
      // Where they cannot be had nothing is offered, and tags are typed.
      sendMessage('tagsUsed').then(
        (tags) => {
          known.value = tags;
        },
        () => {
          hasAsked = false;
        },
      );
    },
    typed() {
      active.value = -1;
      isOpen.value = note.tagTyped.value.trim() !== '';
    },
    step(by) {
      isOpen.value = true;
      const { length } = offered.value;
      if (length === 0) return;
      // From the field to either end of the list, and from there back to the field.
      const next = active.value + by;
      active.value = next < -1 ? length - 1 : next >= length ? -1 : next;
    },
    close() {
      isOpen.value = false;
      active.value = -1;
    },
  };
}
