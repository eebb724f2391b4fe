import { createHtml, createOwnElement } from '../page.content/own-element';
import { lives, STARTED } from '../page.content/take-over';

/**
 * Stops the page's script once it is left behind: its extension was updated, turned off or removed while the page was
 * open. Nobody tells it, so it looks when the reader turns to the page, says it once and goes; where a newer one has
 * started, which marks the page itself, it just goes.
 * @returns looks at once, and tells whether it was left behind
 */
export function whenLeftBehind(
  document: Document,
  sentence: string,
  stop: () => void,
  signal: AbortSignal,
): () => boolean {
  const look = () => {
    if (lives()) return false;
    stop();
    tell(document, sentence);
    return true;
  };
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('focus', look, { signal });
  window.addEventListener('mousedown', look, { capture: true, signal });
  document.addEventListener(STARTED, () => lives() || stop(), { signal });
  return look;
}

/** In an element of our own at the end of the page's root, which a newer script of ours takes away (`takeOver`). */
function tell(document: Document, sentence: string): void {
  const { host, root } = createOwnElement(document);
  const line = createHtml(document, 'button');
  const styles = {
    all: 'initial',
    position: 'fixed',
    bottom: '16px',
    'inset-inline-end': '16px',
    'max-width': 'min(340px, 90vw)',
    padding: '10px 14px',
    font: '14px/1.45 system-ui, sans-serif',
    color: '#ffffff',
    background: '#1f4f9c',
    border: '1px solid #ffffff',
    'border-radius': '10px',
    'z-index': '2147483647',
    cursor: 'pointer',
  };
  for (const [name, value] of Object.entries(styles)) line.style.setProperty(name, value, 'important');
  // The sentence comes from the background, in the language of the words on screen.
  line.dir = 'auto';
  const live = createHtml(document, 'div');
  live.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({ all: 'initial', display: 'block' }))
    host.style.setProperty(name, value, 'important');
  root.append(live);
  document.documentElement.append(host);
  host.showPopover();
  line.textContent = sentence;
  line.addEventListener('click', () => host.remove());
  live.append(line);
}
