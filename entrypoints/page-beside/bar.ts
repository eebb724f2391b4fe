import { createFootLine } from './foot-line';
import type { Host } from './host';

/** A bar at the foot of the window that asks the reader for something. */
export interface Bar {
  /** @param sentence what is asked; @param label of the button that puts the bar away */
  show(sentence: string, label: string, onClick: () => void): void;
  hide(): void;
}

export function createBar(document: Document, host: Host): Bar {
  let bar: HTMLElement | undefined;
  return {
    show(sentence, label, onClick) {
      const root = host.root();
      bar?.remove();
      bar = createFootLine(document, sentence, label, onClick);
      bar.setAttribute('role', 'region');
      bar.setAttribute('aria-label', sentence);
      root.append(bar);
    },
    hide() {
      bar?.remove();
      bar = undefined;
    },
  };
}
