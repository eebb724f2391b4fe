import { type CsvField, type CsvGuess, type CsvReading, columnsOf } from './csv-columns';
import { csvIn } from './csv-in';
import type { TablePart } from './format-list';
import type { Arriving, Passed } from './formats';

/** What the reader is asked about, and the field of a table that it is. */
const FIELDS: Readonly<Record<TablePart, CsvField>> = {
  address: 'address',
  title: 'title',
  words: 'quote',
  note: 'note',
  tags: 'tags',
  assessment: 'assessment',
  created: 'created',
};

/** Tables as they are asked about and read: by the names of their columns, each of which is another. */
export const csvTable = {
  recognises: csvIn.recognises,
  async tableOf(file: Blob) {
    const guess = await columnsOf(file);
    if (guess.isOurs) return undefined;
    const columns = namesOf(guess);
    const guessed = Object.entries(FIELDS).map(([part, field]) => [
      part,
      columns[guess.columns[field] ?? -1] ?? '',
    ]);
    return { columns, rows: guess.rows, guess: Object.fromEntries(guessed) };
  },
  async *read(
    file: Blob,
    { columns }: { columns?: Readonly<Record<string, string>> },
    tell: (bytes: number) => void,
  ): AsyncGenerator<Arriving | Passed> {
    const guess = await columnsOf(file);
    yield* csvIn.read(file, columns ? chosen(guess, columns) : guess, tell);
  },
};

/** Names by which columns are told apart: one without, or with that of another, has its number. */
function namesOf({ header, rows }: CsvGuess): string[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length));
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const name = header[index]?.trim() ?? '';
    const own = name === '' || seen.has(name) ? `${name} ${index + 1}`.trim() : name;
    seen.add(own);
    return own;
  });
}

/** How it is read with what the reader says of its columns. What is not asked about is read as it was guessed. */
function chosen(guess: CsvGuess, answer: Readonly<Record<string, string>>): CsvReading {
  const names = namesOf(guess);
  const columns = { ...guess.columns };
  for (const [part, field] of Object.entries(FIELDS)) {
    const at = names.indexOf(answer[part] ?? '');
    if (at >= 0) columns[field] = at;
    else delete columns[field];
  }
  return { ...guess, columns };
}
