import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { askedOf } from '../../../lib/search/asked';
import type { NotesState } from './notes-state';
import './rows.css';
import { RowItem, rowId } from './RowItem';
import { onRowKey, onRowPress } from './row-hands';
import { lengthOf, rowsInView, rowsTop, topFor, topToSee } from './rows-in-view';
import { isSelected } from './selection';

/** Before the browser says it (CSS pixels): four lines and what is around them. */
const ROW_HEIGHT = 94;

/** The list: only what is seen of it, and a little more, is in the document. */
export function RowList({ notes }: { notes: NotesState }) {
  const { finding, query, selection } = notes;
  const { active, rows, shift, scrolled } = finding;
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const size = useSignal({ height: 0, rowHeight: ROW_HEIGHT });
  const terms = useComputed(() => askedOf(query.value.text));
  const total = finding.count.value?.total ?? 0;
  const list = { total, ...size.value, top: scrolled.value };
  const { from, to, offset } = rowsInView(list);

  useLayoutEffect(() => {
    const [of, one] = [scroller.current!, probe.current!];
    const measure = () => {
      const next = { height: of.clientHeight, rowHeight: one.getBoundingClientRect().height || ROW_HEIGHT };
      const { height, rowHeight } = size.peek();
      if (height !== next.height || rowHeight !== next.rowHeight) size.value = next;
    };
    measure();
    // As it was left, when one comes back to it.
    of.scrollTop = scrolled.peek();
    const observer = new ResizeObserver(measure);
    observer.observe(of);
    observer.observe(one);
    return () => observer.disconnect();
  }, []);

  // Before it is drawn: what is looked at does not jump.
  useLayoutEffect(() => {
    const to = shift.value;
    const of = scroller.current;
    if (!to || !of || list.height === 0) return;
    shift.value = undefined;
    const now = { ...list, top: of.scrollTop };
    if ('start' in to) of.scrollTop = 0;
    else if ('by' in to) of.scrollTop = topFor(now, rowsTop(now) + to.by * now.rowHeight);
    else {
      const rowsTo = topToSee(now, to.see);
      if (rowsTo !== rowsTop(now)) of.scrollTop = topFor(now, rowsTo);
    }
    scrolled.value = of.scrollTop;
  }, [shift.value, list.height, total]);

  useEffect(() => finding.look(from, to), [from, to]);

  const on = active.value;
  const shown = Array.from({ length: to - from }, (_, i) => from + i);
  // The row that is meant stays in the document, wherever the list is scrolled to.
  if (on && (on.index < from || on.index >= to) && on.index < total) shown.push(on.index);
  const hasNone = selection.value.ids.size === 0 && !selection.value.all;

  return (
    <div
      ref={scroller}
      role="listbox"
      class="rows"
      tabIndex={0}
      aria-label={i18n.t('library.notes.list')}
      aria-describedby="rows-help"
      aria-multiselectable="true"
      aria-activedescendant={on ? rowId(on.index) : undefined}
      data-selecting={!hasNone}
      onScroll={(event) => {
        scrolled.value = event.currentTarget.scrollTop;
      }}
      onKeyDown={(event) => onRowKey(notes, event, Math.max(Math.floor(list.height / list.rowHeight) - 1, 1))}
      onClick={(event) => onRowPress(notes, event)}
    >
      <div ref={probe} class="item probe" aria-hidden="true" />
      <div class="length" role="presentation" style={{ height: `${lengthOf(list)}px` }}>
        {shown.map((index) => {
          const row = rows.at(index);
          const isActive = on?.index === index;
          return (
            <RowItem
              key={index}
              row={row}
              index={index}
              total={total}
              top={offset + (index - from) * list.rowHeight}
              isActive={isActive}
              isSelected={row !== undefined && (hasNone ? isActive : isSelected(selection.value, row.id))}
              terms={terms.value}
              sort={query.value.sort}
            />
          );
        })}
      </div>
    </div>
  );
}
