import { createHtml } from '../page.content/own-element';
import { createButton } from './button';
import { showLanguage } from './language';
import { ACCENT, style } from './styles';

/** A sentence with one button at the foot of the window. It holds no word of the reader's, for the page can read it. */
export function createFootLine(
  document: Document,
  sentence: string,
  label: string,
  onClick: () => void,
): HTMLElement {
  const line = createHtml(document, 'div');
  style(line, {
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
    'padding-block': '10px',
    'padding-inline': '16px 10px',
    'box-shadow': '0 4px 18px rgb(0 0 0 / 0.35)',
  });
  showLanguage(line);
  const words = createHtml(document, 'span');
  words.textContent = sentence;
  line.append(words, createButton(document, label, onClick));
  return line;
}
