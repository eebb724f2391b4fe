import type { Body } from '../lib/annotations/model';
import { LongText } from './LongText';
import { NoteText } from './NoteText';
import { assessmentWord } from './words';

interface WrittenProps {
  body: Body;
  /** Of a long note a few lines, and the rest to be opened. */
  isShort?: boolean;
}

/** Note, tags and assessment, as they were written. */
export function Written({ body: { note, tags, assessment }, isShort = false }: WrittenProps) {
  return (
    <>
      {note !== '' && (isShort ? <LongText text={note} isNote /> : <NoteText text={note} />)}
      {(tags.length > 0 || assessment) && (
        <p class="row">
          {assessment && <b class="small">{assessmentWord(assessment)}</b>}
          {tags.map((tag) => (
            <span key={tag} class="tag" dir="auto">
              {tag}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
