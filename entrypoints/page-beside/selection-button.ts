import { lastBox, shiftOf } from './boxes';
import { createButton } from './button';
import type { Host } from './host';
import { clamp, GAP, style } from './styles';

/** The button under a selection. */
export interface SelectionButton {
  /** @param at the selection's ranges; @param x where the mouse let go, in CSS pixels of their document's window */
  show(at: Range[], x: number | undefined, label: string, onClick: () => void): void;
  hide(): void;
}

export function createSelectionButton(document: Document, host: Host): SelectionButton {
  let button: HTMLButtonElement | undefined;
  return {
    show(ranges, x, label, onClick) {
      const at = lastBox(ranges);
      if (at === undefined) return;
      const root = host.root(ranges[0]?.startContainer);
      button?.remove();
      button = createButton(document, label, onClick);
      style(button, { position: 'absolute', 'box-shadow': '0 4px 14px rgb(0 0 0 / 0.3)' });
      root.append(button);
      const { width, height } = button.getBoundingClientRect();
      const view = host.view();
      const middle = x === undefined ? at.right : x + shiftOf(ranges)[0];
      host.position(
        button,
        clamp(middle - width / 2, view.left + GAP, view.right - width - GAP),
        clamp(at.bottom + GAP, view.top + GAP, view.bottom - height - GAP),
      );
    },
    hide() {
      button?.remove();
      button = undefined;
    },
  };
}
