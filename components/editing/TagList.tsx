import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TagChoice } from './tag-choice';
import './tag-list.css';

interface TagListProps {
  id: string;
  choice: TagChoice;
  onChoose: (tag: string) => void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** Tags to choose from, over what lies below the field: nothing moves under the reader's hand. */
export function TagList({ id, choice, onChoose }: TagListProps) {
  const list = useRef<HTMLDivElement>(null);
  const offered = choice.offered.value;
  const active = choice.active.value;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (offered.length === 0) return null;
  return (
    <div ref={list} id={id} class="tag-list" role="listbox" aria-label={i18n.t('markdown.tagList')}>
      {offered.map((tag, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and says which option is meant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
        <div
          key={tag}
          id={optionId(id, i)}
          role="option"
          class="one-line"
          aria-selected={i === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(tag)}
        >
          {tag}
        </div>
      ))}
    </div>
  );
}
