import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** Rows put on screen at once. A page of 50,000 claims would otherwise hold the popup up for seconds. */
const ROWS_AT_ONCE = 200;
/** How far before the end of those on screen the next come: some windows' height, so that nobody who scrolls meets it. */
const AHEAD = '1500px';

interface LongListProps<Row> {
  rows: readonly Row[];
  /** One `<li>`, with a key. */
  children: (row: Row) => ComponentChildren;
}

export function LongList<Row>({ rows, children }: LongListProps<Row>) {
  const shown = useSignal(ROWS_AT_ONCE);
  const rest = rows.length - shown.value;
  const end = useRef<HTMLButtonElement>(null);
  const hasMore = rest > 0;

  // Of itself as the reader scrolls; the button is left for whoever goes by keyboard.
  useEffect(() => {
    const button = end.current;
    if (!hasMore || !button) return;
    const scroller = button.closest('.panel');
    const watching = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) shown.value += ROWS_AT_ONCE;
      },
      { root: scroller, rootMargin: AHEAD },
    );
    watching.observe(button);
    return () => watching.disconnect();
    // Anew after each step: one that is still in sight is not told of again.
  }, [hasMore, shown, shown.value]);

  return (
    <>
      <ul class="list">{rows.slice(0, shown.value).map(children)}</ul>
      {rest > 0 && (
        <button
          ref={end}
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
