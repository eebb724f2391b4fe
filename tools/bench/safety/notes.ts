import type { Body } from '../../../lib/annotations/model';
import type { Message } from './ask';

/** One note as it may stand in the database. */
export interface State extends Body {
  isDeleted: boolean;
}

/** A note, what was sent of it and what was confirmed. One context alone writes it. */
export interface Note {
  /** Of its page. */
  address: string;
  /** Known once it was confirmed, or made by the view. */
  id?: string;
  /** What was confirmed last. */
  confirmed?: State;
  /** What was sent since, and may have been done: no answer came. */
  possible: State[];
  /** All that ever was sent. */
  sent: State[];
  /** Words of a draft that was confirmed and not yet settled by a save. */
  draft?: string;
  /** What can be taken back: the last write, and what was there before. */
  last?: { message: Message; before?: State };
}

export const newNote = (address: string): Note => ({ address, possible: [], sent: [] });

export function sending(note: Note, state: State): void {
  note.possible.push(state);
  note.sent.push(state);
}

export function confirming(note: Note, state: State): void {
  note.confirmed = state;
  note.possible = [];
}
