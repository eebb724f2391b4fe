import { createHtml } from '../page.content/own-element';
import { createButton } from './button';
import type { Host } from './host';
import { announceIn } from './live-region';
import { ACCENT, style } from './styles';

/** A sentence at the foot of the window, where something cannot be done. It holds no word of the reader's. */
export interface Sentence {
  /** Shows it until the reader closes it or goes on. @param label of the button that closes it */
  say(sentence: string, label: string): void;
}

export function createSentence(document: Document, host: Host): Sentence {
  let ends: AbortController | undefined;
  return {
    say(sentence, label) {
      ends?.abort();
      ends = new AbortController();
      const { signal } = ends;
      const line = createHtml(document, 'div');
      const close = () => ends?.abort();
      signal.addEventListener('abort', () => line.remove());
      style(line, {
        all: 'initial',
        direction: 'ltr',
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
      line.append(words, createButton(document, label, close));
      host.root().append(line);
      announceIn(document, host, sentence);
      for (const type of ['mousedown', 'keydown']) {
        const goesOn = (event: Event) => event.isTrusted && !host.owns(event.target) && close();
        document.defaultView?.addEventListener(type, goesOn, { capture: true, signal });
      }
    },
  };
}
