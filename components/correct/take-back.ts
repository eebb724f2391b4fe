import type { Saved } from '../../lib/annotations/write';
import type { Note } from '../note';
import { sendWrite } from '../send-write';

/**
 * Says no longer what was put right. Where nothing else stands in the annotation, none is left: a row without a word
 * would tell nobody anything.
 */
export async function takeBack(note: Note): Promise<Saved | undefined> {
  const existing = note.existing.value;
  const isBare = existing && existing.note === '' && existing.tags.length === 0 && !existing.assessment;
  if (!isBare || existing.also || note.changed.value) return note.save({ correction: null });
  const change = note.newChange();
  const written = await sendWrite('deleteAnnotation', { change, id: existing.id });
  // Once more, as a save: that one says why it cannot be.
  return written.ok ? written.value : note.save({ correction: null });
}
