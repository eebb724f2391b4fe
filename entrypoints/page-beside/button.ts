import { createHtml } from '../page.content/own-element';
import { showLanguage } from './language';
import { ACCENT, style } from './styles';

/** A button of ours on a page, which takes neither the selection nor the focus from the page while it is pressed. */
export function createButton(document: Document, label: string, onClick: () => void): HTMLButtonElement {
  const button = createHtml(document, 'button');
  button.textContent = label;
  style(button, {
    all: 'initial',
    font: '600 13px system-ui, sans-serif',
    color: '#ffffff',
    background: ACCENT,
    border: '1px solid #ffffff',
    'border-radius': '7px',
    padding: '5px 10px',
    cursor: 'pointer',
    'white-space': 'nowrap',
  });
  showLanguage(button);
  // `all` takes the browser's own ring away, and rules for states cannot be set property by property.
  const ring = (outline: string) => style(button, { outline, 'outline-offset': '2px' });
  button.addEventListener('focus', () =>
    ring(button.matches(':focus-visible') ? '2px solid #a8c7fa' : 'none'),
  );
  button.addEventListener('blur', () => ring('none'));
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onClick);
  return button;
}
