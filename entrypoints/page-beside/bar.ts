import { createHtml } from '../page.content/own-element';
import { createButton } from './button';
import type { Host } from './host';
import { ACCENT, style } from './styles';

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
      bar = createHtml(document, 'div');
      bar.setAttribute('role', 'region');
      bar.setAttribute('aria-label', sentence);
      style(bar, {
        all: 'initial',
        position: 'fixed',
        inset: 'auto 0 16px',
        margin: '0 auto',
        width: 'fit-content',
        'max-width': 'min(600px, calc(100% - 32px))',
        'box-sizing': 'border-box',
        display: 'flex',
        gap: '16px',
        'align-items': 'center',
        font: '14px/1.4 system-ui, sans-serif',
        color: '#ffffff',
        background: ACCENT,
        border: '1px solid #ffffff',
        'border-radius': '10px',
        padding: '10px 10px 10px 16px',
        'box-shadow': '0 4px 18px rgb(0 0 0 / 0.35)',
      });
      const words = createHtml(document, 'span');
      words.textContent = sentence;
      style(words, { 'overflow-wrap': 'anywhere' });
      bar.append(words, createButton(document, label, onClick));
      root.append(bar);
    },
    hide() {
      bar?.remove();
      bar = undefined;
    },
  };
}
