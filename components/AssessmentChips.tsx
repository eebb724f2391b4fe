import { i18n } from '#i18n';
import { ASSESSMENTS } from '../lib/annotations/model';
import type { Note } from './note';
import { assessmentWord } from './words';

/** One assessment or none: pressing the chosen one takes it back. */
export function AssessmentChips({ note }: { note: Note }) {
  return (
    <fieldset class="row bare" disabled={note.saving.value}>
      <legend class="visually-hidden">{i18n.t('editor.assessment')}</legend>
      {ASSESSMENTS.map((assessment) => {
        const isChosen = note.assessment.value === assessment;
        return (
          <button
            key={assessment}
            type="button"
            class="chip"
            aria-pressed={isChosen}
            onClick={() => {
              note.assessment.value = isChosen ? undefined : assessment;
              note.keep();
            }}
          >
            {assessmentWord(assessment)}
          </button>
        );
      })}
    </fieldset>
  );
}
