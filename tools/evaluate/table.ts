/** Rows of figures under a title, for a terminal or for a report. */
export interface Table {
  title: string;
  /** What a reader has to know to read it; one sentence or a few. */
  note?: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Columns as wide as their widest cell, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}

/** For a terminal. */
export const plain = ({ title, note, head, rows }: Table): string =>
  [title, ...(note === undefined ? [] : [note]), '', table(head, rows)].join('\n');

/** For a report in Markdown. */
export function markdown({ title, note, head, rows }: Table): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '--:')));
  return [
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    line(head),
    rule,
    ...rows.map(line),
  ].join('\n');
}
