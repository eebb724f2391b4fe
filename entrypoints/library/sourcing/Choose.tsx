import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface Props<T> {
  label: string;
  /** What fits what is typed, the best first. */
  find(typed: string): Promise<T[]>;
  keyOf(choice: T): string;
  row(choice: T): ComponentChildren;
  onChoose(choice: T): void;
}

/**
 * Chooses one of many by typing: the list below follows, arrows go through it, Enter takes one, Escape puts it away.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Choose<T>({ label, find, keyOf, row, onChoose }: Props<T>) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<T[]>();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    void find(typed).then((choices) => {
      if (!isCurrent) return;
      setFound(choices);
      setAt(0);
    });
    return () => {
      isCurrent = false;
    };
  }, [typed, isOpen]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function take(choice: T | undefined): void {
    if (choice === undefined) return;
    setOpen(false);
    setTyped('');
    onChoose(choice);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = found?.length ?? 0;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      if (isOpen && count > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && isOpen) take(found?.[at]);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  }

  const isShown = isOpen && found !== undefined;
  return (
    <div class="choose">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && found.length > 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        placeholder={label}
        value={typed}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isShown || found.length === 0}
      >
        {isShown &&
          found.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={keyOf(choice)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // The field keeps the focus: it would close the list before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              {row(choice)}
            </div>
          ))}
      </div>
      {isShown && found.length === 0 && (
        <p class="small soft nothing" role="status">
          {i18n.t('library.sourcing.nothingLike')}
        </p>
      )}
    </div>
  );
}
