import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FacetValue } from '../../../lib/search/query';
import { addressOf } from '../place';
import type { Tags } from './tags';

interface Props {
  tag: FacetValue;
  tags: Tags;
}

/** One tag. Its name leads to the notes that it is on. */
export function TagRow({ tag: { value, count }, tags }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const isProject = tags.project.value === value;
  const address = addressOf({
    view: 'notes',
    query: { text: '', filters: { tags: { all: [value] } }, sort: 'modified' },
  });

  function choose(isChosen: boolean): void {
    const others = [...tags.chosen.value].filter((tag) => tag !== value);
    tags.chosen.value = new Set(isChosen ? [...others, value] : others);
  }

  function close(): void {
    setRenaming(false);
    requestAnimationFrame(() => rename.current?.focus());
  }

  return (
    <li class="tag-row">
      <input
        type="checkbox"
        aria-label={i18n.t('library.tags.choose', [value])}
        checked={tags.chosen.value.has(value)}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      {isRenaming ? (
        <RenameForm tag={value} tags={tags} onClose={close} />
      ) : (
        <a class="grow words" href={`#${address}`}>
          {value}
        </a>
      )}
      <span class="soft count">{i18n.number(count)}</span>
      <button ref={rename} type="button" class="link small" onClick={() => setRenaming(!isRenaming)}>
        {i18n.t('library.tags.rename')}
        <bdi class="visually-hidden"> {value}</bdi>
      </button>
      <button type="button" class="link small" onClick={() => void tags.remove(value)}>
        {i18n.t('library.tags.remove')}
        <bdi class="visually-hidden"> {value}</bdi>
      </button>
      <button
        type="button"
        class="link small"
        aria-pressed={isProject}
        onClick={() => void tags.beginNotesWith(isProject ? null : value)}
      >
        {isProject ? i18n.t('library.tags.endProject') : i18n.t('library.tags.makeProject')}
        <bdi class="visually-hidden"> {value}</bdi>
      </button>
    </li>
  );
}

interface RenameProps {
  tag: string;
  tags: Tags;
  onClose: () => void;
}

function RenameForm({ tag, tags, onClose }: RenameProps) {
  const [typed, setTyped] = useState(tag);
  return (
    <form
      class="row grow"
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        void tags.rename(tag, typed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        // What the reader asked for is to type here.
        ref={(input) => void (document.activeElement !== input && typed === tag && input?.focus())}
        class="grow"
        aria-label={i18n.t('library.tags.newName', [tag])}
        value={typed}
        required
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="chip">
        {i18n.t('library.tags.rename')}
      </button>
    </form>
  );
}
