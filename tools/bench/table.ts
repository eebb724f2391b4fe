/** A figure to be printed with so many decimals; NaN, for what cannot be had, is printed as a dash. */
export const figure = (value: number, decimals = 0): string =>
  Number.isNaN(value) ? '–' : value.toFixed(decimals);

/** Figures are rarely wider. */
const LEAST_WIDTH = 7;

/** The lines of a table whose rows come one by one, for a terminal: its head, and a line for each row. */
export function columns(head: readonly string[], firstWidth: number) {
  const widths = head.map((name, i) => (i === 0 ? firstWidth : Math.max(name.length, LEAST_WIDTH)));
  const line = lineOf(widths);
  return { head: [line(head), widths.map((width) => '─'.repeat(width)).join('  ')].join('\n'), line };
}

/** Lines of a table for a terminal. The first column stands left, figures stand right, as eyes compare them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = lineOf(widths);
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const lineOf = (widths: readonly number[]) => (cells: readonly string[]) =>
  widths
    .map((width, i) => (i === 0 ? (cells[0] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width)))
    .join('  ')
    .trimEnd();
