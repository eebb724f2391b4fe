import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { plainOf } from './markdown/plain';
import { NoteText } from './NoteText';

/** Code units that three lines of the card hold at least, and lines. Longer texts are cut there, until they are opened. */
const SHORT_UNITS = 120;
const SHORT_LINES = 3;

interface LongTextProps {
  text: string;
  /** The reader's own, which may be Markdown. Words of a page never are. */
  isNote?: boolean;
}

/** A text in a few lines, and the rest of it where it is asked for. */
export function LongText({ text, isNote = false }: LongTextProps) {
  const isOpen = useSignal(false);
  const id = useId();
  const isLong = text.length > SHORT_UNITS || text.split('\n', SHORT_LINES + 1).length > SHORT_LINES;
  return (
    <>
      <div id={id}>
        {isLong && !isOpen.value ? (
          <p class="words three-lines">{isNote ? plainOf(text) : text}</p>
        ) : isNote ? (
          <NoteText text={text} />
        ) : (
          <p class="words">{text}</p>
        )}
      </div>
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
