import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { TABLE_PARTS } from '../../../lib/exchange/format-list';
import type { TableStart } from '../../../lib/exchange/readers';
import type { Importing } from './importing';

/** Asks which column of a table holds what, with its first rows to see by. */
export function TableForm({
  importing,
  table: { columns, rows, guess },
}: {
  importing: Importing;
  table: TableStart;
}) {
  const chosen = useSignal<Record<string, string>>({ ...guess });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        importing.answer({
          columns: Object.fromEntries(Object.entries(chosen.value).filter(([, name]) => name !== '')),
        });
      }}
    >
      <p>{i18n.t('library.take.in.table')}</p>
      <div class="columns">
        {TABLE_PARTS.map((part) => (
          <label key={part}>
            {i18n.t(`library.take.column.${part}`)}
            <select
              value={chosen.value[part] ?? ''}
              required={part === 'address'}
              onChange={(event) => {
                chosen.value = { ...chosen.value, [part]: event.currentTarget.value };
              }}
            >
              <option value="">{i18n.t('library.take.column.none')}</option>
              {columns.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may be wider than the window, and is scrolled by keys */}
      <section class="scrolled" tabIndex={0} aria-label={i18n.t('library.take.in.firstRows')}>
        <table class="small">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {columns.map((name, column) => (
                  <td key={name}>
                    <span class="one-line">{row[column]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="row">
        <button type="submit" class="main">
          {i18n.t('library.take.in.look')}
        </button>
        <button type="button" class="chip" onClick={importing.decline}>
          {i18n.t('library.take.in.decline')}
        </button>
      </p>
    </form>
  );
}
