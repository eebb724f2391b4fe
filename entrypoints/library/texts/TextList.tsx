import { i18n } from '#i18n';
import { useLive } from '../../../components/use-live';
import { When } from '../../../components/When';
import { keptTexts } from '../../../lib/annotations/kept-texts';
import { addressOf } from '../place';
import type { LibraryState } from '../state';
import { remove } from './remove';

/** The pages whose text is kept. */
export function TextList({ state }: { state: LibraryState }) {
  const { db } = state.stored;
  const texts = useLive(() => keptTexts(db), undefined);
  if (!texts) return null;
  return (
    <section class="page">
      <h2>{i18n.t('library.text.title')}</h2>
      <p class="soft">{i18n.t(texts.length === 0 ? 'library.text.empty' : 'library.text.help')}</p>
      <ul class="kept-texts">
        {texts.map(({ text, row }) => (
          <li key={text.page} class="row">
            <a class="grow words" href={`#${addressOf({ view: 'text', page: text.page })}`}>
              {row?.title || text.page}
            </a>
            <span class="soft">
              <When at={text.at} />
            </span>
            <button
              type="button"
              class="chip"
              aria-label={i18n.t('library.text.removeLabel', [row?.title || text.page])}
              onClick={() => void remove(state, text, row)}
            >
              {i18n.t('library.text.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
