import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { cleanTags } from '../../lib/annotations/tags';
import type { LastGiven } from '../../lib/annotations/used-before';
import { sendMessage } from '../../lib/messages';
import type { Note } from '../note';
import { assessmentWord } from '../words';

/** Assessment and tags of the note that was saved last, to be given to this one as well. Nothing is given unasked. */
export function AsLastTime({ note }: { note: Note }) {
  const last = useSignal<LastGiven | null>(null);
  useEffect(() => {
    // Where it cannot be had it is not offered.
    sendMessage('lastGiven').then(
      (given) => {
        last.value = given;
      },
      () => {},
    );
  }, []);
  if (!last.value) return null;
  const given = withoutCodes(note, last.value);
  if (isGivenTo(note, given)) return null;
  const words = i18n.list([...(given.assessment ? [assessmentWord(given.assessment)] : []), ...given.tags]);
  return (
    <button
      type="button"
      class="link small one-line last-time"
      title={i18n.t('markdown.lastTimeHelp', [words])}
      disabled={note.saving.value}
      onClick={(event) => {
        note.tags.value = cleanTags([...note.tags.value, ...given.tags]);
        if (given.assessment) note.assessment.value = given.assessment;
        note.keep();
        // The button goes, and the focus must not go with it.
        event.currentTarget.closest('form')?.querySelector('textarea')?.focus();
      }}
    >
      {i18n.t('markdown.lastTime', [words])}
    </button>
  );
}

/** A code is what the reader finds in these words, and of no others. */
const withoutCodes = ({ codes }: Note, { tags, assessment }: LastGiven): LastGiven => ({
  tags: tags.filter((tag) => !codes.some(({ name }) => name === tag)),
  assessment,
});

function isGivenTo(note: Note, { tags, assessment }: LastGiven): boolean {
  const isAssessed = assessment === undefined || note.assessment.value === assessment;
  return isAssessed && tags.every((tag) => note.tags.value.includes(tag));
}
