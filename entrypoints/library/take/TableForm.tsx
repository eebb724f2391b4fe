import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { CsvField, CsvGuess } from '../../../lib/exchange/csv-columns';
import type { Importing } from './importing';

/** Those that are asked about; the others stay as they seem to be. */
const ASKED = [
  'address',
  'title',
  'quote',
  'note',
  'tags',
  'assessment',
  'created',
] as const satisfies readonly CsvField[];

/** Where nothing holds it. */
const NONE = -1;

/** Asks which column of a table holds what, with its first rows to see by. */
export function TableForm({ importing, table }: { importing: Importing; table: CsvGuess }) {
  const columns = useSignal(table.columns);
  const dates = useSignal(table.dates);
  const { header, rows, ...reading } = table;
  const names = header.map((name, i) => name || i18n.t('library.take.column.number', [i + 1]));
  function choose(field: CsvField, column: number): void {
    const { [field]: _, ...others } = columns.value;
    columns.value = column === NONE ? others : { ...others, [field]: column };
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        importing.answer({ table: { ...reading, columns: columns.value, dates: dates.value } });
      }}
    >
      <p>{i18n.t('library.take.in.table')}</p>
      <div class="columns">
        {ASKED.map((field) => (
          <label key={field}>
            {i18n.t(`library.take.column.${field}`)}
            <select
              value={columns.value[field] ?? NONE}
              onChange={(event) => choose(field, Number(event.currentTarget.value))}
            >
              <option value={NONE}>{i18n.t('library.take.column.none')}</option>
              {names.map((name, i) => (
                <option key={`${i} ${name}`} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        {columns.value.created !== undefined && (
          <label>
            {i18n.t('library.take.column.dates')}
            <select
              value={dates.value}
              onChange={(event) => {
                dates.value = event.currentTarget.value === 'month-first' ? 'month-first' : 'day-first';
              }}
            >
              <option value="day-first">{i18n.t('library.take.column.dayFirst')}</option>
              <option value="month-first">{i18n.t('library.take.column.monthFirst')}</option>
            </select>
          </label>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may be wider than the window, and is scrolled by keys */}
      <section class="scrolled" tabIndex={0} aria-label={i18n.t('library.take.in.firstRows')}>
        <table class="small">
          <thead>
            <tr>
              {names.map((name, i) => (
                <th key={`${i} ${name}`} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={`${i} ${row[0]}`}>
                {names.map((name, column) => (
                  <td key={`${column} ${name}`}>
                    <span class="one-line">{row[column]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="row">
        <button type="submit" class="main" disabled={columns.value.address === undefined}>
          {i18n.t('library.take.in.look')}
        </button>
        <button type="button" class="chip" onClick={importing.decline}>
          {i18n.t('library.take.in.decline')}
        </button>
        {columns.value.address === undefined && (
          <span class="soft">{i18n.t('library.take.column.wanted')}</span>
        )}
      </p>
    </form>
  );
}
