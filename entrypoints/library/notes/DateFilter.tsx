import { i18n } from '#i18n';
import { FacetGroup } from './FacetGroup';
import { withDates } from './filtering';
import type { NotesState } from './notes-state';

/** When something was last changed: by months, or from one day to another. */
export function DateFilter({ notes }: { notes: NotesState }) {
  const { from, to } = notes.query.value.filters;

  function set(next: { from?: number; to?: number }): void {
    const query = notes.query.peek();
    const { from, to } = { from: query.filters.from, to: query.filters.to, ...next };
    notes.ask({ ...query, filters: withDates(query.filters, from, to) });
  }

  if (notes.finding.count.value?.all === 0) return null;
  return (
    <div class="dates">
      <FacetGroup notes={notes} facets={['month']} title={i18n.t('library.notes.group.date')} />
      <div class="row small">
        <label>
          <span class="soft">{i18n.t('library.notes.from')}</span>
          <input
            type="date"
            value={from === undefined ? '' : dayOf(from)}
            onChange={(event) => set({ from: startOf(event.currentTarget.value, 0) })}
          />
        </label>
        <label>
          <span class="soft">{i18n.t('library.notes.to')}</span>
          <input
            type="date"
            // The day before its end is the last.
            value={to === undefined ? '' : dayOf(to - 1)}
            onChange={(event) => set({ to: startOf(event.currentTarget.value, 1) })}
          />
        </label>
      </div>
    </div>
  );
}

/** The reader's day, as the field has it: "2026-05-03". */
function dayOf(at: number): string {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The first moment of a day, or of one so many days later; nothing where none is named. */
function startOf(day: string, later: number): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).getTime();
}
