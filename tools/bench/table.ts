/** A figure to be printed with so many decimals; NaN, for what cannot be had, is printed as a dash. */
export const figure = (value: number, decimals = 0): string =>
  Number.isNaN(value) ? '–' : value.toFixed(decimals);

/** Lines of a table for a terminal. The first column stands left, figures stand right, as eyes compare them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (cells[0] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
