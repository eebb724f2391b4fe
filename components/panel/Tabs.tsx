import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { stepRows } from './step-rows';

interface TabsProps<Id extends string> {
  label: string;
  tabs: { id: Id; label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** The chosen tab's contents. */
  children: ComponentChildren;
  /** What stands beside them, whichever is chosen. */
  beside?: ComponentChildren;
}

/**
 * Tabs with the keys that screen readers announce: arrows, Home and End choose, Tab goes on to the contents.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children, beside }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = targetOf(event.key, at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab || next === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  const contents = (
    // The key starts each list at its top.
    <section
      key={chosen}
      id="panel"
      class="panel"
      role="tabpanel"
      tabIndex={-1}
      aria-labelledby={`tab-${chosen}`}
      onKeyDown={stepRows}
    >
      {children}
    </section>
  );

  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls="panel"
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label}
          </button>
        ))}
      </div>
      {beside ? (
        <div class="beside">
          {contents}
          {beside}
        </div>
      ) : (
        contents
      )}
    </>
  );
}

function targetOf(key: string, at: number, length: number): number | undefined {
  const isTurned = i18n.direction === 'rtl';
  switch (key) {
    case isTurned ? 'ArrowLeft' : 'ArrowRight':
      return (at + 1) % length;
    case isTurned ? 'ArrowRight' : 'ArrowLeft':
      return (at - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
