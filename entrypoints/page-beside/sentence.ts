import { createFootLine } from './foot-line';
import type { Host } from './host';
import { announceIn } from './live-region';

/** A sentence at the foot of the window, where something cannot be done. */
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
      const close = () => ends?.abort();
      const line = createFootLine(document, sentence, label, close);
      signal.addEventListener('abort', () => line.remove());
      host.root().append(line);
      announceIn(document, host, sentence);
      for (const type of ['mousedown', 'keydown']) {
        const goesOn = (event: Event) => event.isTrusted && !host.owns(event.target) && close();
        document.defaultView?.addEventListener(type, goesOn, { capture: true, signal });
      }
    },
  };
}
