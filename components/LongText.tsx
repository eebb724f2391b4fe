import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

/** Code units that three lines of the card hold at least, and lines. Longer texts are cut there, until they are opened. */
const SHORT_UNITS = 120;
const SHORT_LINES = 3;

/** A text of the reader's in a few lines, and the rest of it where it is asked for. */
export function LongText({ text }: { text: string }) {
  const isOpen = useSignal(false);
  const id = useId();
  const isLong = text.length > SHORT_UNITS || text.split('\n', SHORT_LINES + 1).length > SHORT_LINES;
  return (
    <>
      <p id={id} class={isLong && !isOpen.value ? 'words three-lines' : 'words'}>
        {text}
      </p>
      {isLong && (
        <p>
          <button
            type="button"
            class="link small"
            aria-expanded={isOpen.value}
            aria-controls={id}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            {isOpen.value ? i18n.t('long.less') : i18n.t('long.more')}
          </button>
        </p>
      )}
    </>
  );
}
