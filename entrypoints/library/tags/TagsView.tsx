import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryState } from '../state';
import { MergeForm } from './MergeForm';
import { TagRow } from './TagRow';
import { createTags, type Tags } from './tags';
import './tags.css';

/** Every tag: on how many notes it is, and what can be done with it everywhere. */
export function TagsView({ state }: { state: LibraryState }) {
  const tags = useMemo(() => createTags(state), [state]);
  const shown = tags.shown.value;
  return (
    <section class="tags-view" aria-labelledby="tags-title">
      <h2 id="tags-title">{i18n.t('library.tags.title')}</h2>
      <p class="soft">{i18n.t('library.tags.help')}</p>
      <ProjectLine tags={tags} />
      <Choice tags={tags} />
      {tags.chosen.value.size > 0 && <MergeForm tags={tags} />}
      {shown?.length === 0 && (
        <p class="empty">
          {tags.count.value === 0 ? i18n.t('library.tags.none') : i18n.t('library.tags.nothing')}
        </p>
      )}
      <ul class="tag-rows">
        {shown?.map((tag) => (
          <TagRow key={tag.value} tag={tag} tags={tags} />
        ))}
      </ul>
    </section>
  );
}

/** The tag that new notes begin with, and the way to stop that. */
function ProjectLine({ tags }: { tags: Tags }) {
  const tag = tags.project.value;
  if (tag === undefined) return null;
  return (
    <p class="project">
      {i18n.t('library.tags.project', [tag])}{' '}
      <button type="button" class="link" onClick={() => void tags.beginNotesWith(null)}>
        {i18n.t('library.tags.endProject')}
      </button>
    </p>
  );
}

function Choice({ tags }: { tags: Tags }) {
  return (
    <div class="row tag-choice">
      <input
        type="search"
        aria-label={i18n.t('library.tags.find')}
        placeholder={i18n.t('library.tags.find')}
        value={tags.typed.value}
        onInput={(event) => {
          tags.typed.value = event.currentTarget.value;
        }}
      />
      {(['name', 'count'] as const).map((order) => (
        <button
          key={order}
          type="button"
          class="chip"
          aria-pressed={tags.order.value === order}
          onClick={() => {
            tags.order.value = order;
          }}
        >
          {i18n.t(`library.tags.by.${order}`)}
        </button>
      ))}
      <button
        type="button"
        class="chip"
        aria-pressed={tags.onlyOnce.value}
        onClick={() => {
          tags.onlyOnce.value = !tags.onlyOnce.value;
        }}
      >
        {i18n.t('library.tags.once')}
      </button>
    </div>
  );
}
