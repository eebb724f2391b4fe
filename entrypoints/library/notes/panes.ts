import { effect, type Signal, signal } from '@preact/signals';
import type { Places } from '../place';

/** Which column is shown where the window has room for one, or for two. */
export type Pane = 'list' | 'filters' | 'preview';

export interface Panes {
  pane: Signal<Pane>;
  /** Shows what stands beside the list, or in its place in a window that has no room for both. */
  read(): void;
  /** And shows the list again. */
  backToList(): void;
}

/** Windows with room for one column, as in notes.css. */
const ONE_COLUMN = '(max-width: 699px)';

export function createPanes(places: Places): Panes {
  let stepBefore = places.step.peek();
  const pane = signal<Pane>(stepBefore ? 'preview' : 'list');

  function showList(): void {
    pane.value = 'list';
    focusSoon('.rows');
  }

  // Back and forward lead from the note to the list and to it again, where one is shown in the place of the other.
  effect(() => {
    const step = places.step.value;
    if (step === stepBefore) return;
    stepBefore = step;
    if (step) pane.value = 'preview';
    else if (pane.peek() === 'preview') showList();
  });

  return {
    pane,
    read() {
      pane.value = 'preview';
      if (matchMedia(ONE_COLUMN).matches) places.take('note');
    },
    backToList() {
      if (places.step.peek()) history.back();
      else showList();
    },
  };
}

/** Puts the focus there, once it can be seen. */
export const focusSoon = (selector: string): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
