/** Elements in which the arrows move a caret, or a choice. */
const TAKES_ARROWS = 'input, textarea, select, [contenteditable], [role=slider]';
/** What of a row gets the focus: its first control, which leads to its words. */
const CONTROL = 'button:not(:disabled), a[href]';

/**
 * Arrows go from row to row, Home and End to the first and last of those on screen. Tab still goes through all that can
 * be pressed: the rows are a list and no widget of their own.
 */
export function stepRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { target, currentTarget: panel } = event;
  const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (event.defaultPrevented || isChord || !(target instanceof Element) || target.closest(TAKES_ARROWS))
    return;
  const rows = rowsIn(panel);
  // A row may hold rows, as a source does its statements: the innermost one is where the reader is.
  const at = rows.findLastIndex((row) => row.contains(target));
  const to = targetOf(event.key, at, rows.length);
  const row = to === undefined ? undefined : rows[to];
  if (!row) return;
  event.preventDefault();
  row.querySelector<HTMLElement>(CONTROL)?.focus();
}

/** From above the rows, such as a field that filters them. */
export function enterRows(panel: Element | null): void {
  if (panel) rowsIn(panel)[0]?.querySelector<HTMLElement>(CONTROL)?.focus();
}

const rowsIn = (panel: Element) =>
  [...panel.querySelectorAll('li')].filter((row) => row.querySelector(CONTROL));

function targetOf(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
