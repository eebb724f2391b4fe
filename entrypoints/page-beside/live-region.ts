import { createHtml } from '../page.content/own-element';
import type { Host } from './host';
import { showLanguage } from './language';
import { style } from './styles';

/** A line that only screen readers have. https://www.w3.org/TR/wai-aria-1.2/#dfn-live-region */
export function announceIn(document: Document, host: Host, sentence: string): void {
  const root = host.root();
  let line = root.querySelector<HTMLElement>('[role=status]');
  if (line === null) {
    line = createHtml(document, 'div');
    line.setAttribute('role', 'status');
    style(line, {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    });
    showLanguage(line);
    root.append(line);
  }
  line.textContent = sentence;
}
