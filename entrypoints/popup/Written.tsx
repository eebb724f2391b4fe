import { assessmentWord } from '../../components/words';
import type { Body } from '../../lib/annotations/model';

/** Note, tags and assessment, as they were written. */
export function Written({ body: { note, tags, assessment } }: { body: Body }) {
  return (
    <>
      {note !== '' && <p class="words note">{note}</p>}
      {(tags.length > 0 || assessment) && (
        <p class="row">
          {assessment && <b class="small">{assessmentWord(assessment)}</b>}
          {tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
