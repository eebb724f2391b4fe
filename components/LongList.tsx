import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** Rows put on screen at once. A page of 50,000 claims would otherwise hold the popup up for seconds. */
const ROWS_AT_ONCE = 200;

interface LongListProps<Row> {
  rows: readonly Row[];
  /** One `<li>`, with a key. */
  children: (row: Row) => ComponentChildren;
}

export function LongList<Row>({ rows, children }: LongListProps<Row>) {
  const shown = useSignal(ROWS_AT_ONCE);
  const rest = rows.length - shown.value;
  return (
    <>
      <ul class="list">{rows.slice(0, shown.value).map(children)}</ul>
      {rest > 0 && (
        <button
          type="button"
          class="link more"
          onClick={() => {
            shown.value += ROWS_AT_ONCE;
          }}
        >
          {i18n.t('popup.more', [Math.min(rest, ROWS_AT_ONCE)])}
        </button>
      )}
    </>
  );
}
