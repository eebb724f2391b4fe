import { i18n } from '#i18n';
import { openLibrary } from '../open-library';
import { When } from '../When';
import type { Keeping } from './keeping';

interface Props {
  keeping: Keeping;
}

/** Keeps the text of the page with the notes on it. Its name stays, as that of the button beside it. */
export function KeepTextButton({ keeping }: Props) {
  if (!keeping.canKeepText.value) return null;
  const isKept = keeping.text.value !== undefined;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isKept}
      title={i18n.t(isKept ? 'keepText.stop' : 'keepText.why')}
      onClick={() => void keeping.keepText(!isKept)}
    >
      {i18n.t('keepText.text')}
    </button>
  );
}

/** Which text is kept, where it can be seen, and that the page says something else by now. */
export function OtherText({ keeping }: Props) {
  const text = keeping.text.value;
  if (!keeping.canKeepText.value || !text) return null;
  return (
    <div class="small kept-text">
      <p class="soft">
        {i18n.t(keeping.saysOther.value ? 'keepText.other' : 'keepText.since')} <When at={text.at} />
      </p>
      <div class="row">
        {keeping.saysOther.value && (
          <button type="button" class="chip" onClick={() => void keeping.keepText(true)}>
            {i18n.t('keepText.take')}
          </button>
        )}
        <button
          type="button"
          class="chip"
          onClick={() => void openLibrary(`/text?page=${encodeURIComponent(text.page)}`)}
        >
          {i18n.t('keepText.see')}
        </button>
      </div>
    </div>
  );
}
