import { i18n } from '#i18n';
import type { AuditScope } from '../../../lib/library/sourcing-found';
import { wordsOf } from '../../../lib/sourcing/listing';
import type { LibraryState } from '../state';
import { Choose } from './Choose';

interface Props {
  state: LibraryState;
  scope: AuditScope;
}

/** Names that are proposed while one types. */
const MOST_CHOICES = 50;

/** What is counted: a site, a tag, a span of time. Each can be left open, and all together have to hold. */
export function ScopeForm({ state: { worker, places }, scope }: Props) {
  const go = (given: AuditScope) => places.go({ view: 'site', scope: { ...scope, ...given } as never });
  const begins = (typed: string) => (name: string) => {
    const own = wordsOf(name);
    return wordsOf(typed).every((word) => own.some((each) => each.startsWith(word)));
  };
  return (
    <fieldset class="scope">
      <legend class="visually-hidden">{i18n.t('library.sourcing.site.scope')}</legend>
      <Choice
        label={i18n.t('library.sourcing.site.site')}
        chosen={scope.site}
        find={async (typed) => {
          const sites = (await worker.sites()).filter(({ site }) => begins(typed)(site));
          return sites.slice(0, MOST_CHOICES).map(({ site, pages }) => ({ value: site, count: pages }));
        }}
        onChoose={(site) => go({ site })}
      />
      <Choice
        label={i18n.t('library.sourcing.site.tag')}
        chosen={scope.tag}
        find={async (typed) =>
          (await worker.tags()).filter(({ value }) => begins(typed)(value)).slice(0, MOST_CHOICES)
        }
        onChoose={(tag) => go({ tag })}
      />
      <label>
        {i18n.t('library.sourcing.site.from')}
        <input
          type="date"
          value={scope.from === undefined ? '' : dayOf(scope.from)}
          onChange={(event) => go({ from: timeOf(event.currentTarget.value) })}
        />
      </label>
      <label>
        {i18n.t('library.sourcing.site.to')}
        <input
          type="date"
          // Before the next day begins.
          value={scope.to === undefined ? '' : dayOf(scope.to - 1)}
          onChange={(event) => go({ to: timeOf(event.currentTarget.value, 1) })}
        />
      </label>
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  chosen?: string;
  find(typed: string): Promise<{ value: string; count: number }[]>;
  onChoose(value: string | undefined): void;
}

function Choice({ label, chosen, find, onChoose }: ChoiceProps) {
  return (
    <div>
      <span aria-hidden="true">{label}</span>
      {chosen === undefined ? (
        <Choose
          label={i18n.t('library.sourcing.site.any', [label])}
          find={find}
          keyOf={({ value }) => value}
          row={({ value, count }) => (
            <>
              <span class="words">{value}</span> <span class="small soft">{i18n.number(count)}</span>
            </>
          )}
          onChoose={({ value }) => onChoose(value)}
        />
      ) : (
        <button
          type="button"
          class="chip chosen"
          aria-label={i18n.t('library.sourcing.site.takeOut', [label, chosen])}
          onClick={() => onChoose(undefined)}
        >
          <span class="words">{chosen}</span> <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}

/** By the calendar of the reader: "2026-05-03". */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When a day begins, or one after it; nothing where none is chosen. */
function timeOf(day: string, after = 0): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + after).getTime();
}
